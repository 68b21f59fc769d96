import type { PlanModel } from "@/domain/goal/plan-model";
import { daysBetween } from "@/domain/plan";

/**
 * How far the plan was meant to be by `today`, from 0 to 1: its dates read as a curve of planned value, as in earned
 * value management. Work is spread evenly between one due date and the next; the first of these spans begins at
 * `startedOn`. Each step counts one, and milestones nothing, as in the roll-up.
 */
export function expectedFraction(
  { nodes }: Pick<PlanModel, "nodes">,
  startedOn: string,
  today: string,
): number {
  const steps = [...nodes.values()].filter(({ row }) => row.kind === "step");
  const dueAt = new Map<string, number>();
  for (const { finishBy } of steps) dueAt.set(finishBy, (dueAt.get(finishBy) ?? 0) + 1);
  let expected = 0;
  let from = startedOn;
  for (const [date, count] of [...dueAt].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const span = daysBetween(from, date);
    const passed = date <= today ? 1 : span <= 0 ? 0 : daysBetween(from, today) / span;
    expected += count * Math.min(1, Math.max(0, passed));
    if (date > from) from = date;
  }
  return steps.length === 0 ? 0 : expected / steps.length;
}
