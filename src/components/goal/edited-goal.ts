import type { GoalPlan } from "@/domain/goal/goal-plan";

/** What the dialog of a goal changes. */
export type EditedGoal = Pick<GoalPlan["goal"], "statement" | "targetDate" | "order">;

const names = ["statement", "targetDate", "order"] as const;

/** The fields that hold something else than when the dialog was opened. */
export const changedFields = (opened: EditedGoal, edited: EditedGoal): Partial<EditedGoal> =>
  pick(edited, (name) => edited[name].trim() !== opened[name]);

/** What a goal holds in the fields that are changed. */
export const formerFields = (goal: EditedGoal, changed: Partial<EditedGoal>): Partial<EditedGoal> =>
  pick(goal, (name) => name in changed);

const pick = (
  goal: EditedGoal,
  isWanted: (name: keyof EditedGoal) => boolean,
): Partial<EditedGoal> =>
  Object.fromEntries(names.filter(isWanted).map((name) => [name, goal[name]]));
