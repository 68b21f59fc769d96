import { micromark } from "micromark";

/**
 * Renders a comment's Markdown as safe HTML: CommonMark without raw HTML (which is shown as text), images (with which
 * another server could see who reads), headings (which would break the page's outline), indented code and definitions.
 * A line break in the text is a line break on the page.
 */
export function renderMarkdown(markdown: string): string {
  if (!marks.test(markdown) || isExcessive(markdown)) return asPlainText(markdown);
  const known = rendered.get(markdown);
  if (known !== undefined) return known;
  const html = finish(micromark(markdown, { extensions: [constructs] }));
  const oldest = rendered.size >= maxRenderings ? rendered.keys().next().value : undefined;
  if (oldest !== undefined) rendered.delete(oldest);
  rendered.set(markdown, html);
  return html;
}

const constructs = {
  disable: {
    null: [
      "htmlFlow",
      "htmlText",
      "labelStartImage",
      "headingAtx",
      "setextUnderline",
      "codeIndented",
      "definition",
    ],
  },
};

/** Marks of Markdown; a text without any is the same as Markdown and as plain text. */
const marks = /[\\`*_[\]<>&]|^[ \t]*(?:[-+~]|\d+[.)])| {2,}\n/m;

// A parser's time can grow with the square of the marks that it has to pair. Nobody writes this many by hand.
const maxMarks = 400;
const countedMarks = /[\\`*_[\]<>&\n]|[-+]\s|\d[.)]/g;
const isExcessive = (markdown: string) => (markdown.match(countedMarks)?.length ?? 0) > maxMarks;

// The same few comments are read again and again, and their HTML never changes.
const maxRenderings = 500;
const rendered = new Map<string, string>();

const characters: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function asPlainText(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => characters[character] ?? "");
  return escaped
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.replace(/^[ \t]+|[ \t]+$/gm, ""))
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${withBreaks(paragraph)}</p>`)
    .join("\n");
}

/** Finishes the parser's HTML. Every "<" in it is the parser's own, because those of the author are already escaped. */
const finish = (html: string): string =>
  html
    .replace(/<p>.*?<\/p>/gs, withBreaks)
    // The parser empties the address of a link whose scheme is not allowed.
    .replaceAll('<a href=""', "<a")
    .replaceAll('<a href="', '<a rel="noopener nofollow ugc" href="');

const withBreaks = (paragraph: string): string => paragraph.replace(/(?:<br \/>)?\n/g, "<br>\n");
