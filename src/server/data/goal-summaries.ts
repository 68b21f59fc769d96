import type { PlanRow } from "@/domain/goal/plan-input";
import type { PlanOrder } from "@/domain/plan";
import { readableGoals } from "./relations";
import type { Scope } from "./scope";

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
  /** How many goals of the owner the viewer can read. */
  ofOwner: number;
};

/** The goals of these people that the viewer can read, the nearest target date first, `limit` a person at most. */
export function readableGoalsOfMany(
  { db, organizationId, viewer, at }: Scope,
  ownerIds: readonly string[],
  limit: number,
): Promise<ReadableGoal[]> {
  return db.$queryRaw<ReadableGoal[]>`
    SELECT * FROM (
      SELECT g.id, g.owner_id AS "ownerId", g.statement, g.target_date::text AS "targetDate",
        g.child_order::text AS "order", g.created_at AS "createdAt",
        r.id AS "rungId", r.name AS "rungName", r.level AS "rungLevel",
        u.time_zone AS "ownerTimeZone", v.last_seen_at AS "lastSeenAt",
        (count(*) OVER (PARTITION BY g.owner_id))::int AS "ofOwner",
        row_number() OVER (PARTITION BY g.owner_id ORDER BY g.target_date, g.id) AS place
      FROM goals g
      JOIN members o ON o.organization_id = g.organization_id AND o.id = g.owner_id
      LEFT JOIN users u ON u.id = o.user_id
      LEFT JOIN rungs r ON r.organization_id = g.organization_id AND r.id = g.target_rung_id
      LEFT JOIN goal_visits v ON v.organization_id = g.organization_id AND v.goal_id = g.id
        AND v.member_id = ${viewer.memberId}::uuid
      WHERE g.organization_id = ${organizationId}::uuid AND g.owner_id = ANY (${ownerIds}::uuid[])
        AND ${readableGoals(viewer.memberId, at)}) goals
    WHERE place <= ${limit} ORDER BY "targetDate", id`;
}

/** What a summary of a plan needs of a node. */
export type SummaryNode = PlanRow & { goalId: string; title: string };

/** The live nodes of several goals, in one statement. The goals are ones the viewer has been found to read. */
export function nodesOfGoals(
  { db, organizationId }: Scope,
  goals: readonly Pick<ReadableGoal, "id">[],
): Promise<SummaryNode[]> {
  return db.$queryRaw<SummaryNode[]>`
    SELECT n.id, n.goal_id AS "goalId", n.parent_id AS "parentId", n.kind::text AS kind, n.title, n.rank,
      n.due_on::text AS "dueOn", n.duration_days AS "durationDays", n.child_order::text AS "order",
      c.completed_on::text AS "completedOn"
    FROM nodes n
    LEFT JOIN completions c ON c.organization_id = n.organization_id AND c.node_id = n.id
    WHERE n.organization_id = ${organizationId}::uuid AND n.deleted_at IS NULL
      AND n.goal_id = ANY (${goals.map(({ id }) => id)}::uuid[])`;
}
