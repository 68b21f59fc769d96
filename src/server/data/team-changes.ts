import type { ReadableGoal } from "./goal-summaries";
import type { Scope } from "./scope";
import { int, string, timeOrNull } from "./sql/expression";
import { type RowOf, rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { readableActivities } from "./visibility";

const c = tableAs("Comment", "c");
const n = outerTableAs("Node", "n");
const g = tableAs("Goal", "g");
const a = tableAs("Activity", "a");

const excerptLength = 240;

/** What the viewer may be told about the last words of the owners; read from comments found to be readable. */
const waitingColumns = {
  commentId: c.id,
  goalId: c.goalId,
  nodeId: c.nodeId,
  nodeTitle: n.title,
  excerpt: string`left(${c.body}, ${excerptLength}::int)`,
  askedAt: c.createdAt,
};
export type WaitingRow = RowOf<typeof waitingColumns>;

export function waitingComments(
  { db, organizationId }: Scope,
  commentIds: readonly string[],
): Promise<WaitingRow[]> {
  const query = select(waitingColumns)`
    FROM ${c.table}
    LEFT JOIN ${n.table} ON ${n.organizationId} = ${c.organizationId} AND ${n.id} = ${c.nodeId}
    WHERE ${c.organizationId} = ${organizationId}::uuid AND ${c.id} = ANY (${commentIds}::uuid[])`;
  return rowsOf(db, query);
}

const isOfConversation = sql`(${a.kind} LIKE 'comment.%' OR ${a.kind} LIKE 'thread.%')`;

const changesColumns = {
  goalId: g.id,
  movedAt: timeOrNull`max(${a.createdAt}) FILTER (WHERE ${a.actorId} = ${g.ownerId} AND NOT ${isOfConversation})`,
  stepsAdded: int`count(*) FILTER (WHERE a.is_new AND ${a.kind} = 'node.added')`,
  stepsDone: int`count(*) FILTER (WHERE a.is_new AND ${a.kind} = 'node.completed')`,
  comments: int`count(*) FILTER (WHERE a.is_new AND ${a.kind} = 'comment.posted')`,
  other: int`count(*) FILTER (WHERE a.is_new
    AND ${a.kind} NOT IN ('node.added', 'node.completed', 'comment.posted'))`,
};
export type ChangesRow = RowOf<typeof changesColumns>;

/** What others did to each goal since the viewer last looked, and when its owner last changed the plan. */
export function changesOf(
  { db, organizationId, viewer }: Scope,
  goals: readonly Pick<ReadableGoal, "id" | "lastSeenAt">[],
): Promise<ChangesRow[]> {
  const ids = goals.map(({ id }) => id);
  const seen = goals.map(({ lastSeenAt }) => lastSeenAt);
  const query = select(changesColumns)`
    FROM unnest(${ids}::uuid[], ${seen}::timestamptz[]) AS looked (goal_id, at)
    JOIN ${g.table} ON ${g.organizationId} = ${organizationId}::uuid AND ${g.id} = looked.goal_id
    JOIN LATERAL (
      SELECT ${a.goalId}, ${a.actorId}, ${a.kind}, ${a.createdAt},
        ${a.createdAt} > looked.at AND ${a.actorId} <> ${viewer.memberId}::uuid AS is_new
      FROM ${a.table}
      WHERE ${a.organizationId} = ${g.organizationId} AND ${a.goalId} = ${g.id} AND ${readableActivities(viewer.memberId)}
      ORDER BY ${a.createdAt} DESC LIMIT 100) a ON true
    GROUP BY ${g.id}`;
  return rowsOf(db, query);
}
