import type { PlanInput, PlanNode } from "../schedule/types";

/**
 * What students said their theses would take was 33.9 days on average; they took 55.5 (R. Buehler, D.
 * Griffin and M. Ross, "Exploring the 'planning fallacy': why people underestimate their task completion
 * times", Journal of Personality and Social Psychology 67, 1994, study 1).
 */
const studyRatio = 1.6;
/** So many steps of a person's own say more than a study of others. */
const minFinished = 8;
/** As long as a duration may be. */
const maxDurationDays = 36_500;
/** Less than any ratio of days can leave over: 10 days by 1.1 are 11, not 12. */
const roundingError = 1e-9;

export type FinishedStep = { readonly plannedDays: number; readonly actualDays: number };

export type Stretch = {
  /** How many times as long as planned. */
  readonly ratio: number;
  /** Whether it is the person's own, or a study's. */
  readonly source: "own" | "study";
  /** How many finished steps could be counted. */
  readonly finishedCount: number;
};

/**
 * How much longer than planned this person's steps usually take: the median over those finished. A step that
 * was planned or that took no day, or whose days are none, counts for nothing.
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
 * The plan if everything took so many times as long: every duration times the ratio, in whole days, rounded
 * up. What is completed, itself or with a milestone above it, keeps its own. A ratio that is no finite number above 0
 * makes durations that `schedulePlan` refuses; a duration that it refuses stays as it is.
 */
export function withStretch(input: PlanInput, ratio: number): PlanInput {
  const isCompleted = completedNodes(input.nodes);
  const isRatio = ratio > 0 && Number.isFinite(ratio);
  return {
    ...input,
    nodes: input.nodes.map((node) => {
      const { id, durationDays } = node;
      if (!isDuration(durationDays) || isCompleted(id)) return node;
      if (!isRatio) return { ...node, durationDays: Number.NaN };
      const days = Math.max(1, Math.ceil(durationDays * ratio - roundingError));
      return { ...node, durationDays: Math.min(days, maxDurationDays) };
    }),
  };
}

const isDuration = (days: unknown): days is number =>
  Number.isInteger(days) && Number(days) > 0 && Number(days) <= maxDurationDays;

/** Completed, or somewhere under something completed. */
function completedNodes(nodes: readonly PlanNode[]): (id: string) => boolean {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<string, boolean>();
  return (id) => {
    const path: string[] = [];
    let found: boolean | undefined;
    for (let at = byId.get(id); at !== undefined && found === undefined; ) {
      found = known.get(at.id) ?? (at.completedOn ? true : undefined);
      path.push(at.id);
      // A circle of parents is refused elsewhere; here it must end.
      if (path.length > nodes.length) break;
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    for (const each of path) known.set(each, found ?? false);
    return found ?? false;
  };
}
