import { type Audience, audiences } from "@/domain/goal/audiences";
import type { Insider } from "./actors";

/**
 * "The table of rights" of docs/product.md, written down a second time and by hand, so that a mistake in the
 * policy, the gate or the predicate is not repeated in what they are compared with.
 */

export const columns = [
  "owner",
  "direct manager",
  "manager further up",
  "mentor",
  "teammate",
  "other member",
] as const;
export type Column = (typeof columns)[number];

/** The column of the table for each actor. An actor without a column of their own is an other member. */
export const columnOf: Record<Insider, Column> = {
  owner: "owner",
  directManager: "direct manager",
  newManager: "other member",
  managerAbove: "manager further up",
  unmetManagerAbove: "other member",
  mentor: "mentor",
  mentorOnLastDay: "mentor",
  mentorOfNamedGoals: "mentor",
  mentorOfAnotherGoal: "other member",
  mentorPastEnd: "other member",
  mentorEnded: "other member",
  mentorAsked: "other member",
  teammate: "teammate",
  otherMember: "other member",
  orgAdmin: "other member",
  orgOwner: "other member",
  formerManager: "other member",
};

const nothing = "";
const talk = "read comment";
const advise = "read comment suggest";
const lead = "read comment suggest review";

/** One row for each audience, with one entry for each column in the order above; the owner's is the same everywhere. */
const table: Record<Audience, readonly string[]> = {
  //              direct   further up  mentor   teammate  other
  manager: /*  */ [lead, nothing, nothing, nothing, nothing],
  chain: /*    */ [lead, advise, nothing, nothing, nothing],
  mentors: /*  */ [nothing, nothing, advise, nothing, nothing],
  team: /*     */ [nothing, nothing, nothing, talk, nothing],
  organization: /**/ [lead, advise, advise, talk, talk],
};

/**
 * The rights of people in these columns on a goal that is shared like this. Without any right the goal does not exist
 * for them.
 */
export function goalRights(
  viewerColumns: readonly Column[],
  shared: readonly Audience[],
): Set<string> {
  if (viewerColumns.includes("owner")) return new Set(["read", "comment", "edit"]);
  const fields = shared.flatMap((audience) =>
    viewerColumns.map((column) => table[audience][columns.indexOf(column) - 1] ?? nothing),
  );
  return new Set(fields.flatMap((field) => field.split(" ").filter((act) => act !== "")));
}

/** The rights on a thread; a comment to the owner only is visible to the owner and its author. */
export function threadRights(given: {
  goal: ReadonlySet<string>;
  audience: "readers" | "owner";
  isOwner: boolean;
  isStarter: boolean;
}): Set<string> {
  const party = given.isOwner || given.isStarter;
  if (!given.goal.has("read") || (given.audience === "owner" && !party)) return new Set();
  return new Set([
    "read",
    ...(given.goal.has("comment") ? ["reply"] : []),
    ...(party ? ["resolve"] : []),
  ]);
}

/** All 32 sets of audiences, beginning with the empty one. */
export const audienceSets: Audience[][] = Array.from({ length: 2 ** audiences.length }, (_, bits) =>
  audiences.filter((_, index) => bits & (1 << index)),
);
