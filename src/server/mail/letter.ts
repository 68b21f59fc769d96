/**
 * The one form of all mails: plain and friendly, with a single action. It is written once, and sent as HTML and as
 * text.
 */
export type Letter = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  action: { label: string; url: string };
  /** The small print: how long the link is valid, and what to do when the mail was not meant for the receiver. */
  notes: string[];
  signature: string;
};

/** The language and direction of a letter. */
type LetterLanguage = { locale: string; direction: "ltr" | "rtl" };

export const renderLetter = (letter: Letter, language: LetterLanguage) => ({
  subject: letter.subject,
  text: asText(letter),
  html: asHtml(letter, language),
});

function asText({ greeting, paragraphs, action, notes, signature }: Letter): string {
  const blocks = [greeting, ...paragraphs, `${action.label}\n${action.url}`, ...notes, signature];
  return `${blocks.join("\n\n")}\n`;
}

// The colours of the application's light and dark schemes, in hexadecimal, because mail programs do not know OKLCH.
// Every important rule is also on its element, because some programs drop the style sheet.
const light = { paper: "#fcfbf8", ink: "#16241e", second: "#4d5d56", forward: "#0d6b4d" };
const dark = { paper: "#141a18", ink: "#eceae5", second: "#b4b6a9", forward: "#5fd0a4" };

const styleSheet = `
@media (prefers-color-scheme: dark) {
  .paper { background: ${dark.paper} !important; color: ${dark.ink} !important; }
  .note { color: ${dark.second} !important; }
  .action { background: ${dark.forward} !important; color: ${dark.paper} !important; }
  .link { color: ${dark.forward} !important; }
}`;

const serif = "Georgia, 'Times New Roman', serif";
const sans = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

function asHtml(
  { subject, greeting, paragraphs, action, notes, signature }: Letter,
  { locale, direction }: LetterLanguage,
): string {
  const url = escaped(action.url);
  const paragraph = (text: string) =>
    `<p style="margin:0 0 16px;font:16px/1.5 ${sans}">${escaped(text)}</p>`;
  const note = (text: string) =>
    `<p class="note" style="margin:0 0 8px;font:13px/1.5 ${sans};color:${light.second}">${escaped(text)}</p>`;
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>${styleSheet}
</style>
</head>
<body class="paper" style="margin:0;background:${light.paper};color:${light.ink}">
<div class="paper" dir="${direction}" style="max-width:520px;margin:0 auto;padding:40px 24px;background:${light.paper};color:${light.ink}">
<p style="margin:0 0 20px;font:22px/1.3 ${serif}">${escaped(greeting)}</p>
${paragraphs.map(paragraph).join("\n")}
<p style="margin:24px 0"><a class="action" href="${url}" style="display:inline-block;padding:12px 20px;border-radius:4px;background:${light.forward};color:#ffffff;font:600 16px/1.2 ${sans};text-decoration:none">${escaped(action.label)}</a></p>
${notes.map(note).join("\n")}
<p class="note" style="margin:0 0 24px;font:13px/1.5 ${sans};color:${light.second};word-break:break-all"><a class="link" dir="ltr" href="${url}" style="color:${light.forward}">${url}</a></p>
<p style="margin:0;font:15px/1.5 ${serif}">${escaped(signature)}</p>
</div>
</body>
</html>
`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
