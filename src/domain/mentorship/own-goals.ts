import type { GoalCard } from "@/domain/goal/card";
import type { MentorshipView } from "@/domain/mentorship/mentorship";

/** A goal of the mentee's own, and whether mentors are among its audiences. */
export type OwnGoal = { id: string; statement: string; withMentors: boolean };

/** Those shared with mentors first: the others are not seen, whatever a mentorship says. */
export const ownGoalsOf = (cards: readonly GoalCard[]): OwnGoal[] =>
  cards
    .map(({ id, statement, audiences }) => ({
      id,
      statement,
      withMentors: audiences.includes("mentors"),
    }))
    .toSorted((a, b) => Number(b.withMentors) - Number(a.withMentors));

/** What a mentor sees of these through being the mentor: shared with mentors, and within the limits where there are any. */
export function seenBy(
  { limitedTo }: Pick<MentorshipView, "limitedTo">,
  goals: readonly OwnGoal[],
): OwnGoal[] {
  return goals.filter(
    ({ id, withMentors }) => withMentors && (limitedTo?.some((goal) => goal.id === id) ?? true),
  );
}
