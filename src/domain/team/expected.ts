import type { PlanModel } from "@/domain/goal/plan-model";
import { daysBetween } from "@/domain/plan";

/**
 * How far the plan meant to be by `today`, 0 to 1: its own dates read as a curve of planned value (as in earned value
 * management). Work is spread evenly between the date before and the date by which it was to be finished; the first
 * stretch begins at `startedOn`. Weights are days, as in the roll-up: a leaf without a duration weighs the mean.
 */
export function expectedFraction(
  { nodes }: Pick<PlanModel, "nodes">,
  startedOn: string,
  today: string,
): number {
  const leaves = [...nodes.values()].filter(({ isLeaf }) => isLeaf);
  const known = leaves.flatMap(({ row: { durationDays } }) => durationDays ?? []);
  const mean =
    known.length === 0 ? 1 : known.reduce((sum, days) => sum + Math.max(1, days), 0) / known.length;

  const dueAt = new Map<string, number>();
  for (const { row, finishBy } of leaves) {
    const weight = row.durationDays === null ? mean : Math.max(1, row.durationDays);
    dueAt.set(finishBy, (dueAt.get(finishBy) ?? 0) + weight);
  }
  let total = 0;
  let expected = 0;
  let from = startedOn;
  for (const [date, weight] of [...dueAt].sort(([a], [b]) => (a < b ? -1 : 1))) {
    total += weight;
    const span = daysBetween(from, date);
    const passed = date <= today ? 1 : span <= 0 ? 0 : daysBetween(from, today) / span;
    expected += weight * Math.min(1, Math.max(0, passed));
    if (date > from) from = date;
  }
  return total === 0 ? 0 : expected / total;
}
