import type { PlanChange } from "./change";

/** A change that was made: stored as its inverse once the server has responded, until then as its id. */
export type Step = { readonly pendingId: string } | { readonly change: PlanChange };

/** The changes that can be undone and redone, the latest last. */
export type History = { readonly undo: readonly Step[]; readonly redo: readonly Step[] };

export const emptyHistory: History = { undo: [], redo: [] };

const maxUndo = 50;

/** Records a new change. What was undone before can no longer be redone. */
export const madeStep = ({ undo }: History, pendingId: string): History => ({
  undo: [...undo.slice(1 - maxUndo), { pendingId }],
  redo: [],
});

/** Undoes or redoes the latest step, which can then be reverted in the other direction. Null where there is none. */
export function takenStep(
  history: History,
  direction: "undo" | "redo",
): { step: Step; history: History } | null {
  const step = history[direction].at(-1);
  if (!step) return null;
  const handle = { pendingId: "change" in step ? step.change.changeId : revertIdOf(step) };
  const other = direction === "undo" ? "redo" : "undo";
  const stacks = {
    [direction]: history[direction].slice(0, -1),
    [other]: [...history[other], handle],
  };
  return { step, history: { ...history, ...stacks } };
}

/** The id of the change that reverts one to which the server has not responded. */
export const revertIdOf = ({ pendingId }: { readonly pendingId: string }): string =>
  `${pendingId}~`;

/** Replaces the id of a step by what is now known of it, or removes the step where the change altered nothing. */
export function replaceStep(
  { undo, redo }: History,
  pendingId: string,
  known: Step | null,
): History {
  const replaced = (steps: readonly Step[]) =>
    steps.flatMap((step) =>
      "pendingId" in step && step.pendingId === pendingId ? (known ?? []) : [step],
    );
  return { undo: replaced(undo), redo: replaced(redo) };
}
