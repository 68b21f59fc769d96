import { err, ok, type Result } from "../shared/result";
import { at, type Outline, type OutlineError, type OutlineNode, outlineOf } from "./outline";

export type ProgressNode = OutlineNode & {
  /** Whole calendar days, 0 to 36,500. Only a leaf's counts. */
  readonly durationDays?: number | null;
  /** A date where the node is completed, else absent. */
  readonly completedOn?: string | null;
};

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

export type RollUpError =
  | OutlineError
  | { readonly kind: "invalidDuration"; readonly id: string; readonly durationDays: number };

const LONGEST_DAYS = 36_500;
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
 * Linear in the number of nodes.
 */
export function rollUp(nodes: readonly ProgressNode[]): Result<RollUp, RollUpError> {
  const outlined = outlineOf(nodes);
  if (!outlined.ok) return outlined;
  const { parent, upward, leaf } = outlined.value;
  const weighed = leafWeights(nodes, leaf);
  if (!weighed.ok) return weighed;

  // One place more than there are nodes: the last one gathers the first level, which is the whole.
  const whole = nodes.length;
  const weight = weighed.value;
  const weightDone = new Float64Array(whole + 1);
  const total = new Int32Array(whole + 1);
  const done = new Int32Array(whole + 1);
  const completed = completedWithAbove(nodes, outlined.value);

  for (const position of upward) {
    if (at(leaf, position)) {
      total[position] = 1;
      if (at(completed, position)) {
        done[position] = 1;
        weightDone[position] = at(weight, position);
      }
    }
    const above = at(parent, position);
    const into = above < 0 ? whole : above;
    weight[into] = at(weight, into) + at(weight, position);
    weightDone[into] = at(weightDone, into) + at(weightDone, position);
    total[into] = at(total, into) + at(total, position);
    done[into] = at(done, into) + at(done, position);
  }

  const read = (position: number) =>
    progressOf(
      at(done, position),
      at(total, position),
      at(weightDone, position),
      at(weight, position),
    );
  const byId = new Map<string, Progress>();
  for (let position = 0; position < whole; position++) {
    const id = nodes[position]?.id;
    if (id !== undefined) byId.set(id, read(position));
  }
  return ok({ whole: read(whole), nodes: byId });
}

/**
 * The weights of the live leaves, 0 elsewhere, scaled by the number of known durations so that the
 * mean is a whole number too. Sums of whole numbers are exact in any order (up to 2^53, which takes
 * 100,000 leaves of a hundred years each and more), and the quotient of two such sums is below 1
 * wherever the first is smaller: no part done is ever rounded up to the whole.
 */
function leafWeights(
  nodes: readonly ProgressNode[],
  leaf: Uint8Array,
): Result<Float64Array, RollUpError> {
  let known = 0;
  let knownDays = 0;
  for (const [position, { id, durationDays }] of nodes.entries()) {
    if (durationDays === undefined || durationDays === null) continue;
    if (!Number.isInteger(durationDays) || durationDays < 0 || durationDays > LONGEST_DAYS) {
      return err({ kind: "invalidDuration", id, durationDays });
    }
    if (!at(leaf, position)) continue;
    known++;
    knownDays += Math.max(1, durationDays);
  }

  const weight = new Float64Array(nodes.length + 1);
  for (const [position, { durationDays }] of nodes.entries()) {
    if (!at(leaf, position)) continue;
    const unknown = durationDays === undefined || durationDays === null;
    weight[position] = unknown ? knownDays || 1 : Math.max(1, durationDays) * known;
  }
  return ok(weight);
}

/** 1 where the node or anything above it is completed. */
function completedWithAbove(nodes: readonly ProgressNode[], { parent, upward }: Outline) {
  const completed = new Uint8Array(nodes.length);
  for (let next = nodes.length - 1; next >= 0; next--) {
    const position = at(upward, next);
    const above = at(parent, position);
    const own = (nodes[position]?.completedOn ?? null) !== null;
    if (own || (above >= 0 && at(completed, above))) completed[position] = 1;
  }
  return completed;
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
