import { type Expression, type InferResult, type SqlBool, sql } from "kysely";
import type { ActivityKind } from "@/domain/activity/event";
import { anyOf, build, type Placeholders, prepared, rowsOf } from "@/server/infra/typed-sql";
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

/** What others did on each goal since the viewer's last visit, and when its owner last changed the plan. */
export type ChangesRow = InferResult<ReturnType<typeof selectChanges>>[number];

const counted: readonly ActivityKind[] = ["node.added", "node.completed", "comment.posted"];

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
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom("activities as a")
            .select(({ and, eb, ref, selectFrom }) => [
              "a.goal_id",
              "a.actor_id",
              "a.kind",
              selectFrom("nodes as n")
                .select("n.kind")
                .whereRef("n.organization_id", "=", "a.organization_id")
                .whereRef("n.id", "=", "a.node_id")
                .as("node_kind"),
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
          cast<number>(fn.countAll().filterWhere(eb.and([ref("a.is_new"), kinds])), "integer");
        // A milestone is no step: one that was completed counts as reached.
        const countSteps = (kind: ActivityKind) =>
          countNew(
            eb.and([eb("a.kind", "=", sql.lit(kind)), eb("a.node_kind", "=", sql.lit("step"))]),
          );
        const countKind = (kind: ActivityKind) => countNew(eb("a.kind", "=", sql.lit(kind)));
        return [
          "g.id as goalId",
          fn
            .max<Date | null>("a.created_at")
            .filterWhereRef("a.actor_id", "=", "g.owner_id")
            .filterWhere("a.kind", "not like", sql.lit("comment.%"))
            .filterWhere("a.kind", "not like", sql.lit("thread.%"))
            .as("movedAt"),
          countSteps("node.added").as("stepsAdded"),
          countSteps("node.completed").as("stepsDone"),
          countKind("comment.posted").as("comments"),
          countNew(eb("a.kind", "not in", counted.map(sql.lit))).as("other"),
        ];
      })
      .where("g.organization_id", "=", organizationId)
      .groupBy("g.id");
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
