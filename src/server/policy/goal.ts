import type { Audience } from "@/domain/goal/audience";

/**
 * Decides who may do what with a goal and everything in it (its nodes and comments). The rule is the table of rights in
 * docs/product.md; a person holds every right that any audience of the goal gives them.
 */

/** The relations that the viewer can have to the owner of the goal, several at once. */
export const relations = [
  "directManager",
  "managerAbove",
  "mentor",
  "teammate",
  "otherMember",
] as const;
export type Relation = (typeof relations)[number];

export const goalActs = ["read", "comment", "suggest", "review", "edit"] as const;
export type GoalAct = (typeof goalActs)[number];

/**
 * `directManager` and `managerAbove` hold only where the owner has consented to that person, `mentor` only while the
 * mentorship is active and covers this goal. A viewer who is none of these is an `otherMember`.
 */
export type GoalFacts = {
  isOwner: boolean;
  relations: ReadonlySet<Relation>;
  audiences: readonly Audience[];
};

const admitted: Record<Audience, readonly Relation[]> = {
  manager: ["directManager"],
  chain: ["directManager", "managerAbove"],
  mentors: ["mentor"],
  team: ["teammate"],
  organization: ["directManager", "managerAbove", "mentor", "teammate", "otherMember"],
};

const rights: Record<Relation, readonly GoalAct[]> = {
  directManager: ["read", "comment", "suggest", "review"],
  managerAbove: ["read", "comment", "suggest"],
  mentor: ["read", "comment", "suggest"],
  teammate: ["read", "comment"],
  otherMember: ["read", "comment"],
};

const ownersActs: ReadonlySet<GoalAct> = new Set(["read", "comment", "edit"]);

/** Everything that the viewer may do with the goal. Where this is empty, the goal does not exist for the viewer. */
export function goalAbilities(facts: GoalFacts): ReadonlySet<GoalAct> {
  if (facts.isOwner) return ownersActs;
  const acts = new Set<GoalAct>();
  for (const audience of facts.audiences)
    for (const relation of admitted[audience])
      if (facts.relations.has(relation)) for (const act of rights[relation]) acts.add(act);
  return acts;
}

/** The relations that an audience lets in, from which the visibility predicate is generated. */
export function admittedBy(audience: Audience): readonly Relation[] {
  return admitted[audience];
}
