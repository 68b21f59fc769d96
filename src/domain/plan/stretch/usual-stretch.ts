import type { PlanInput } from "../schedule/types";

/**
 * Students estimated on average that their theses would take 33.9 days, and took 55.5 (R. Buehler, D. Griffin and M.
 * Ross, "Exploring the 'planning fallacy': why people underestimate their task completion times", Journal of
 * Personality and Social Psychology 67, 1994, study 1).
 */
const studyRatio = 1.6;
/** With this many finished steps, the person's own record is more reliable than a study of others. */
const minFinished = 8;
/** The longest duration that `schedulePlan` accepts. */
const maxDurationDays = 36_500;
/** Absorbs floating-point errors: 10 days times 1.1 are 11 days, not 12. */
const roundingError = 1e-9;

export type FinishedStep = { readonly plannedDays: number; readonly actualDays: number };

export type Stretch = {
  /** How many times as long as planned the steps took. */
  readonly ratio: number;
  /** Whether the ratio comes from the person's own steps or from a study. */
  readonly source: "own" | "study";
  /** How many finished steps count. */
  readonly finishedCount: number;
};

/**
 * How much longer than planned this person's steps usually take: the median over the finished ones. A step is ignored
 * where its planned or actual days are 0 or not a positive finite number. With fewer than 8 steps the ratio is that of
 * a study.
 */
export function usualStretch({
  finished,
}: {
  readonly finished: readonly FinishedStep[];
}): Stretch {
  const ratios = finished
    .filter(({ plannedDays, actualDays }) => isLength(plannedDays) && isLength(actualDays))
    .map(({ plannedDays, actualDays }) => actualDays / plannedDays)
    .filter(isLength)
    .sort((a, b) => a - b);
  const finishedCount = ratios.length;
  if (finishedCount < minFinished) return { ratio: studyRatio, source: "study", finishedCount };
  return { ratio: medianOf(ratios), source: "own", finishedCount };
}

const isLength = (days: number) => days > 0 && Number.isFinite(days);

function medianOf(ascending: readonly number[]): number {
  const middle = Math.floor(ascending.length / 2);
  const [below, above] = [ascending[middle - 1] ?? 0, ascending[middle] ?? 0];
  return ascending.length % 2 === 1 ? above : (below + above) / 2;
}

/**
 * The plan with every duration multiplied by `ratio`, in whole days, rounded up. A completed node keeps its
 * duration. A ratio that is not a finite number above 0 gives durations that
 * `schedulePlan` refuses; a duration that it refuses already stays as it is.
 */
export function withStretch(input: PlanInput, ratio: number): PlanInput {
  const isRatio = ratio > 0 && Number.isFinite(ratio);
  return {
    ...input,
    nodes: input.nodes.map((node) => {
      const { durationDays, completedOn } = node;
      if (!isDuration(durationDays) || completedOn) return node;
      if (!isRatio) return { ...node, durationDays: Number.NaN };
      const days = Math.max(1, Math.ceil(durationDays * ratio - roundingError));
      return { ...node, durationDays: Math.min(days, maxDurationDays) };
    }),
  };
}

const isDuration = (days: unknown): days is number =>
  Number.isInteger(days) && Number(days) > 0 && Number(days) <= maxDurationDays;
