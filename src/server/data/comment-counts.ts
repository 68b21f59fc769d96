import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { coalesce, int } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { readableComments } from "./visibility";

const c = tableAs("Comment", "c");
const g = tableAs("Goal", "g");
const n = outerTableAs("Node", "n");
const v = outerTableAs("GoalVisit", "v");

/** A comment of somebody else's that came after the viewer's last look. */
const isUnread = ({ viewer }: Scope) => sql`(${c.authorId} <> ${viewer.memberId}::uuid
  AND (${v.lastSeenAt} IS NULL OR ${c.createdAt} > ${v.lastSeenAt}))`;

const joinVisit = ({ viewer }: Scope) => sql`
  LEFT JOIN ${v.table} ON ${v.organizationId} = ${c.organizationId}
    AND ${v.memberId} = ${viewer.memberId}::uuid AND ${v.goalId} = ${c.goalId}`;

/**
 * Selects how much of what the viewer may read was said where, by node id (on the goal itself under the goal's), and how
 * much of it by others since they last looked.
 */
export const selectCommentCounts = (scope: Scope, goal: GoalAccess) =>
  select({
    id: coalesce(c.nodeId, c.goalId),
    count: int`count(*)`,
    unread: int`count(*) FILTER (WHERE ${isUnread(scope)})`,
  })`
    FROM ${c.table} ${joinVisit(scope)}
    WHERE ${c.organizationId} = ${scope.organizationId}::uuid AND ${c.goalId} = ${goal.goalId}::uuid
      AND ${readableComments(scope.viewer.memberId, goal)}
    GROUP BY 1`;

/** The unread ones by goal, over goals the viewer can read. What was said on a deleted node does not count. */
export async function unreadByGoal(
  scope: Scope,
  goalIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const query = select({ goalId: c.goalId, unread: int`count(*)` })`
    FROM ${c.table}
    JOIN ${g.table} ON ${g.organizationId} = ${c.organizationId} AND ${g.id} = ${c.goalId}
    LEFT JOIN ${n.table} ON ${n.organizationId} = ${c.organizationId} AND ${n.id} = ${c.nodeId}
    ${joinVisit(scope)}
    WHERE ${c.organizationId} = ${scope.organizationId}::uuid AND ${c.goalId} = ANY (${goalIds}::uuid[])
      AND ${isUnread(scope)} AND ${n.deletedAt} IS NULL
      AND ${readableComments(scope.viewer.memberId, "g")}
    GROUP BY ${c.goalId}`;
  const rows = await rowsOf(scope.db, query);
  return new Map(rows.map(({ goalId, unread }) => [goalId, unread]));
}
