import type { PlanRow } from "@/domain/goal/plan-input";
import type { PlanOrder } from "@/domain/plan";
import { Prisma } from "@/generated/prisma/client";
import { asJson } from "./as-json";
import type { Scope } from "./scope";
import { readableGoals } from "./visibility";

/** A goal the viewer can read, without its nodes. */
export type ReadableGoal = {
  id: string;
  ownerId: string;
  statement: string;
  targetDate: string;
  order: PlanOrder;
  createdAt: Date;
  rungId: string | null;
  rungName: string | null;
  rungLevel: number | null;
  ownerTimeZone: string | null;
  /** When the viewer last looked; null: never. */
  lastSeenAt: Date | null;
};

const select = ({ organizationId, viewer }: Scope) => Prisma.sql`
  SELECT g.id, g.owner_id AS "ownerId", g.statement, g.target_date::text AS "targetDate",
    g.child_order::text AS "order", g.created_at AS "createdAt",
    r.id AS "rungId", r.name AS "rungName", r.level AS "rungLevel",
    u.time_zone AS "ownerTimeZone", v.last_seen_at AS "lastSeenAt"
  FROM goals g
  JOIN members o ON o.organization_id = g.organization_id AND o.id = g.owner_id
  LEFT JOIN users u ON u.id = o.user_id
  LEFT JOIN rungs r ON r.organization_id = g.organization_id AND r.id = g.target_rung_id
  LEFT JOIN goal_visits v ON v.organization_id = g.organization_id AND v.goal_id = g.id
    AND v.member_id = ${viewer.memberId}::uuid
  WHERE g.organization_id = ${organizationId}::uuid`;

/** The goals of a person that the viewer can read, `limit` at most, the nearest target date first. */
export function readableGoalsOf(
  scope: Scope,
  ownerId: string,
  limit: number,
): Promise<ReadableGoal[]> {
  return scope.db.$queryRaw<ReadableGoal[]>`${select(scope)}
    AND g.owner_id = ${ownerId}::uuid AND ${readableGoals(scope.viewer.memberId, scope.at)}
    ORDER BY g.target_date, g.id LIMIT ${limit}`;
}

/** Goals that the viewer has been found to read, the nearest target date first. */
export function goalsFoundReadable(scope: Scope, ids: readonly string[]): Promise<ReadableGoal[]> {
  return scope.db.$queryRaw<ReadableGoal[]>`${select(scope)}
    AND g.id = ANY (${ids}::uuid[])
    ORDER BY g.target_date, g.id`;
}

/** What a summary of a plan needs of a node. */
export type SummaryNode = PlanRow & { goalId: string; title: string };

/**
 * The live nodes of several goals, in one statement. The goals are ones the viewer has been found to read. Completions
 * are looked up node by node: PostgreSQL would join them by reading all of the organization's.
 */
export async function nodesOfGoals(
  { db, organizationId }: Scope,
  goals: readonly Pick<ReadableGoal, "id">[],
): Promise<SummaryNode[]> {
  const nodes = Prisma.sql`
    SELECT n.id, n.goal_id AS "goalId", n.parent_id AS "parentId", n.kind::text AS kind, n.title, n.rank,
      n.due_on::text AS "dueOn", n.duration_days AS "durationDays", n.child_order::text AS "order",
      (SELECT c.completed_on::text FROM completions c
        WHERE c.organization_id = n.organization_id AND c.node_id = n.id) AS "completedOn"
    FROM nodes n
    WHERE n.organization_id = ${organizationId}::uuid AND n.deleted_at IS NULL
      AND n.goal_id = ANY (${goals.map(({ id }) => id)}::uuid[])`;
  const [row] = await db.$queryRaw<{ nodes: SummaryNode[] }[]>`SELECT ${asJson(nodes)} AS nodes`;
  return row?.nodes ?? [];
}
