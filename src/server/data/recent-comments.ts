import { overviewLimit, type RecentComment } from "@/domain/goal/overview";
import type { Scope } from "./scope";
import { coalesce, int, string } from "./sql/expression";
import { type RowOf, rowsOf, select, selectAfter } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { readableComments, readableGoals } from "./visibility";

const c = tableAs("Comment", "c");
const g = tableAs("Goal", "g");
const o = tableAs("Member", "o");
const a = tableAs("Member", "a");
const n = outerTableAs("Node", "n");
const r = tableAs("ThreadResolution", "r");
const spoken = tableAs("Comment", "spoken");

const excerptLength = 240;

const columns = {
  goalId: c.goalId,
  goalStatement: g.statement,
  nodeId: c.nodeId,
  nodeTitle: n.title,
  commentId: c.id,
  threadId: coalesce(c.threadId, c.id),
  authorName: a.name,
  excerpt: string`left(${c.body}, ${excerptLength}::int)`,
  at: c.createdAt,
};
const countedColumns = { ...columns, of: int`count(*) OVER ()` };

/** A comment `c` by `a` on a node `n` that is still there, or on the goal itself. */
const authorAndNode = sql`
  JOIN ${a.table} ON ${a.organizationId} = ${c.organizationId} AND ${a.id} = ${c.authorId}
  LEFT JOIN ${n.table} ON ${n.organizationId} = ${c.organizationId} AND ${n.id} = ${c.nodeId}`;

const recentComment = ({ at, ...row }: RowOf<typeof columns>): RecentComment => ({
  ...row,
  at: at.toISOString(),
});

/**
 * Open threads on the viewer's goals in which somebody else has the last word, by how long that has waited. One
 * statement.
 */
export async function unansweredThreads({
  db,
  organizationId,
  viewer,
}: Scope): Promise<{ count: number; first: RecentComment[] }> {
  const query = select(countedColumns)`
    FROM (
      SELECT DISTINCT ON (coalesce(${c.threadId}, ${c.id})) c.*
      FROM ${g.table}
      JOIN ${c.table} ON ${c.organizationId} = ${g.organizationId} AND ${c.goalId} = ${g.id}
      WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.ownerId} = ${viewer.memberId}::uuid
        AND ${g.deletedAt} IS NULL
      ORDER BY coalesce(${c.threadId}, ${c.id}), ${c.createdAt} DESC, ${c.id} DESC) c
    JOIN ${g.table} ON ${g.organizationId} = ${c.organizationId} AND ${g.id} = ${c.goalId}
    ${authorAndNode}
    WHERE ${c.authorId} <> ${viewer.memberId}::uuid AND ${n.deletedAt} IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM ${r.table}
        WHERE ${r.organizationId} = ${c.organizationId} AND ${r.threadId} = coalesce(${c.threadId}, ${c.id}))
    ORDER BY ${c.createdAt}, ${c.id}
    LIMIT ${overviewLimit}`;
  const rows = await rowsOf(db, query);
  return { count: rows[0]?.of ?? 0, first: rows.map(({ of: _, ...row }) => recentComment(row)) };
}

/**
 * What others said lately on the viewer's goals, or in threads in which the viewer has spoken, as far as they can read
 * it today. One statement.
 */
export async function recentComments({
  db,
  organizationId,
  viewer,
  at,
}: Scope): Promise<RecentComment[]> {
  const me = sql`${viewer.memberId}::uuid`;
  const steps = sql`WITH mine AS (
      SELECT DISTINCT coalesce(${spoken.threadId}, ${spoken.id}) AS id FROM ${spoken.table}
      WHERE ${spoken.organizationId} = ${organizationId}::uuid AND ${spoken.authorId} = ${me}),
    heard AS (
      SELECT ${c.id} FROM ${g.table}
      JOIN ${c.table} ON ${c.organizationId} = ${g.organizationId} AND ${c.goalId} = ${g.id}
      WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.ownerId} = ${me}
      UNION SELECT id FROM mine
      UNION SELECT ${c.id} FROM mine
      JOIN ${c.table} ON ${c.organizationId} = ${organizationId}::uuid AND ${c.threadId} = mine.id) SELECT`;
  const query = selectAfter(steps, columns)`
    FROM heard
    JOIN ${c.table} ON ${c.organizationId} = ${organizationId}::uuid AND ${c.id} = heard.id
    JOIN ${g.table} ON ${g.organizationId} = ${c.organizationId} AND ${g.id} = ${c.goalId}
    JOIN ${o.table} ON ${o.organizationId} = ${g.organizationId} AND ${o.id} = ${g.ownerId}
    ${authorAndNode}
    WHERE ${c.authorId} <> ${me} AND ${n.deletedAt} IS NULL
      AND ${readableGoals(viewer.memberId, at)} AND ${readableComments(viewer.memberId, "g")}
    ORDER BY ${c.createdAt} DESC, ${c.id} DESC
    LIMIT ${overviewLimit}`;
  const rows = await rowsOf(db, query);
  return rows.map(recentComment);
}
