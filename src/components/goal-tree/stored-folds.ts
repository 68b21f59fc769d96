type FoldStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const storageKey = (goalId: string) => `folds:${goalId}`;

/**
 * The folded milestones of a goal, stored in the tab so that a reload keeps them. In the address, a link would carry
 * dozens of ids to people to whom they mean nothing.
 */
export function storedFolds(storage: () => FoldStorage, goalId: string): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(storage().getItem(storageKey(goalId)) ?? "[]");
    return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : []);
  } catch {
    return new Set();
  }
}

export function storeFolds(
  storage: () => FoldStorage,
  goalId: string,
  folded: ReadonlySet<string>,
): void {
  try {
    if (folded.size === 0) storage().removeItem(storageKey(goalId));
    else storage().setItem(storageKey(goalId), JSON.stringify([...folded]));
  } catch {
    // The storage is full, or the browser does not allow it: the folds last as long as the page.
  }
}
