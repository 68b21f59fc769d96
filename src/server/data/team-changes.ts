import { type Expression, expressionBuilder, type InferResult, type SqlBool, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ActivityKind } from "@/domain/activity/event";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { Tables } from "@/generated/tables/tables";
import {
  anyOf,
  build,
  countAll,
  type Placeholders,
  prepared,
  rowsOf,
  type Value,
} from "@/server/infra/typed-sql";
import { excerptOf } from "./excerpt";
import type { ReadableGoal } from "./goal-summaries";
import type { Scope } from "./scope";
import { readableActivities } from "./visibility";

/** The latest comments of owners, read for comments that the viewer is known to be able to read. */
export type WaitingRow = InferResult<ReturnType<typeof selectWaiting>>[number];

const selectWaiting = prepared(
  ({
    organizationId,
    commentIds,
  }: Placeholders<{ organizationId: string; commentIds: readonly string[] }>) =>
    build
      .selectFrom("comments as c")
      .leftJoin("nodes as n", (join) =>
        join.onRef("n.organization_id", "=", "c.organization_id").onRef("n.id", "=", "c.node_id"),
      )
      .select(({ ref }) => [
        "c.id as commentId",
        "c.goal_id as goalId",
        "c.node_id as nodeId",
        "n.title as nodeTitle",
        excerptOf(ref("c.body")).as("excerpt"),
        "c.created_at as commentedAt",
      ])
      .where("c.organization_id", "=", organizationId)
      .where("c.id", "=", anyOf(commentIds)),
);

export const waitingComments = (
  { db, organizationId }: Scope,
  commentIds: readonly string[],
): Promise<WaitingRow[]> => rowsOf(db, selectWaiting({ organizationId, commentIds }));

/**
 * What others did on each goal since the viewer's last visit, and when its owner last changed the plan. What was added and
 * done is read from the nodes as they are now, because one change adds or completes many; everything else is counted by its
 * changes.
 */
export type ChangesRow = InferResult<ReturnType<typeof selectChanges>>[number];

const readFromNodes: readonly ActivityKind[] = ["node.added", "node.completed"];

const ofVisit = expressionBuilder<
  Tables & { looked: { goalId: string; at: Date | null } },
  "looked"
>();

/** The live nodes of a goal of one kind. */
const nodesOf = (organizationId: Value<string>, kind: NodeRow["kind"]) =>
  ofVisit
    .selectFrom("nodes as n")
    .where("n.organization_id", "=", organizationId)
    .whereRef("n.goal_id", "=", "looked.goalId")
    .where("n.kind", "=", sql.lit(kind))
    .where("n.deleted_at", "is", null);

/** Those that were added since the visit. */
const addedSince = (organizationId: Value<string>, kind: NodeRow["kind"]) =>
  nodesOf(organizationId, kind).whereRef("n.created_at", ">", "looked.at");

/** Those that were recorded as done since the visit, whatever the day on which they were. */
const doneSince = (organizationId: Value<string>, kind: NodeRow["kind"]) =>
  nodesOf(organizationId, kind).innerJoinLateral(
    (eb) =>
      eb
        .selectFrom("completions as c")
        .select(({ cast }) => cast<string>("c.completed_on", "text").as("on"))
        .where("c.organization_id", "=", organizationId)
        .whereRef("c.node_id", "=", "n.id")
        .whereRef("c.recorded_at", ">", "looked.at")
        .offset(sql.lit(0))
        .as("c"),
    (join) => join.onTrue(),
  );

const numberOf = (nodes: ReturnType<typeof nodesOf>) =>
  nodes.select(countAll().as("count")).$asScalar().$notNull();

type ChangesOf = {
  organizationId: string;
  viewerId: string;
  ids: readonly string[];
  seen: readonly (Date | null)[];
};

const selectChanges = prepared(
  ({ organizationId, viewerId, ids, seen }: Placeholders<ChangesOf>) => {
    const looked = sql<{
      goalId: string;
      at: Date | null;
    }>`unnest(${ids}::uuid[], ${seen}::timestamptz[])`.as<"looked">(sql`looked("goalId", at)`);
    return build
      .selectFrom(looked)
      .innerJoin("goals as g", "g.id", "looked.goalId")
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom("activities as a")
            .select(({ and, eb, ref }) => [
              "a.goal_id",
              "a.actor_id",
              "a.kind",
              "a.created_at",
              and([
                eb("a.created_at", ">", ref("looked.at").$notNull()),
                eb("a.actor_id", "<>", viewerId),
              ]).as("is_new"),
            ])
            .whereRef("a.organization_id", "=", "g.organization_id")
            .whereRef("a.goal_id", "=", "g.id")
            .where(readableActivities(viewerId))
            .orderBy("a.created_at", "desc")
            .limit(sql.lit(100))
            .as("a"),
        (join) => join.onTrue(),
      )
      .select(({ cast, eb, fn, ref }) => {
        const countNew = (kinds: Expression<SqlBool>) =>
          cast<number>(
            fn.countAll().filterWhere(eb.and([ref("a.is_new").$notNull(), kinds])),
            "integer",
          );
        const isComment = eb("a.kind", "=", sql.lit("comment.posted"));
        const counted = [...readFromNodes, "comment.posted"].map(sql.lit);
        return [
          "g.id as goalId",
          fn
            .max<Date | null>("a.created_at")
            .filterWhereRef("a.actor_id", "=", "g.owner_id")
            .filterWhere("a.kind", "not like", sql.lit("comment.%"))
            .filterWhere("a.kind", "not like", sql.lit("thread.%"))
            .as("movedAt"),
          numberOf(addedSince(organizationId, "step")).as("stepsAdded"),
          numberOf(addedSince(organizationId, "milestone")).as("milestonesAdded"),
          numberOf(doneSince(organizationId, "step")).as("stepsDone"),
          jsonArrayFrom(
            doneSince(organizationId, "milestone").select(["n.id as nodeId", "n.title", "c.on"]),
          ).as("reached"),
          countNew(isComment).as("comments"),
          countNew(eb("a.kind", "not in", counted)).as("other"),
        ];
      })
      .where("g.organization_id", "=", organizationId)
      .groupBy(["g.id", "looked.goalId", "looked.at"]);
  },
);

export function changesOf(
  { db, organizationId, viewer }: Scope,
  goals: readonly Pick<ReadableGoal, "id" | "lastSeenAt">[],
): Promise<ChangesRow[]> {
  const ids = goals.map(({ id }) => id);
  const seen = goals.map(({ lastSeenAt }) => lastSeenAt);
  const viewerId = viewer.memberId;
  return rowsOf(db, selectChanges({ organizationId, viewerId, ids, seen }));
}
