import { overviewLimit, type RecentComment } from "@/domain/goal/overview";
import { Prisma } from "@/generated/prisma/client";
import type { Scope } from "./scope";
import { readableComments, readableGoals } from "./visibility";

type Row = Omit<RecentComment, "at"> & { at: Date };

const excerptLength = 240;

const columns = Prisma.sql`
  c.goal_id AS "goalId", g.statement AS "goalStatement", c.node_id AS "nodeId", n.title AS "nodeTitle",
  c.id AS "commentId", coalesce(c.thread_id, c.id) AS "threadId", a.name AS "authorName",
  left(c.body, ${excerptLength}::int) AS excerpt, c.created_at AS at`;

/** A comment `c` by `a` on a node `n` that is still there, or on the goal itself. */
const authorAndNode = Prisma.sql`
  JOIN members a ON a.organization_id = c.organization_id AND a.id = c.author_id
  LEFT JOIN nodes n ON n.organization_id = c.organization_id AND n.id = c.node_id`;

const recentComment = ({ at, ...row }: Row): RecentComment => ({ ...row, at: at.toISOString() });

/**
 * Open threads on the viewer's goals in which somebody else has the last word, by how long that has waited. One
 * statement.
 */
export async function unansweredThreads({
  db,
  organizationId,
  viewer,
}: Scope): Promise<{ count: number; first: RecentComment[] }> {
  const rows = await db.$queryRaw<(Row & { of: number })[]>`
    SELECT ${columns}, (count(*) OVER ())::int AS of
    FROM (
      SELECT DISTINCT ON (coalesce(c.thread_id, c.id)) c.*
      FROM goals g
      JOIN comments c ON c.organization_id = g.organization_id AND c.goal_id = g.id
      WHERE g.organization_id = ${organizationId}::uuid AND g.owner_id = ${viewer.memberId}::uuid
        AND g.deleted_at IS NULL
      ORDER BY coalesce(c.thread_id, c.id), c.created_at DESC, c.id DESC) c
    JOIN goals g ON g.organization_id = c.organization_id AND g.id = c.goal_id
    ${authorAndNode}
    WHERE c.author_id <> ${viewer.memberId}::uuid AND n.deleted_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM thread_resolutions r
        WHERE r.organization_id = c.organization_id AND r.thread_id = coalesce(c.thread_id, c.id))
    ORDER BY c.created_at, c.id
    LIMIT ${overviewLimit}`;
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
  const me = Prisma.sql`${viewer.memberId}::uuid`;
  const rows = await db.$queryRaw<Row[]>`
    WITH mine AS (
      SELECT DISTINCT coalesce(spoken.thread_id, spoken.id) AS id FROM comments spoken
      WHERE spoken.organization_id = ${organizationId}::uuid AND spoken.author_id = ${me}),
    heard AS (
      SELECT c.id FROM goals g
      JOIN comments c ON c.organization_id = g.organization_id AND c.goal_id = g.id
      WHERE g.organization_id = ${organizationId}::uuid AND g.owner_id = ${me}
      UNION SELECT id FROM mine
      UNION SELECT c.id FROM mine
      JOIN comments c ON c.organization_id = ${organizationId}::uuid AND c.thread_id = mine.id)
    SELECT ${columns}
    FROM heard
    JOIN comments c ON c.organization_id = ${organizationId}::uuid AND c.id = heard.id
    JOIN goals g ON g.organization_id = c.organization_id AND g.id = c.goal_id
    JOIN members o ON o.organization_id = g.organization_id AND o.id = g.owner_id
    ${authorAndNode}
    WHERE c.author_id <> ${me} AND n.deleted_at IS NULL
      AND ${readableGoals(viewer.memberId, at)} AND ${readableComments(viewer.memberId, "g")}
    ORDER BY c.created_at DESC, c.id DESC
    LIMIT ${overviewLimit}`;
  return rows.map(recentComment);
}
