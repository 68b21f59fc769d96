import type { PlanChange } from "./change";

/** A change that was made: stored as its inverse once the server has responded, until then as its id. */
export type HistoryEntry = { readonly pendingId: string } | { readonly change: PlanChange };

/** The changes that can be undone and redone, the latest last. */
export type History = {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
};

export const emptyHistory: History = { undo: [], redo: [] };

const maxUndo = 50;

/** Records a new change. What was undone before can no longer be redone. */
export const withMadeEntry = ({ undo }: History, pendingId: string): History => ({
  undo: [...undo.slice(1 - maxUndo), { pendingId }],
  redo: [],
});

/** Undoes or redoes the latest entry, which can then be reverted in the other direction. Null where there is none. */
export function takeEntry(
  history: History,
  direction: "undo" | "redo",
): { entry: HistoryEntry; history: History } | null {
  const entry = history[direction].at(-1);
  if (!entry) return null;
  const handle = { pendingId: "change" in entry ? entry.change.changeId : revertIdOf(entry) };
  const other = direction === "undo" ? "redo" : "undo";
  const stacks = {
    [direction]: history[direction].slice(0, -1),
    [other]: [...history[other], handle],
  };
  return { entry, history: { ...history, ...stacks } };
}

/** The id of the change that reverts one to which the server has not responded. */
export const revertIdOf = ({ pendingId }: { readonly pendingId: string }): string =>
  `${pendingId}~`;

/** Replaces the id of an entry by what is now known of it, or removes the entry where the change altered nothing. */
export function replaceEntry(
  { undo, redo }: History,
  pendingId: string,
  known: HistoryEntry | null,
): History {
  const replaced = (entries: readonly HistoryEntry[]) =>
    entries.flatMap((entry) =>
      "pendingId" in entry && entry.pendingId === pendingId ? (known ?? []) : [entry],
    );
  return { undo: replaced(undo), redo: replaced(redo) };
}
