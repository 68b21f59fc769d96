/** Who may do what with a mentorship: asked for by one of the two, accepted by the other, ended by either at any time. */

export const mentorshipActs = ["read", "accept", "end", "limit"] as const;
export type MentorshipAct = (typeof mentorshipActs)[number];

export type MentorshipFacts = {
  isMentor: boolean;
  isMentee: boolean;
  askedByViewer: boolean;
  state: "asked" | "active" | "ended";
};

/** `limit`: to named goals and until a date; the tree is the mentee's, so that is theirs to say. */
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
