import type { GoalAct } from "./goal";

/** Who may do what with one thread of a goal that the viewer can read. */

export const threadActs = ["read", "reply", "resolve"] as const;
export type ThreadAct = (typeof threadActs)[number];

export type ThreadFacts = {
  audience: "readers" | "owner";
  viewerOwnsGoal: boolean;
  viewerStartedThread: boolean;
  goalAbilities: ReadonlySet<GoalAct>;
};

/** What is said to the owner alone stays between the owner and who said it. */
export function threadAbilities(facts: ThreadFacts): ReadonlySet<ThreadAct> {
  const acts = new Set<ThreadAct>();
  const readable =
    facts.goalAbilities.has("read") &&
    (facts.audience === "readers" || facts.viewerOwnsGoal || facts.viewerStartedThread);
  if (!readable) return acts;
  acts.add("read");
  if (facts.goalAbilities.has("comment")) acts.add("reply");
  if (facts.viewerOwnsGoal || facts.viewerStartedThread) acts.add("resolve");
  return acts;
}
