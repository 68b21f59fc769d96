/** Decides who may do what with a mentorship, which one of the two asks for, the other accepts, and either may end. */

export const mentorshipActs = ["read", "accept", "end", "limit"] as const;
export type MentorshipAct = (typeof mentorshipActs)[number];

export type MentorshipFacts = {
  isMentor: boolean;
  isMentee: boolean;
  askedByViewer: boolean;
  state: "asked" | "active" | "ended";
};

/**
 * `limit` restricts the mentorship to some goals or to an end date. The plan is the mentee's, so only the mentee may do
 * it.
 */
export function mentorshipAbilities(facts: MentorshipFacts): ReadonlySet<MentorshipAct> {
  const acts = new Set<MentorshipAct>();
  if (!facts.isMentor && !facts.isMentee) return acts;
  acts.add("read");
  if (facts.state === "ended") return acts;
  acts.add("end");
  if (facts.state === "asked" && !facts.askedByViewer) acts.add("accept");
  if (facts.isMentee) acts.add("limit");
  return acts;
}
