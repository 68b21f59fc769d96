import type { Audience } from "@/domain/goal/audience";
import type { GoalHead } from "@/domain/goal/edits";
import type { GoalAccess } from "@/server/data/goal-access";
import { readGoalHead } from "@/server/data/goal-plan";
import { writeAudiences } from "@/server/data/goals";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/**
 * Sets the audiences that see the goal; the empty set makes it private. The whole set is sent, so the last change wins.
 */
export async function shareGoal(
  scope: Scope,
  goal: GoalAccess<"edit">,
  audiences: Audience[],
): Promise<GoalHead> {
  const before = goal.audiences;
  const isSame =
    before.length === audiences.length && audiences.every((audience) => before.includes(audience));
  if (!isSame) {
    await writeAudiences(scope, goal, audiences);
    await recordEvent(scope, {
      kind: "goal.shared",
      goalId: goal.goalId,
      detail: { audiences, before: [...before] },
    });
  }
  return readGoalHead(scope, goal);
}
