import { dayAt, flagAt, intAt, itemAt } from "../shared/at";
import type { ReadPlan } from "./read-plan";
import { noNode } from "./tree";

/**
 * What a node's position in the tree and in time says about it, by node index (`size` is the goal). Bounds are inherited
 * by children, completions are not; a parent is scheduled when a child is.
 */
export type NodeFacts = {
  /** 1 where a node is scheduled: not parked, not under a parked node, and not a parent of only such nodes. */
  readonly scheduledFlags: Uint8Array;
  readonly isLeaf: (node: number) => boolean;
  readonly isCompleted: (node: number) => boolean;
  /** Whether the node is started or completed, so that nothing that should come before it can move its start. */
  readonly isPinned: (node: number) => boolean;
  /** The workday before which the node cannot start: today, or the latest `startNoEarlierThan` on it and above it. */
  readonly floor: Float32Array;
  /**
   * The workday by whose beginning the node has to be finished: the one after the target, or after the earliest due
   * date on the node and above it.
   */
  readonly deadline: Float32Array;
  /** The node whose due date is the deadline; the goal's index where it is the target. */
  readonly deadlineOwner: Int32Array;
};

export function nodeFactsOf(plan: ReadPlan): NodeFacts {
  const { nodes, tree, workdays } = plan;
  const { size, parent, preorder, firstChild } = tree;
  const scheduledFlags = new Uint8Array(size + 1);
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

    // The actual start of a node replaces every bound on when it might start.
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
    if (isLeaf(node) && flagAt(isParked, node) === 0) scheduledFlags[node] = 1;
    if (flagAt(scheduledFlags, node) === 1) scheduledFlags[intAt(parent, node)] = 1;
  }

  const isCompleted = (node: number) => node < size && !Number.isNaN(dayAt(plan.completedOn, node));
  const isPinned = (node: number) =>
    isCompleted(node) || (node < size && !Number.isNaN(dayAt(plan.startedOn, node)));
  return { scheduledFlags, isLeaf, isCompleted, isPinned, floor, deadline, deadlineOwner };
}
