import type { ActivityEventOf } from "@/domain/activity/event";
import type { NewComment, PostedComment } from "@/domain/comment/post";
import { Prisma } from "@/generated/prisma/client";
import { renderMarkdown } from "@/server/infra/markdown";
import { eventKind, insertedEvents } from "./events";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { readableThreads } from "./visibility";

type PostedRow = { thread_id: string; created_at: Date };
type EventRow = {
  node_id: string | null;
  subject_id: string | null;
  audience: "readers" | "owner";
};

const posted = (id: string, body: string, row: PostedRow): PostedComment => ({
  id,
  threadId: row.thread_id,
  html: renderMarkdown(body),
  createdAt: row.created_at.toISOString(),
});

/**
 * Writes a comment and its event in one statement. Null where nothing was written: the target is gone or was never
 * there for this viewer, or the id is taken.
 */
export async function insertComment(
  scope: Scope,
  goal: GoalAccess<"comment">,
  { id, target, body }: NewComment,
): Promise<{ comment: PostedComment; event: ActivityEventOf<"comment.posted"> } | null> {
  const { db, organizationId, viewer, at } = scope;
  const source =
    "threadId" in target
      ? Prisma.sql`
        SELECT t.organization_id, t.goal_id, t.node_id, t.id AS thread_id, t.audience, t.author_id AS answered_id
        FROM comments t
        LEFT JOIN nodes n ON n.organization_id = t.organization_id AND n.id = t.node_id
        WHERE t.organization_id = ${organizationId}::uuid AND t.goal_id = ${goal.goalId}::uuid
          AND t.id = ${target.threadId}::uuid AND t.thread_id IS NULL AND n.deleted_at IS NULL
          AND ${readableThreads("t", viewer.memberId, goal)}`
      : Prisma.sql`
        SELECT g.organization_id, g.id AS goal_id, n.id AS node_id, NULL::uuid AS thread_id,
          ${target.audience}::comment_audience AS audience, NULL::uuid AS answered_id
        FROM goals g
        LEFT JOIN nodes n ON n.organization_id = g.organization_id AND n.goal_id = g.id
          AND n.id = ${target.nodeId}::uuid AND n.deleted_at IS NULL
        WHERE g.organization_id = ${organizationId}::uuid AND g.id = ${goal.goalId}::uuid
          AND (${target.nodeId}::uuid IS NULL OR n.id IS NOT NULL)`;
  const happened = Prisma.sql`
    SELECT ${eventKind("comment.posted")}, written.goal_id, written.node_id,
      nullif(source.answered_id, written.author_id) AS subject_id, written.audience,
      jsonb_build_object('commentId', ${id}::uuid)
    FROM written, source`;
  const [row] = await db.$queryRaw<(PostedRow & EventRow)[]>`
    WITH source AS (${source}),
    written AS (
      INSERT INTO comments (organization_id, id, goal_id, node_id, thread_id, author_id, audience, body, created_at)
      SELECT organization_id, ${id}::uuid, goal_id, node_id, thread_id, ${viewer.memberId}::uuid, audience,
        ${body}, ${at}
      FROM source
      ON CONFLICT (organization_id, id) DO NOTHING
      RETURNING goal_id, node_id, thread_id, audience, author_id, created_at),
    happened AS (${happened}),
    recorded AS (${insertedEvents(scope, Prisma.sql`SELECT * FROM happened`)})
    SELECT coalesce(written.thread_id, ${id}::uuid) AS thread_id, written.created_at,
      happened.node_id, happened.subject_id, happened.audience
    FROM written, happened`;
  if (!row) return null;
  const { node_id: nodeId, subject_id: subjectId, audience } = row;
  const about = { goalId: goal.goalId, nodeId, subjectId, audience, detail: { commentId: id } };
  return { comment: posted(id, body, row), event: { kind: "comment.posted", ...about } };
}

/** The same form, sent again: what it wrote the first time. */
export async function findPosted(
  { db, organizationId, viewer }: Scope,
  goal: GoalAccess<"comment">,
  { id, target, body }: NewComment,
): Promise<PostedComment | null> {
  const row = await db.comment.findUnique({
    where: {
      organizationId_id: { organizationId, id },
      goalId: goal.goalId,
      authorId: viewer.memberId,
      body,
      ...("threadId" in target
        ? { threadId: target.threadId }
        : { threadId: null, nodeId: target.nodeId, audience: target.audience }),
    },
    select: { threadId: true, createdAt: true },
  });
  return row && posted(id, body, { thread_id: row.threadId ?? id, created_at: row.createdAt });
}

/** Whether the goal had this node, and it was deleted. */
export async function isNodeGone(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess,
  nodeId: string,
): Promise<boolean> {
  const node = await db.node.findUnique({
    where: { organizationId_id: { organizationId, id: nodeId }, goalId },
    select: { deletedAt: true },
  });
  return node?.deletedAt != null;
}
