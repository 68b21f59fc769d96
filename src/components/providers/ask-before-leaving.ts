import type { QueryClient } from "@tanstack/react-query";

/**
 * Has the browser ask before the page is left while changes that are sent one after another have not all arrived. It
 * watches the client and not a screen: whoever goes on within the application loses nothing, and is asked there too.
 */
export function askBeforeLeaving(client: QueryClient): void {
  const changes = client.getMutationCache();
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  let asking = false;
  changes.subscribe(() => {
    const waiting = changes
      .getAll()
      .some(({ options, state }) => options.scope !== undefined && state.status === "pending");
    if (waiting === asking) return;
    asking = waiting;
    // Only while it is needed: a page that listens for this cannot be kept ready for the way back.
    if (waiting) window.addEventListener("beforeunload", ask);
    else window.removeEventListener("beforeunload", ask);
  });
}
