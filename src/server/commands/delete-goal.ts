import { Problem } from "@/domain/problem";
import type { GoalAccess } from "@/server/data/goal-access";
import { findOwnGoal, markGoalDeleted, markGoalRestored } from "@/server/data/goals";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/** Deletes a goal with everything in it, so that nobody sees it; its owner can restore it. */
export async function deleteGoal(scope: Scope, goal: GoalAccess<"edit">): Promise<void> {
  if (await markGoalDeleted(scope, goal))
    await recordEvent(scope, {
      kind: "goal.deleted",
      goalId: goal.goalId,
      detail: { statement: goal.row.statement },
    });
}

/**
 * Restores a goal with everything in it, its audiences included. No gate opens a deleted goal, so this checks that the
 * viewer is its owner.
 */
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
