import { Problem } from "@/domain/problem";
import type { GoalAccess } from "@/server/data/goal-access";
import { findOwnGoal, markGoalDeleted, markGoalRestored } from "@/server/data/goals";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/** Takes a goal out of everybody's sight, with all that is in it; its owner can bring it back. */
export async function deleteGoal(scope: Scope, goal: GoalAccess<"edit">): Promise<void> {
  if (await markGoalDeleted(scope, goal))
    await recordEvent(scope, {
      kind: "goal.deleted",
      goalId: goal.goalId,
      detail: { statement: goal.row.statement },
    });
}

/** Takes that back: everything is as it was, its audiences included. No gate opens a deleted goal, so this asks for its owner. */
export async function restoreGoal(scope: Scope, goalId: string): Promise<void> {
  const own = await findOwnGoal(scope, goalId);
  if (!own) throw new Problem("notFound");
  if (await markGoalRestored(scope, goalId))
    await recordEvent(scope, {
      kind: "goal.restored",
      goalId,
      detail: { statement: own.statement },
    });
}
