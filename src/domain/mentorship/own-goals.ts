import type { GoalCard } from "@/domain/goal/card";
import type { MentorshipView } from "./mentorship";

/** A goal of the mentee's own, and whether it is shared with mentors. */
export type OwnGoal = { id: string; statement: string; withMentors: boolean };

/** The goals that are shared with mentors come first, because no mentorship shows the others. */
export const ownGoalsOf = (cards: readonly GoalCard[]): OwnGoal[] =>
  cards
    .map(({ id, statement, audiences }) => ({
      id,
      statement,
      withMentors: audiences.includes("mentors"),
    }))
    .toSorted((a, b) => Number(b.withMentors) - Number(a.withMentors));

/**
 * The goals that a mentor sees because of the mentorship: those shared with mentors and, where the mentorship is limited,
 * named in its limits.
 */
export function goalsShownTo(
  { limitedTo }: Pick<MentorshipView, "limitedTo">,
  goals: readonly OwnGoal[],
): OwnGoal[] {
  return goals.filter(
    ({ id, withMentors }) => withMentors && (limitedTo?.some((goal) => goal.id === id) ?? true),
  );
}
