import type { CommentAudience } from "@/domain/comment/audience";
import type { GoalAct } from "./goal";

/** Decides who may do what with one thread of a goal that the viewer can read. */

export const threadActs = ["read", "reply", "resolve"] as const;
export type ThreadAct = (typeof threadActs)[number];

/** The relations that a reader of the goal can have to a thread, several at once. */
export const threadParties = ["goalReader", "goalOwner", "starter"] as const;
export type ThreadParty = (typeof threadParties)[number];

/**
 * The parties that a thread of each audience lets in. A thread for the owner alone is between the owner and its
 * starter.
 */
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

/** The parties that a thread of this audience lets in, from which its visibility predicate is generated. */
export function partiesAdmittedBy(audience: CommentAudience): readonly ThreadParty[] {
  return admitted[audience];
}
