import { Prisma } from "@/generated/prisma/client";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { readableComments } from "./visibility";

export type CommentCount = { id: string; count: number; unread: number };

/**
 * Selects how much of what the viewer may read was said where, by node id (on the goal itself under the goal's), and how
 * much of it by others since they last looked: rows of `CommentCount`.
 */
export const selectCommentCounts = (
  { organizationId, viewer }: Scope,
  goal: GoalAccess,
): Prisma.Sql => Prisma.sql`
    SELECT coalesce(c.node_id, c.goal_id) AS id, count(*)::int AS count,
      (count(*) FILTER (WHERE c.author_id <> ${viewer.memberId}::uuid
        AND (v.last_seen_at IS NULL OR c.created_at > v.last_seen_at)))::int AS unread
    FROM comments c
    LEFT JOIN goal_visits v ON v.organization_id = c.organization_id
      AND v.member_id = ${viewer.memberId}::uuid AND v.goal_id = c.goal_id
    WHERE c.organization_id = ${organizationId}::uuid AND c.goal_id = ${goal.goalId}::uuid
      AND ${readableComments(viewer.memberId, goal)}
    GROUP BY 1`;

/** The unread ones by goal, over goals the viewer can read. What was said on a deleted node does not count. */
export async function unreadByGoal(
  { db, organizationId, viewer }: Scope,
  goalIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ goalId: string; unread: number }[]>`
    SELECT c.goal_id AS "goalId", count(*)::int AS unread
    FROM comments c
    JOIN goals g ON g.organization_id = c.organization_id AND g.id = c.goal_id
    LEFT JOIN nodes n ON n.organization_id = c.organization_id AND n.id = c.node_id
    LEFT JOIN goal_visits v ON v.organization_id = c.organization_id
      AND v.member_id = ${viewer.memberId}::uuid AND v.goal_id = c.goal_id
    WHERE c.organization_id = ${organizationId}::uuid AND c.goal_id = ANY (${goalIds}::uuid[])
      AND c.author_id <> ${viewer.memberId}::uuid
      AND (v.last_seen_at IS NULL OR c.created_at > v.last_seen_at)
      AND n.deleted_at IS NULL
      AND ${readableComments(viewer.memberId, "g")}
    GROUP BY c.goal_id`;
  return new Map(rows.map(({ goalId, unread }) => [goalId, unread]));
}
