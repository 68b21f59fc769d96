import { dayAt, flagAt, intAt, itemAt } from "../shared/at";
import type { ReadPlan } from "./read-plan";
import { noNode } from "./tree";

/**
 * What a node's place in the tree and in time says about it, by node index (`size` is the goal).
 * Bounds and completions reach down the tree; taking part reaches up.
 */
export type NodeFacts = {
  /** 1 where a node takes part: not parked, not under one parked, not a parent of only such. */
  readonly takesPart: Uint8Array;
  readonly isLeaf: (node: number) => boolean;
  /** The day of its completion, or of the nearest completed parent's; `NaN` while it is open. */
  readonly completed: Float32Array;
  /** Its start cannot be moved any more: nothing that should come before it binds it. */
  readonly isPinned: (node: number) => boolean;
  /** Workday before which it cannot start: today, and every `startNoEarlierThan` down to it. */
  readonly floor: Float32Array;
  /** Workday by whose beginning it has to be finished: the target, and every due date down to it. */
  readonly deadline: Float32Array;
  /** Whose due date the deadline is; the goal's index where it is the target. */
  readonly deadlineOwner: Int32Array;
};

export function nodeFactsOf(plan: ReadPlan): NodeFacts {
  const { nodes, tree, workdays } = plan;
  const { size, parent, preorder, firstChild } = tree;
  const takesPart = new Uint8Array(size + 1);
  const completed = new Float32Array(size + 1).fill(Number.NaN);
  const floor = new Float32Array(size + 1);
  const deadline = new Float32Array(size + 1);
  const deadlineOwner = new Int32Array(size + 1);
  const isParked = new Uint8Array(size + 1);

  const today = workdays.fromDay(plan.today);
  floor[size] = today;
  deadline[size] = workdays.fromDay(plan.target + 1);
  deadlineOwner[size] = size;

  for (const node of preorder) {
    const above = intAt(parent, node);
    isParked[node] = flagAt(isParked, above) || (itemAt(nodes, node).parkedOn ? 1 : 0);

    const ownCompletion = dayAt(plan.completedOn, node);
    completed[node] = Number.isNaN(ownCompletion) ? dayAt(completed, above) : ownCompletion;

    // A start that is a fact lifts what was meant to hold it back.
    const startedOn = dayAt(plan.startedOn, node);
    const isStarted = !Number.isNaN(startedOn);
    const bound = isStarted ? startedOn : dayAt(plan.startNoEarlierThan, node);
    const inherited = isStarted ? today : dayAt(floor, above);
    floor[node] = Number.isNaN(bound) ? inherited : Math.max(inherited, workdays.fromDay(bound));

    const due = dayAt(plan.dueOn, node);
    const dueEnd = Number.isNaN(due) ? Number.POSITIVE_INFINITY : workdays.fromDay(due + 1);
    const binds = dueEnd < dayAt(deadline, above);
    deadline[node] = binds ? dueEnd : dayAt(deadline, above);
    deadlineOwner[node] = binds ? node : intAt(deadlineOwner, above);
  }

  const isLeaf = (node: number) => intAt(firstChild, node) === noNode;
  for (let at = size - 1; at >= 0; at--) {
    const node = intAt(preorder, at);
    if (isLeaf(node) && flagAt(isParked, node) === 0) takesPart[node] = 1;
    if (flagAt(takesPart, node) === 1) takesPart[intAt(parent, node)] = 1;
  }

  const isPinned = (node: number) =>
    node < size &&
    !(Number.isNaN(dayAt(completed, node)) && Number.isNaN(dayAt(plan.startedOn, node)));
  return { takesPart, isLeaf, completed, isPinned, floor, deadline, deadlineOwner };
}
