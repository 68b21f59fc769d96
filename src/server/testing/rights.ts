import { type Audience, audiences } from "@/domain/goal/audience";
import type { Insider } from "./actors";

/**
 * The product's table "Who may do what", written down a second time and by hand, so that a mistake in the policy, the
 * gate or the predicate does not repeat itself in what they are compared with.
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

/** Which column of the table each actor stands in. Whoever has no column of their own is an other member. */
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

/** A row a kind of sharing, a field a column in the order above; the owner's is the same everywhere. */
const table: Record<Audience, readonly string[]> = {
  //              direct   further up  mentor   teammate  other
  manager: /*  */ [lead, nothing, nothing, nothing, nothing],
  chain: /*    */ [lead, advise, nothing, nothing, nothing],
  mentors: /*  */ [nothing, nothing, advise, nothing, nothing],
  team: /*     */ [nothing, nothing, nothing, talk, nothing],
  organization: /**/ [lead, advise, advise, talk, talk],
};

/** What people in these columns may do with a goal shared like this; nothing at all: it is not there for them. */
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

/** What of a thread: "comment to the owner only" is for the owner and who said it. */
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

/** All 32 sets of audiences, the empty one first. */
export const audienceSets: Audience[][] = Array.from({ length: 2 ** audiences.length }, (_, bits) =>
  audiences.filter((_, index) => bits & (1 << index)),
);
