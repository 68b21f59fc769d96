import type { Audience } from "@/domain/goal/audience";
import type { GoalEdited } from "@/domain/goal/edits";
import type { GoalAccess } from "@/server/data/goal-access";
import { readGoalHead } from "@/server/data/goal-plan";
import { writeAudiences } from "@/server/data/goals";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/**
 * Sets the audiences that see the goal; the empty set makes it private. The whole set is sent, so the last change wins,
 * except where the caller says what it was before: then another set stays.
 */
export async function shareGoal(
  scope: Scope,
  goal: GoalAccess<"edit">,
  audiences: Audience[],
  former?: Audience[],
): Promise<GoalEdited> {
  const before = goal.audiences;
  if (!isSame(before, audiences)) {
    if (former && !isSame(before, former))
      return { ok: false, reason: "stale", current: await readGoalHead(scope, goal) };
    await writeAudiences(scope, goal, audiences);
    await recordEvent(scope, {
      kind: "goal.shared",
      goalId: goal.goalId,
      detail: { audiences, before: [...before] },
    });
  }
  return { ok: true, goal: await readGoalHead(scope, goal) };
}

const isSame = (one: readonly Audience[], other: readonly Audience[]): boolean =>
  one.length === other.length && one.every((audience) => other.includes(audience));
