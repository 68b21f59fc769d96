/** Decides who may do what with a mentorship, which one of the two asks for, the other accepts, and either may end. */

export const mentorshipActs = ["read", "accept", "reconsider", "end", "limit"] as const;
export type MentorshipAct = (typeof mentorshipActs)[number];

export type MentorshipFacts = {
  isMentor: boolean;
  isMentee: boolean;
  askedByViewer: boolean;
  state: "asked" | "active" | "ended";
  /** The person who was asked has accepted or declined a moment ago, and nothing has become of it since. */
  isJustResponded: boolean;
};

/** For this long an answer can be taken back. */
export const responseUndoableMilliseconds = 60 * 60 * 1000;

/**
 * `reconsider` takes the answer to a request back, which then waits again. `limit` restricts the mentorship to some goals or to an end date. The plan is the mentee's, so only the mentee may do
 * it.
 */
export function mentorshipAbilities(facts: MentorshipFacts): ReadonlySet<MentorshipAct> {
  const acts = new Set<MentorshipAct>();
  if (!facts.isMentor && !facts.isMentee) return acts;
  acts.add("read");
  if (facts.isJustResponded && !facts.askedByViewer) acts.add("reconsider");
  if (facts.state === "ended") return acts;
  acts.add("end");
  if (facts.state === "asked" && !facts.askedByViewer) acts.add("accept");
  if (facts.isMentee) acts.add("limit");
  return acts;
}
