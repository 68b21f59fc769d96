/**
 * A person's own words. `html` comes from the server's Markdown renderer, which lets no HTML of the author through;
 * nothing else may be handed in here.
 */
export function Prose({ html }: { html: string }) {
  return <div className="prose break-words" dangerouslySetInnerHTML={{ __html: html }} />;
}
