import { expressionBuilder, type Nullable, sql } from "kysely";
import type { Tables } from "@/generated/tables/tables";
import { anyOf, build, countAll, rowsOf, type Value } from "@/server/infra/typed-sql";
import type { Scope } from "./scope";
import { readableComments } from "./visibility";

type Reader = { organizationId: Value<string>; viewerId: Value<string> };

/** The comments `c` with the viewer's last visit `v` to the goal of each. */
const commentsSeen = ({ organizationId, viewerId }: Reader) =>
  build
    .selectFrom("comments as c")
    .leftJoin("goal_visits as v", (join) =>
      join
        .onRef("v.organization_id", "=", "c.organization_id")
        .on("v.member_id", "=", viewerId)
        .onRef("v.goal_id", "=", "c.goal_id"),
    )
    .where("c.organization_id", "=", organizationId);

/** Whether a comment `c` is by somebody else and later than the visit `v`. */
const isUnread = (viewerId: Value<string>) => {
  const eb = expressionBuilder<
    Tables & { c: Tables["comments"]; v: Nullable<Tables["goal_visits"]> },
    "c" | "v"
  >();
  return eb.and([
    eb("c.author_id", "<>", viewerId),
    eb.or([
      eb("v.last_seen_at", "is", null),
      eb("c.created_at", ">", eb.ref("v.last_seen_at").$notNull()),
    ]),
  ]);
};

/**
 * Selects the number of comments that the viewer may read, by node id (or by the goal's id for those on the goal
 * itself), and how many of them others wrote since the viewer last visited.
 */
export const selectCommentCounts = (
  reader: Reader,
  goal: { goalId: Value<string>; isOwner: Value<boolean> },
) =>
  commentsSeen(reader)
    .select(({ fn }) => [
      fn.coalesce("c.node_id", "c.goal_id").as("id"),
      countAll().as("count"),
      sql<number>`(count(*) FILTER (WHERE ${isUnread(reader.viewerId)}))::int`.as("unread"),
    ])
    .where("c.goal_id", "=", goal.goalId)
    .where(readableComments(reader.viewerId, goal))
    .groupBy(({ fn }) => fn.coalesce("c.node_id", "c.goal_id"));

/**
 * The number of unread comments by goal, for goals that the viewer can read. Comments on deleted nodes are not counted.
 */
export async function unreadByGoal(
  { db, organizationId, viewer }: Scope,
  goalIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const viewerId = viewer.memberId;
  const unread = commentsSeen({ organizationId, viewerId })
    .innerJoin("goals as g", (join) =>
      join.onRef("g.organization_id", "=", "c.organization_id").onRef("g.id", "=", "c.goal_id"),
    )
    .leftJoin("nodes as n", (join) =>
      join.onRef("n.organization_id", "=", "c.organization_id").onRef("n.id", "=", "c.node_id"),
    )
    .select(["c.goal_id as goalId", countAll().as("unread")])
    .where("c.goal_id", "=", anyOf(goalIds))
    .where(isUnread(viewerId))
    .where("n.deleted_at", "is", null)
    .where(readableComments(viewerId, "g"))
    .groupBy("c.goal_id");
  const rows = await rowsOf(db, unread);
  return new Map(rows.map(({ goalId, unread }) => [goalId, unread]));
}
