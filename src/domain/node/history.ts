import type { PlanChange } from "./change";

/** A change that was made: by its inverse once the server has responded, until then by its id. */
export type Step = { readonly pendingId: string } | { readonly change: PlanChange };

/** What can be taken back and what can be made again, the latest last. */
export type History = { readonly undo: readonly Step[]; readonly redo: readonly Step[] };

export const emptyHistory: History = { undo: [], redo: [] };

const maxUndo = 50;

/** Something new was made: what had been taken back before cannot be made again. */
export const madeStep = ({ undo }: History, pendingId: string): History => ({
  undo: [...undo.slice(1 - maxUndo), { pendingId }],
  redo: [],
});

/** Turns the latest step one way; from then on it can be turned the other way. Null where there is none. */
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

/** The id of what reverts a change that the server has not responded to. */
export const revertIdOf = ({ pendingId }: { readonly pendingId: string }): string =>
  `${pendingId}~`;

/** Puts what is known of a step in the place of its id; null where nothing came of it. */
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
