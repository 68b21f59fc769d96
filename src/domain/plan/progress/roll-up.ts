import type { PlanError } from "../schedule/plan-error";
import type { PlanNode } from "../schedule/types";
import { intAt, itemAt, numberAt } from "../shared/at";
import { err, ok, type Result } from "../shared/result";
import { isSet, type OutlineNode, outlineOf } from "./outline";
import { countError } from "./step-count";

/** What progress is computed from. The nodes of a plan can be passed as they are. */
export type ProgressNode = OutlineNode &
  Pick<PlanNode, "count"> & { readonly kind: "milestone" | "step" };

export type Progress = {
  /** From 0 to 1: exactly 1 only where all is done, exactly 0 only where nothing is begun. */
  readonly fraction: number;
  /** `fraction` as a whole percentage, rounded down: 100 only where all is done, 0 only where nothing is begun. */
  readonly percent: number;
  /** The number of steps that are done. */
  readonly done: number;
  /** The number of steps that count; 0 where the node is parked or under a parked one, or has no steps under it. */
  readonly total: number;
};

export type RollUp = {
  readonly whole: Progress;
  /** The progress of every node given, by id, including that of parked ones (with a `total` of 0). */
  readonly nodes: ReadonlyMap<string, Progress>;
};

export const noProgress: Progress = { fraction: 0, percent: 0, done: 0, total: 0 };
/** 0.29 × 100 is slightly less than 29 in floating point, and must not be rounded down to 28. */
const roundingError = 1e-9;

/**
 * The progress of every node and of the whole plan, computed from the steps up. Nodes come in any order.
 *
 * - Progress is the number of steps done out of all steps, each counting one, however many days or hours it takes.
 * - A step with a count adds the fraction of its target that is done, and is done when it reaches the target.
 * - A milestone counts nothing itself, with or without steps under it.
 * - A parked node and everything under it take no part.
 * - Each step is done by itself: the completion of what is above it does not make it so. A parent whose steps are all
 *   done has the fraction 1, though nobody has completed the parent itself.
 *
 * Errors: an id given twice, an unknown parent, a node under itself, a count that is not a whole number in range. The
 * time it takes is linear in the number of nodes.
 */
export function rollUp(nodes: readonly ProgressNode[]): Result<RollUp, PlanError> {
  const outlined = outlineOf(nodes);
  if (!outlined.ok) return outlined;
  const { tree, leaf } = outlined.value;
  const counted = countedFractions(nodes);
  if (!counted.ok) return counted;

  // The entry after the last node is the goal, which sums up the first level.
  const goal = tree.size;
  const fractions = new Float64Array(goal + 1);
  const total = new Int32Array(goal + 1);
  const done = new Int32Array(goal + 1);

  for (let next = goal - 1; next >= 0; next--) {
    const node = intAt(tree.preorder, next);
    const { kind, completedOn } = itemAt(nodes, node);
    if (intAt(leaf, node) === 1 && kind === "step") {
      const fraction = isSet(completedOn) ? 1 : numberAt(counted.value, node);
      fractions[node] = fraction;
      total[node] = 1;
      done[node] = fraction === 1 ? 1 : 0;
    }
    const parent = intAt(tree.parent, node);
    fractions[parent] = numberAt(fractions, parent) + numberAt(fractions, node);
    total[parent] = intAt(total, parent) + intAt(total, node);
    done[parent] = intAt(done, parent) + intAt(done, node);
  }

  const progressAt = (node: number) =>
    progressOf(intAt(done, node), intAt(total, node), numberAt(fractions, node));
  const byId = new Map<string, Progress>();
  for (let node = 0; node < goal; node++) byId.set(itemAt(nodes, node).id, progressAt(node));
  return ok({ whole: progressAt(goal), nodes: byId });
}

/** For each node the fraction of its count that is done, from 0 to 1; 0 where it has no count. */
function countedFractions(nodes: readonly ProgressNode[]): Result<Float64Array, PlanError> {
  const fractions = new Float64Array(nodes.length);
  for (let node = 0; node < nodes.length; node++) {
    const { id, count } = itemAt(nodes, node);
    if (count === undefined || count === null) continue;
    const error = countError(id, count);
    if (error !== undefined) return err(error);
    fractions[node] = Math.min(1, count.done / count.target);
  }
  return ok(fractions);
}

function progressOf(done: number, total: number, fractions: number): Progress {
  if (total === 0) return noProgress;
  if (done === total) return { fraction: 1, percent: 100, done, total };
  if (fractions === 0) return { fraction: 0, percent: 0, done, total };
  const percent = Math.floor((fractions * 100) / total + roundingError);
  return { fraction: fractions / total, percent: Math.min(99, Math.max(1, percent)), done, total };
}
