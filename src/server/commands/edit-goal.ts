import type { ActivityEvent } from "@/domain/activity/event";
import type { GoalEdited, GoalHead } from "@/domain/goal/edits";
import type { GoalAccess } from "@/server/data/goal-access";
import { readGoalHead } from "@/server/data/goal-plan";
import type { GoalRow } from "@/server/data/goal-row";
import { type GoalFields, writeGoalFields } from "@/server/data/goals";
import { requirePublishedRungs } from "@/server/data/published-rungs";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/**
 * Changes the statement, target date, target rung or order of a goal, where the caller has seen its latest version;
 * otherwise returns that version. The intent stays as it was first said.
 */
export async function editGoal(
  scope: Scope,
  goal: GoalAccess<"edit">,
  version: number,
  fields: GoalFields,
): Promise<GoalEdited> {
  // Fields that already have these values are no change, so that a form sent twice is not stale the second time.
  if (isSame(goal.row, fields)) return { ok: true, goal: await readGoalHead(scope, goal) };
  await requirePublishedRungs(scope, [fields.targetRungId]);
  const written = await writeGoalFields(scope, goal, version, fields);
  const head = await readGoalHead(scope, goal);
  if (!written) return { ok: false, reason: "stale", current: head };
  await recordEvent(scope, eventOf(head, fields));
  return { ok: true, goal: head };
}

function eventOf(
  { id: goalId, statement, targetDate, targetRung, order }: GoalHead,
  fields: GoalFields,
): ActivityEvent {
  if (fields.order !== undefined)
    return { kind: "goal.orderChanged", goalId, detail: { statement, order } };
  return {
    kind: fields.statement === undefined ? "goal.retargeted" : "goal.restated",
    goalId,
    detail: { statement, targetDate, rung: targetRung?.name ?? null },
  };
}

function isSame(row: GoalRow, { statement, targetDate, targetRungId, order }: GoalFields): boolean {
  return (
    (statement === undefined || statement === row.statement) &&
    (targetDate === undefined || targetDate === row.targetDate) &&
    (targetRungId === undefined || targetRungId === row.rungId) &&
    (order === undefined || order === row.order)
  );
}
