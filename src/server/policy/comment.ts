import type { CommentAudience } from "@/domain/comment/audience";
import type { GoalAct } from "./goal";

/** Who may do what with one thread of a goal that the viewer can read. */

export const threadActs = ["read", "reply", "resolve"] as const;
export type ThreadAct = (typeof threadActs)[number];

/** What a reader of the goal is to a thread; one can be several of these at once. */
export const threadParties = ["goalReader", "goalOwner", "starter"] as const;
export type ThreadParty = (typeof threadParties)[number];

/** What is said to the owner alone stays between the owner and who said it. */
const admitted: Record<CommentAudience, readonly ThreadParty[]> = {
  readers: ["goalReader", "goalOwner", "starter"],
  owner: ["goalOwner", "starter"],
};

export type ThreadFacts = {
  audience: CommentAudience;
  viewerOwnsGoal: boolean;
  viewerStartedThread: boolean;
  goalAbilities: ReadonlySet<GoalAct>;
};

export function threadAbilities(facts: ThreadFacts): ReadonlySet<ThreadAct> {
  const acts = new Set<ThreadAct>();
  const isParty: Record<ThreadParty, boolean> = {
    goalReader: true,
    goalOwner: facts.viewerOwnsGoal,
    starter: facts.viewerStartedThread,
  };
  const isAdmitted = admitted[facts.audience].some((party) => isParty[party]);
  if (!facts.goalAbilities.has("read") || !isAdmitted) return acts;
  acts.add("read");
  if (facts.goalAbilities.has("comment")) acts.add("reply");
  if (facts.viewerOwnsGoal || facts.viewerStartedThread) acts.add("resolve");
  return acts;
}

/** The parties that a thread of this audience lets in: what its visibility predicate is generated from. */
export function partiesAdmittedBy(audience: CommentAudience): readonly ThreadParty[] {
  return admitted[audience];
}
