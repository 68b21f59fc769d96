import { directionOf, type Locale } from "@/domain/language.mjs";

/** The texts must need no escaping; the address of the link is escaped. */
type BarePage = {
  locale: Locale;
  /** The name of the page with the product's, as on every other page. */
  pageTitle: string;
  title: string;
  text: string;
  again: string;
  href: string;
};

/**
 * Makes a page with a status that a page of Next cannot have. It loads no file, because requests for files may fail
 * too, and uses the colours of the application.
 */
export function barePage(
  { locale, pageTitle, title, text, again, href }: BarePage,
  nonce: string,
): string {
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${pageTitle}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body {
  margin: 0; padding: 6rem 1.25rem;
  font: 1rem/1.5 system-ui, sans-serif;
  background: light-dark(oklch(.985 .006 95), oklch(.205 .012 170));
  color: light-dark(oklch(.26 .018 165), oklch(.935 .01 95));
}
main { max-width: 36rem; margin: 0 auto; }
h1 { font: 400 1.75rem/1.3 Georgia, serif; }
a { color: light-dark(oklch(.46 .085 163), oklch(.76 .1 162)); }
</style>
</head>
<body><main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${href.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">${again}</a></p>
</main></body>
</html>
`;
}
