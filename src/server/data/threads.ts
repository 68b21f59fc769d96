import type { CommentAudience } from "@/domain/comment/audience";
import type { Thread } from "@/domain/comment/thread";
import { type ThreadCursor, type ThreadPage, threadsOnAPage } from "@/domain/comment/thread-page";
import { Prisma } from "@/generated/prisma/client";
import { renderMarkdown } from "@/server/infra/markdown";
import { threadAbilities } from "@/server/policy/comment";
import { type CommentAuthor, commentAuthors } from "./comment-authors";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { readableThreads } from "./visibility";

type CommentRow = { id: string; author_id: string; body: string; created_at: Date };

type RootRow = CommentRow & {
  node_id: string | null;
  audience: CommentAudience;
  resolved_at: Date | null;
  resolved_by: string | null;
};

type ReplyRow = CommentRow & { thread_id: string };

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
    ...new Set([...roots, ...replies].map(({ author_id }) => author_id)),
  ]);
  const repliesByThread = new Map<string, ReplyRow[]>(roots.map(({ id }) => [id, []]));
  for (const reply of replies) repliesByThread.get(reply.thread_id)?.push(reply);
  const [first] = roots;
  return {
    threads: roots.map((root) =>
      thread(scope, goal, root, repliesByThread.get(root.id) ?? [], authors),
    ),
    earlier:
      first && latestFirst.length > threadsOnAPage
        ? { at: first.created_at.toISOString(), id: first.id }
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
    ? Prisma.sql`c.node_id = ${nodeId}::uuid AND EXISTS (
        SELECT 1 FROM nodes n
        WHERE n.organization_id = c.organization_id AND n.id = c.node_id AND n.deleted_at IS NULL)`
    : Prisma.sql`c.node_id IS NULL`;
  const before = cursor
    ? Prisma.sql`AND (c.created_at, c.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : Prisma.empty;
  return db.$queryRaw<RootRow[]>`
    SELECT c.id, c.node_id, c.author_id, c.audience::text AS audience, c.body, c.created_at,
      r.resolved_at, m.name AS resolved_by
    FROM comments c
    LEFT JOIN thread_resolutions r ON r.organization_id = c.organization_id AND r.thread_id = c.id
    LEFT JOIN members m ON m.organization_id = r.organization_id AND m.id = r.resolved_by_id
    WHERE c.organization_id = ${organizationId}::uuid AND c.goal_id = ${goal.goalId}::uuid
      AND c.thread_id IS NULL AND ${onTarget} ${before}
      AND ${readableThreads("c", viewer.memberId, goal)}
    ORDER BY c.created_at DESC, c.id DESC
    LIMIT ${threadsOnAPage + 1}`;
}

function readReplies(
  { db, organizationId }: Scope,
  goal: GoalAccess,
  roots: RootRow[],
): Promise<ReplyRow[]> {
  return db.$queryRaw<ReplyRow[]>`
    SELECT c.id, c.thread_id, c.author_id, c.body, c.created_at
    FROM comments c
    WHERE c.organization_id = ${organizationId}::uuid AND c.goal_id = ${goal.goalId}::uuid
      AND c.thread_id = ANY(${roots.map(({ id }) => id)}::uuid[])
    ORDER BY c.created_at, c.id`;
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
    viewerStartedThread: root.author_id === viewer.memberId,
    goalAbilities: goal.abilities,
  });
  return {
    id: root.id,
    nodeId: root.node_id,
    audience: root.audience,
    resolved: root.resolved_at && {
      byName: root.resolved_by ?? "",
      at: root.resolved_at.toISOString(),
    },
    can: { reply: abilities.has("reply"), resolve: abilities.has("resolve") },
    comments: [root, ...replies].map(({ id, author_id, body, created_at }) => ({
      id,
      authorId: author_id,
      authorName: authors.get(author_id)?.name ?? "",
      authorIs: authors.get(author_id)?.is ?? "member",
      html: renderMarkdown(body),
      createdAt: created_at.toISOString(),
    })),
  };
}
