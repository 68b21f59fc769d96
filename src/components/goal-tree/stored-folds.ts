import { type StoredValue, storedValue, tabStorage } from "@/components/providers/stored-value";

/**
 * The folded milestones of a goal, stored in the tab so that a reload keeps them. In the address, a link would carry
 * dozens of ids to people to whom they mean nothing. The key names the person and the goal.
 */
export const storedFolds = (key: string, storage = tabStorage): StoredValue<readonly string[]> =>
  storedValue(storage, `folds:${key}`, isListOfIds);

const isListOfIds = (stored: unknown): stored is string[] =>
  Array.isArray(stored) && stored.every((id) => typeof id === "string");
