import type { QueryClient } from "@tanstack/react-query";

const ask = (event: BeforeUnloadEvent) => event.preventDefault();
const unsaved = new Set<object>();

/** Lets the browser ask before the page is left, while any holder has something unsaved. */
export function askWhileUnsaved(holder: object, isUnsaved: boolean): void {
  const wasAsking = unsaved.size > 0;
  if (isUnsaved) unsaved.add(holder);
  else unsaved.delete(holder);
  const isAsking = unsaved.size > 0;
  if (isAsking === wasAsking) return;
  // The listener is added only while it is needed, because it keeps a page out of the browser's back-forward cache.
  if (isAsking) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
}

/**
 * Asks before the page is left while changes of a scope are pending. It watches the query client instead of a screen,
 * because a change may still be on its way when its screen is left.
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
