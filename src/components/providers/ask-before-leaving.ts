import type { QueryClient } from "@tanstack/react-query";

const ask = (event: BeforeUnloadEvent) => event.preventDefault();
const unsaved = new Set<object>();

/** Has the browser ask before the page is left, for as long as anybody who holds something says that it is not saved. */
export function askWhileUnsaved(holder: object, isUnsaved: boolean): void {
  const wasAsking = unsaved.size > 0;
  if (isUnsaved) unsaved.add(holder);
  else unsaved.delete(holder);
  const isAsking = unsaved.size > 0;
  if (isAsking === wasAsking) return;
  // Only while it is needed: a page that listens for this cannot be kept ready for the way back.
  if (isAsking) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
}

/**
 * Asks before the page is left while changes that are sent one after another have not all arrived. It watches the client
 * and not a screen: whoever goes on within the application loses nothing, and is asked there too.
 */
export function askBeforeLeaving(client: QueryClient): void {
  const changes = client.getMutationCache();
  changes.subscribe(() => {
    const isWaiting = changes
      .getAll()
      .some(({ options, state }) => options.scope !== undefined && state.status === "pending");
    askWhileUnsaved(client, isWaiting);
  });
}
