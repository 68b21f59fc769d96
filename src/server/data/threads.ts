import type { Thread } from "@/domain/comment/thread";
import { type ThreadCursor, type ThreadPage, threadsOnAPage } from "@/domain/comment/thread-page";
import { Prisma } from "@/generated/prisma/client";
import { renderMarkdown } from "@/server/infra/markdown";
import { threadAbilities } from "@/server/policy/comment";
import { type CommentAuthor, commentAuthors } from "./comment-authors";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { asText, coalesce } from "./sql/expression";
import { type RowOf, rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { readableThreads } from "./visibility";

const c = tableAs("Comment", "c");
const n = tableAs("Node", "n");
const r = outerTableAs("ThreadResolution", "r");
const m = outerTableAs("Member", "m");

const commentColumns = { id: c.id, authorId: c.authorId, body: c.body, createdAt: c.createdAt };
const rootColumns = {
  ...commentColumns,
  nodeId: c.nodeId,
  audience: asText(c.audience),
  resolvedAt: r.resolvedAt,
  resolvedBy: m.name,
};
const replyColumns = { ...commentColumns, threadId: coalesce(c.threadId, c.id) };

type RootRow = RowOf<typeof rootColumns>;
type ReplyRow = RowOf<typeof replyColumns>;

/**
 * What was said on a node, or (`nodeId: null`) on the goal itself, as far as the viewer may read it: the latest page,
 * or the one before `cursor`. Three statements, however much was said.
 */
export async function readThreads(
  scope: Scope,
  goal: GoalAccess,
  { nodeId, cursor }: { nodeId: string | null; cursor: ThreadCursor | null },
): Promise<ThreadPage> {
  const latestFirst = await readRoots(scope, goal, nodeId, cursor);
  if (latestFirst.length === 0) return { threads: [], earlier: null };
  const roots = latestFirst.slice(0, threadsOnAPage).reverse();
  const replies = await readReplies(scope, goal, roots);
  const authors = await commentAuthors(scope, goal, [
    ...new Set([...roots, ...replies].map(({ authorId }) => authorId)),
  ]);
  const repliesByThread = new Map<string, ReplyRow[]>(roots.map(({ id }) => [id, []]));
  for (const reply of replies) repliesByThread.get(reply.threadId)?.push(reply);
  const [first] = roots;
  return {
    threads: roots.map((root) =>
      thread(scope, goal, root, repliesByThread.get(root.id) ?? [], authors),
    ),
    earlier:
      first && latestFirst.length > threadsOnAPage
        ? { at: first.createdAt.toISOString(), id: first.id }
        : null,
  };
}

function readRoots(
  { db, organizationId, viewer }: Scope,
  goal: GoalAccess,
  nodeId: string | null,
  cursor: ThreadCursor | null,
): Promise<RootRow[]> {
  const onTarget = nodeId
    ? sql`${c.nodeId} = ${nodeId}::uuid AND EXISTS (
        SELECT 1 FROM ${n.table}
        WHERE ${n.organizationId} = ${c.organizationId} AND ${n.id} = ${c.nodeId} AND ${n.deletedAt} IS NULL)`
    : sql`${c.nodeId} IS NULL`;
  const before = cursor
    ? sql`AND (${c.createdAt}, ${c.id}) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : Prisma.empty;
  const query = select(rootColumns)`
    FROM ${c.table}
    LEFT JOIN ${r.table} ON ${r.organizationId} = ${c.organizationId} AND ${r.threadId} = ${c.id}
    LEFT JOIN ${m.table} ON ${m.organizationId} = ${r.organizationId} AND ${m.id} = ${r.resolvedById}
    WHERE ${c.organizationId} = ${organizationId}::uuid AND ${c.goalId} = ${goal.goalId}::uuid
      AND ${c.threadId} IS NULL AND ${onTarget} ${before}
      AND ${readableThreads("c", viewer.memberId, goal)}
    ORDER BY ${c.createdAt} DESC, ${c.id} DESC
    LIMIT ${threadsOnAPage + 1}`;
  return rowsOf(db, query);
}

function readReplies(
  { db, organizationId }: Scope,
  goal: GoalAccess,
  roots: RootRow[],
): Promise<ReplyRow[]> {
  const query = select(replyColumns)`
    FROM ${c.table}
    WHERE ${c.organizationId} = ${organizationId}::uuid AND ${c.goalId} = ${goal.goalId}::uuid
      AND ${c.threadId} = ANY(${roots.map(({ id }) => id)}::uuid[])
    ORDER BY ${c.createdAt}, ${c.id}`;
  return rowsOf(db, query);
}

function thread(
  { viewer }: Scope,
  goal: GoalAccess,
  root: RootRow,
  replies: ReplyRow[],
  authors: ReadonlyMap<string, CommentAuthor>,
): Thread {
  const abilities = threadAbilities({
    audience: root.audience,
    viewerOwnsGoal: goal.isOwner,
    viewerStartedThread: root.authorId === viewer.memberId,
    goalAbilities: goal.abilities,
  });
  return {
    id: root.id,
    nodeId: root.nodeId,
    audience: root.audience,
    resolved: root.resolvedAt && {
      byName: root.resolvedBy ?? "",
      at: root.resolvedAt.toISOString(),
    },
    can: { reply: abilities.has("reply"), resolve: abilities.has("resolve") },
    comments: [root, ...replies].map(({ id, authorId, body, createdAt }) => ({
      id,
      authorId,
      authorName: authors.get(authorId)?.name ?? "",
      authorIs: authors.get(authorId)?.is ?? "member",
      html: renderMarkdown(body),
      createdAt: createdAt.toISOString(),
    })),
  };
}
