import type { InferResult } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { PlanRow } from "@/domain/goal/plan-input";
import {
  anyOf,
  build,
  type Placeholders,
  prepared,
  rowOf,
  rowsOf,
  type Value,
} from "@/server/infra/typed-sql";
import type { Scope } from "./scope";
import { readableGoals } from "./visibility";

/** A goal that the viewer can read, without its nodes, and when the viewer last visited it (null: never). */
export type ReadableGoal = InferResult<ReturnType<typeof select>>[number];

const select = ({
  organizationId,
  viewerId,
}: {
  organizationId: Value<string>;
  viewerId: Value<string>;
}) =>
  build
    .selectFrom("goals as g")
    .innerJoin("members as o", (join) =>
      join.onRef("o.organization_id", "=", "g.organization_id").onRef("o.id", "=", "g.owner_id"),
    )
    .leftJoin("users as u", "u.id", "o.user_id")
    .leftJoin("rungs as r", (join) =>
      join
        .onRef("r.organization_id", "=", "g.organization_id")
        .onRef("r.id", "=", "g.target_rung_id"),
    )
    .leftJoin("goal_visits as v", (join) =>
      join
        .onRef("v.organization_id", "=", "g.organization_id")
        .onRef("v.goal_id", "=", "g.id")
        .on("v.member_id", "=", viewerId),
    )
    .select(({ cast }) => [
      "g.id",
      "g.owner_id as ownerId",
      "g.statement",
      cast<string>("g.target_date", "text").as("targetDate"),
      cast<string | null>("g.reached_on", "text").as("reachedOn"),
      "g.child_order as order",
      "g.created_at as createdAt",
      "r.id as rungId",
      "r.name as rungName",
      "r.level as rungLevel",
      "u.time_zone as ownerTimeZone",
      "v.last_seen_at as lastSeenAt",
    ])
    .where("g.organization_id", "=", organizationId)
    .orderBy("g.target_date")
    .orderBy("g.id");

/** The goals of a person that the viewer can read, at most `limit`, the nearest target date first. */
export function readableGoalsOf(
  scope: Scope,
  ownerId: string,
  limit: number,
): Promise<ReadableGoal[]> {
  const { organizationId, viewer } = scope;
  const goals = select({ organizationId, viewerId: viewer.memberId })
    .where("g.owner_id", "=", ownerId)
    .where(readableGoals(scope.viewer.memberId, scope.at))
    .limit(limit);
  return rowsOf(scope.db, goals);
}

const selectFound = prepared(
  (given: Placeholders<{ organizationId: string; viewerId: string; ids: readonly string[] }>) =>
    select(given).where("g.id", "=", anyOf(given.ids)),
);

/** Goals that the viewer is known to be able to read, the nearest target date first. */
export const goalsFoundReadable = (
  { db, organizationId, viewer }: Scope,
  ids: readonly string[],
): Promise<ReadableGoal[]> =>
  rowsOf(db, selectFound({ organizationId, viewerId: viewer.memberId, ids }));

/** The columns of a node that a summary of a plan needs. */
export type SummaryNode = PlanRow & { goalId: string; title: string };

const selectNodesOf = prepared(
  ({
    organizationId,
    goalIds,
  }: Placeholders<{ organizationId: string; goalIds: readonly string[] }>) => {
    const nodes = build
      .selectFrom("nodes as n")
      .select(({ cast, selectFrom }) => [
        "n.id",
        "n.goal_id as goalId",
        "n.parent_id as parentId",
        "n.kind",
        "n.title",
        "n.rank",
        cast<string | null>("n.due_on", "text").as("dueOn"),
        "n.duration_days as durationDays",
        "n.child_order as order",
        selectFrom("completions as c")
          .select((eb) => eb.cast<string>("c.completed_on", "text").as("completedOn"))
          .whereRef("c.organization_id", "=", "n.organization_id")
          .whereRef("c.node_id", "=", "n.id")
          .as("completedOn"),
      ])
      .where("n.organization_id", "=", organizationId)
      .where("n.deleted_at", "is", null)
      .where("n.goal_id", "=", anyOf(goalIds));
    return build.selectNoFrom(jsonArrayFrom(nodes).as("nodes"));
  },
);

/**
 * The live nodes of several goals, which the viewer must be known to be able to read, in one statement. Completions are
 * looked up node by node, because PostgreSQL would join them by reading all completions of the organization.
 */
export async function nodesOfGoals(
  { db, organizationId }: Scope,
  goals: readonly Pick<ReadableGoal, "id">[],
): Promise<SummaryNode[]> {
  const goalIds = goals.map(({ id }) => id);
  const row = await rowOf(db, selectNodesOf({ organizationId, goalIds }));
  return row?.nodes ?? [];
}
