import type { ActivityEvent } from "@/domain/activity/event";
import type { GoalEdited, GoalHead } from "@/domain/goal/edits";
import { dayOfCompletion, isInFuture } from "@/domain/node/completion";
import { Problem } from "@/domain/problem";
import type { GoalAccess } from "@/server/data/goal-access";
import { readGoalHead } from "@/server/data/goal-plan";
import type { GoalRow } from "@/server/data/goal-row";
import { type GoalFields, writeGoalFields } from "@/server/data/goals";
import { storePlanRisk } from "@/server/data/plan-risk";
import { requirePublishedRungs } from "@/server/data/published-rungs";
import type { Scope } from "@/server/data/scope";
import { recordEvents } from "@/server/events/record-event";

/**
 * Changes the statement, target date, target rung and order of a goal, and whether it is reached, all or nothing, where
 * the caller has seen its latest version; otherwise returns that version. The intent stays as it was first said.
 */
export async function editGoal(
  scope: Scope,
  goal: GoalAccess<"edit">,
  version: number,
  given: GoalFields,
): Promise<GoalEdited> {
  const { today } = goal;
  if (isInFuture(given.reachedOn, today)) throw new Problem("dateInFuture");
  const fields = given.reachedOn
    ? { ...given, reachedOn: dayOfCompletion(given.reachedOn, today) }
    : given;
  // Fields that already have these values are no change, so that a form sent twice is not stale the second time.
  if (isSame(goal.row, fields)) return { ok: true, goal: await readGoalHead(scope, goal) };
  await requirePublishedRungs(scope, [fields.targetRungId]);
  const written = await writeGoalFields(scope, goal, version, fields);
  const head = await readGoalHead(scope, goal);
  if (!written) return { ok: false, reason: "stale", current: head };
  await storePlanRisk(scope, goal.goalId, today);
  await recordEvents(scope, eventsOf(goal.row, head));
  return { ok: true, goal: head };
}

/** What has happened to the goal as it was before, each kind of change by itself. */
function eventsOf(
  before: GoalRow,
  { id: goalId, statement, targetDate, targetRung, order, reachedOn }: GoalHead,
): ActivityEvent[] {
  const rung = targetRung?.name ?? null;
  const head = { goalId, detail: { statement, targetDate, rung } };
  const isRetargeted =
    targetDate !== before.targetDate || (targetRung?.id ?? null) !== before.rungId;
  return [
    ...(statement === before.statement ? [] : [{ kind: "goal.restated" as const, ...head }]),
    ...(isRetargeted ? [{ kind: "goal.retargeted" as const, ...head }] : []),
    ...(order === before.order
      ? []
      : [{ kind: "goal.orderChanged" as const, goalId, detail: { statement, order } }]),
    ...(reachedOn === before.reachedOn ? [] : [reachedEvent(goalId, statement, reachedOn)]),
  ];
}

const reachedEvent = (
  goalId: string,
  statement: string,
  reachedOn: string | null,
): ActivityEvent =>
  reachedOn === null
    ? { kind: "goal.reopened", goalId, detail: { statement } }
    : { kind: "goal.reached", goalId, detail: { statement, reachedOn } };

function isSame(
  row: GoalRow,
  { statement, targetDate, targetRungId, order, reachedOn }: GoalFields,
): boolean {
  return (
    (statement === undefined || statement === row.statement) &&
    (targetDate === undefined || targetDate === row.targetDate) &&
    (targetRungId === undefined || targetRungId === row.rungId) &&
    (order === undefined || order === row.order) &&
    (reachedOn === undefined || reachedOn === row.reachedOn)
  );
}
