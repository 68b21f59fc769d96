import type { PlanChange } from "./change";

/** What reverts a change of nodes: its inverse once the server has responded, until then the id of what it responds to. */
type Revert = { readonly pendingId: string } | { readonly change: PlanChange };

/** A change of the goal itself, whose revert is known outside of the plan. */
type OfGoal = { readonly isOfGoal: true };

/** A change that was made, by its own id through all undoing and redoing, and what reverts it now. */
export type HistoryEntry = { readonly madeId: string } & (Revert | OfGoal);

/** The changes that can be undone and redone, the latest last. */
export type History = {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
};

export const emptyHistory: History = { undo: [], redo: [] };

const maxUndo = 50;

/** Records a new change. What was undone before can no longer be redone. */
export const withMadeEntry = (
  { undo }: History,
  madeId: string,
  revert: Revert | OfGoal = { pendingId: madeId },
): History => ({
  undo: [...undo.slice(1 - maxUndo), { madeId, ...revert }],
  redo: [],
});

/** Removes an entry, or puts it back as the latest of one direction. */
export function withEntryIn(
  { undo, redo }: History,
  madeId: string,
  direction: "undo" | "redo" | null,
): History {
  const entry = [...undo, ...redo].find((each) => each.madeId === madeId);
  const others = (entries: readonly HistoryEntry[]) => entries.filter((each) => each !== entry);
  const stacks = { undo: others(undo), redo: others(redo) };
  return entry && direction ? { ...stacks, [direction]: [...stacks[direction], entry] } : stacks;
}

/** Undoes or redoes the latest entry, which can then be reverted in the other direction. Null where there is none. */
export function takeEntry(
  history: History,
  direction: "undo" | "redo",
): { entry: HistoryEntry; history: History } | null {
  const entry = history[direction].at(-1);
  if (!entry) return null;
  const other = direction === "undo" ? "redo" : "undo";
  const stacks = {
    [direction]: history[direction].slice(0, -1),
    [other]: [...history[other], revertible(entry)],
  };
  return { entry, history: { ...history, ...stacks } };
}

/** An entry as it can be reverted in the other direction. */
function revertible(entry: HistoryEntry): HistoryEntry {
  if ("isOfGoal" in entry) return entry;
  const pendingId = "change" in entry ? entry.change.changeId : revertIdOf(entry);
  return { madeId: entry.madeId, pendingId };
}

/** The id of the change that reverts one to which the server has not responded. */
export const revertIdOf = ({ pendingId }: { readonly pendingId: string }): string =>
  `${pendingId}~`;

/** Replaces the id of an entry by what is now known of it, or removes the entry where the change altered nothing. */
export function replaceEntry(
  { undo, redo }: History,
  pendingId: string,
  known: Revert | null,
): History {
  const replaced = (entries: readonly HistoryEntry[]) =>
    entries.flatMap((entry) =>
      "pendingId" in entry && entry.pendingId === pendingId
        ? known
          ? [{ madeId: entry.madeId, ...known }]
          : []
        : [entry],
    );
  return { undo: replaced(undo), redo: replaced(redo) };
}
