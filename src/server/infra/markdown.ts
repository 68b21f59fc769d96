import { type Schema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { LRUCache } from "lru-cache";
import { fromMarkdown } from "mdast-util-from-markdown";
import { newlineToBreak } from "mdast-util-newline-to-break";
import { toHast } from "mdast-util-to-hast";

/**
 * Renders a comment's Markdown as safe HTML: CommonMark without raw HTML (which is shown as text), images (with which
 * another server could see who reads), headings (which would break the page's outline), indented code and definitions.
 * A line break in the text is a line break on the page.
 */
export function renderMarkdown(markdown: string): string {
  if (!marks.test(markdown) || isExcessive(markdown)) return asPlainText(markdown);
  const known = rendered.get(markdown);
  if (known !== undefined) return known;
  const html = render(markdown);
  rendered.set(markdown, html);
  return html;
}

function render(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [constructs] });
  newlineToBreak(tree);
  // What a page may hold is said of the tree, whatever the parser has made of the text.
  return toHtml(sanitize(toHast(tree), pageSchema), {
    characterReferences: { useNamedReferences: true },
  });
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

const pageSchema: Schema = {
  tagNames: ["p", "br", "hr", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "a"],
  attributes: { a: ["href", "title"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  required: { a: { rel: "noopener nofollow ugc" } },
};

/** Marks of Markdown; a text without any is the same as Markdown and as plain text. */
const marks = /[\\`*_[\]<>&]|^[ \t]*(?:[-+~]|\d+[.)])| {2,}\n/m;

// A parser's time can grow with the square of the marks that it has to pair. Nobody writes this many by hand.
const maxMarks = 400;
const countedMarks = /[\\`*_[\]<>&\n]|[-+]\s|\d[.)]/g;
const isExcessive = (markdown: string) => (markdown.match(countedMarks)?.length ?? 0) > maxMarks;

// The same few comments are read again and again, and their HTML never changes.
const rendered = new LRUCache<string, string>({ max: 500 });

const characters: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
};

function asPlainText(text: string): string {
  const escaped = text.replace(/[&<]/g, (character) => characters[character] ?? "");
  return escaped
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.replace(/^[ \t]+|[ \t]+$/gm, ""))
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");
}
