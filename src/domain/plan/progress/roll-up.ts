import type { PlanError } from "../schedule/plan-error";
import { durationError } from "../schedule/read-plan";
import type { PlanNode } from "../schedule/types";
import { intAt, itemAt, numberAt } from "../shared/at";
import { err, ok, type Result } from "../shared/result";
import { isSet, type OutlineNode, outlineOf } from "./outline";

/** What progress rests on; a plan's nodes fit as they are. Only a leaf's duration counts. */
export type ProgressNode = OutlineNode & Pick<PlanNode, "durationDays">;

export type Progress = {
  /** 0 to 1 by weight: exactly 1 where all is done and only there, exactly 0 where nothing is. */
  readonly fraction: number;
  /** `fraction` as a whole percentage, rounded down: 100 only where all is done, 0 only where nothing is. */
  readonly percent: number;
  /** Leaves that are done. */
  readonly done: number;
  /** Leaves that count. 0 where the node takes no part (parked) or there is no plan yet. */
  readonly total: number;
};

export type RollUp = {
  readonly whole: Progress;
  /** Every node given, the parked ones (`total` 0) included. */
  readonly nodes: ReadonlyMap<string, Progress>;
};

const NOTHING: Progress = { fraction: 0, percent: 0, done: 0, total: 0 };

/**
 * Progress of every node and of the whole, from the leaves up. Nodes come in any order.
 *
 * - A leaf counts by its days. A leaf without a duration weighs the mean of the leaves that have one
 *   (1 where none has), and a leaf of 0 days weighs 1: what is still to do always shows.
 * - A parked node and all under it take no part. A milestone with nothing live under it is a leaf.
 * - A completed node is done with all that is live under it; a parent whose leaves are all done
 *   stands at 1 though nobody has completed the parent itself.
 *
 * Errors: a doubled id, an unknown parent, a node under itself, a duration that is none.
 *
 * Linear in the number of nodes.
 */
export function rollUp(nodes: readonly ProgressNode[]): Result<RollUp, PlanError> {
  const outlined = outlineOf(nodes);
  if (!outlined.ok) return outlined;
  const { tree, leaf, completed } = outlined.value;
  const weighed = leafWeights(nodes, leaf);
  if (!weighed.ok) return weighed;

  // The place after the last node is the goal, which gathers the first level.
  const goal = tree.size;
  const weight = weighed.value;
  const weightDone = new Float64Array(goal + 1);
  const total = leaf.slice();
  const done = new Int32Array(goal + 1);

  for (let next = goal - 1; next >= 0; next--) {
    const node = intAt(tree.preorder, next);
    if (intAt(leaf, node) === 1 && intAt(completed, node) === 1) {
      done[node] = 1;
      weightDone[node] = numberAt(weight, node);
    }
    const parent = intAt(tree.parent, node);
    weight[parent] = numberAt(weight, parent) + numberAt(weight, node);
    weightDone[parent] = numberAt(weightDone, parent) + numberAt(weightDone, node);
    total[parent] = intAt(total, parent) + intAt(total, node);
    done[parent] = intAt(done, parent) + intAt(done, node);
  }

  const read = (node: number) =>
    progressOf(
      intAt(done, node),
      intAt(total, node),
      numberAt(weightDone, node),
      numberAt(weight, node),
    );
  const byId = new Map<string, Progress>();
  for (let node = 0; node < goal; node++) byId.set(itemAt(nodes, node).id, read(node));
  return ok({ whole: read(goal), nodes: byId });
}

/**
 * The weights of the live leaves, 0 elsewhere, scaled by the number of known durations so that the
 * mean is a whole number too. Sums of whole numbers are exact in any order (up to 2^53, which takes
 * 100,000 leaves of a hundred years each and more), and the quotient of two such sums is below 1
 * wherever the first is smaller: no part done is ever rounded up to the whole.
 */
function leafWeights(
  nodes: readonly ProgressNode[],
  leaf: Int32Array,
): Result<Float64Array, PlanError> {
  let known = 0;
  let knownDays = 0;
  for (let node = 0; node < nodes.length; node++) {
    const { id, durationDays } = itemAt(nodes, node);
    const error = durationError(id, "durationDays", durationDays);
    if (error !== undefined) return err(error);
    if (intAt(leaf, node) === 0 || !isSet(durationDays)) continue;
    known++;
    knownDays += Math.max(1, durationDays);
  }

  const weight = new Float64Array(nodes.length + 1);
  for (let node = 0; node < nodes.length; node++) {
    if (intAt(leaf, node) === 0) continue;
    const { durationDays } = itemAt(nodes, node);
    weight[node] = isSet(durationDays) ? Math.max(1, durationDays) * known : knownDays || 1;
  }
  return ok(weight);
}

function progressOf(done: number, total: number, weightDone: number, weight: number): Progress {
  if (total === 0) return NOTHING;
  const fraction = weightDone / weight;
  const percent =
    done === 0 || done === total
      ? Math.round(fraction * 100)
      : Math.min(99, Math.max(1, Math.floor(fraction * 100)));
  return { fraction, percent, done, total };
}
