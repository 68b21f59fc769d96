import type { Mutation, MutationCache } from "@tanstack/react-query";

/** Calls `arrived` for each change that the server has taken after the path on which it was made was left. */
export function changesLeftBehind(
  changes: MutationCache,
  pathNow: () => string,
  arrived: () => void,
): () => void {
  const paths = new WeakMap<Mutation, string>();
  return changes.subscribe((event) => {
    if (event.type === "added") paths.set(event.mutation, pathNow());
    if (event.type !== "updated" || event.action.type !== "success") return;
    const path = paths.get(event.mutation);
    if (path !== undefined && path !== pathNow()) arrived();
  });
}
