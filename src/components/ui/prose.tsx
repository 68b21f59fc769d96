/**
 * Formatted text of a person. `html` must come from the server's Markdown renderer, which lets no HTML of the author
 * through.
 */
export function Prose({ html }: { html: string }) {
  return <div className="prose break-words" dangerouslySetInnerHTML={{ __html: html }} />;
}
