import type { NewComment, PostedComment } from "@/domain/comment/post";
import { renderMarkdown } from "@/server/infra/markdown";
import { eventKind, type Recording } from "./events";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { coalesce, given, jsonObject, uuidOrNull } from "./sql/expression";
import { columnsOf, returning, rowsOf, select, selectAfter } from "./sql/query";
import { columnNames, insertSelecting, outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { readableThreads } from "./visibility";

const t = tableAs("Comment", "t");
const g = tableAs("Goal", "g");
const n = outerTableAs("Node", "n");
/** The new row itself. */
const written = tableAs("Comment", "comments");

type PostedRow = { threadId: string; createdAt: Date };

const posted = (id: string, body: string, row: PostedRow): PostedComment => ({
  id,
  threadId: row.threadId,
  html: renderMarkdown(body),
  createdAt: row.createdAt.toISOString(),
});

/** What a comment is written on: a thread of the goal that the viewer may read, or the goal or a live node of it. */
function sourceOf(
  { organizationId, viewer }: Scope,
  goal: GoalAccess,
  target: NewComment["target"],
) {
  if ("threadId" in target)
    return select({
      organizationId: t.organizationId,
      goalId: t.goalId,
      nodeId: t.nodeId,
      threadId: uuidOrNull`${t.id}`,
      audience: t.audience,
      startedById: uuidOrNull`${t.authorId}`,
    })`
      FROM ${t.table}
      LEFT JOIN ${n.table} ON ${n.organizationId} = ${t.organizationId} AND ${n.id} = ${t.nodeId}
      WHERE ${t.organizationId} = ${organizationId}::uuid AND ${t.goalId} = ${goal.goalId}::uuid
        AND ${t.id} = ${target.threadId}::uuid AND ${t.threadId} IS NULL AND ${n.deletedAt} IS NULL
        AND ${readableThreads("t", viewer.memberId, goal)}`;
  return select({
    organizationId: g.organizationId,
    goalId: g.id,
    nodeId: n.id,
    threadId: uuidOrNull`NULL`,
    audience: given("Comment", "audience", target.audience),
    startedById: uuidOrNull`NULL`,
  })`
    FROM ${g.table}
    LEFT JOIN ${n.table} ON ${n.organizationId} = ${g.organizationId} AND ${n.goalId} = ${g.id}
      AND ${n.id} = ${target.nodeId}::uuid AND ${n.deletedAt} IS NULL
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.id} = ${goal.goalId}::uuid
      AND (${target.nodeId}::uuid IS NULL OR ${n.id} IS NOT NULL)`;
}

/**
 * Writes a comment and its event in one statement. Null where nothing was written: the target is gone or was never
 * there for this viewer, or the id is taken.
 */
export async function insertComment(
  scope: Scope,
  goal: GoalAccess<"comment">,
  { id, target, body }: NewComment,
  recorded: Recording,
): Promise<PostedComment | null> {
  const { db, viewer, at } = scope;
  const found = sourceOf(scope, goal, target);
  const source = columnsOf("source", found);
  const comment = insertSelecting("Comment", {
    organizationId: source.organizationId,
    id: given("Comment", "id", id),
    goalId: source.goalId,
    nodeId: source.nodeId,
    threadId: source.threadId,
    authorId: given("Comment", "authorId", viewer.memberId),
    audience: source.audience,
    body: given("Comment", "body", body),
    createdAt: given("Comment", "createdAt", at),
  });
  const insertion = returning({
    threadId: coalesce(written.threadId, written.id),
    createdAt: written.createdAt,
  })`${comment} FROM source ON CONFLICT (${columnNames("Comment", ["organizationId", "id"])}) DO NOTHING`;
  const happened = select({
    kind: eventKind("comment.posted"),
    goalId: source.goalId,
    nodeId: source.nodeId,
    subjectId: uuidOrNull`nullif(${source.startedById}, ${viewer.memberId}::uuid)`,
    audience: source.audience,
    detail: jsonObject({ commentId: given("Comment", "id", id) }),
  })`FROM written, source`;
  const steps = sql`WITH source AS (${found}), written AS (${insertion}), happened AS (${happened}),
    recorded AS (${recorded(sql`SELECT * FROM happened`)}) SELECT`;
  const query = selectAfter(steps, columnsOf("written", insertion))`FROM written`;
  const [row] = await rowsOf(db, query);
  return row ? posted(id, body, row) : null;
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
  return row && posted(id, body, { ...row, threadId: row.threadId ?? id });
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
