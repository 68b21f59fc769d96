import type { InferResult } from "kysely";
import type { Thread } from "@/domain/comment/thread";
import { type ThreadCursor, type ThreadPage, threadsOnAPage } from "@/domain/comment/thread-page";
import { anyOf, build, rowsOf } from "@/server/infra/typed-sql";
import { threadAbilities } from "@/server/policy/comment";
import { commentAuthors } from "./comment-authors";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { readableThreads } from "./visibility";

type RootRow = InferResult<ReturnType<typeof selectRoots>>[number];
type ReplyRow = InferResult<ReturnType<typeof selectReplies>>[number];

/**
 * The threads on a node, or (`nodeId: null`) on the goal itself, as far as the viewer may read them: the latest page,
 * or the one before `cursor`. Three statements, however many comments there are.
 */
export async function readThreads(
  scope: Scope,
  goal: GoalAccess,
  { nodeId, cursor }: { nodeId: string | null; cursor: ThreadCursor | null },
): Promise<ThreadPage> {
  const latestFirst = await rowsOf(scope.db, selectRoots(scope, goal, nodeId, cursor));
  if (latestFirst.length === 0) return { threads: [], earlier: null };
  const roots = latestFirst.slice(0, threadsOnAPage).reverse();
  const replies = await rowsOf(scope.db, selectReplies(scope, goal, roots));
  const authors = await commentAuthors(scope, goal, [
    ...new Set([...roots, ...replies].map(({ author_id }) => author_id)),
  ]);
  const repliesByThread = new Map<string, ReplyRow[]>(roots.map(({ id }) => [id, []]));
  for (const reply of replies) repliesByThread.get(reply.thread_id)?.push(reply);
  const [first] = roots;
  // Loaded for the first comments that are read: the page that people open first, of signing in, has none.
  const { renderMarkdown } = await import("@/server/infra/markdown");
  const comment = ({ id, author_id, body, created_at }: RootRow | ReplyRow) => ({
    id,
    authorId: author_id,
    authorName: authors.get(author_id)?.name ?? "",
    authorIs: authors.get(author_id)?.is ?? "member",
    html: renderMarkdown(body),
    createdAt: created_at.toISOString(),
  });
  return {
    threads: roots.map((root) =>
      thread(scope, goal, root, [root, ...(repliesByThread.get(root.id) ?? [])].map(comment)),
    ),
    earlier:
      first && latestFirst.length > threadsOnAPage
        ? { at: first.created_at.toISOString(), id: first.id }
        : null,
  };
}

/** Selects the first comments of a page of threads and one more, the latest first. */
function selectRoots(
  { organizationId, viewer }: Scope,
  goal: GoalAccess,
  nodeId: string | null,
  cursor: ThreadCursor | null,
) {
  const roots = build
    .selectFrom("comments as c")
    .leftJoin("thread_resolutions as r", (join) =>
      join.onRef("r.organization_id", "=", "c.organization_id").onRef("r.thread_id", "=", "c.id"),
    )
    .leftJoin("members as m", (join) =>
      join
        .onRef("m.organization_id", "=", "r.organization_id")
        .onRef("m.id", "=", "r.resolved_by_id"),
    )
    .select([
      "c.id",
      "c.node_id",
      "c.author_id",
      "c.audience",
      "c.body",
      "c.created_at",
      "r.resolved_at",
      "m.name as resolved_by",
    ])
    .where("c.organization_id", "=", organizationId)
    .where("c.goal_id", "=", goal.goalId)
    .where("c.thread_id", "is", null)
    .where(readableThreads("c", viewer.memberId, goal))
    .orderBy("c.created_at", "desc")
    .orderBy("c.id", "desc")
    .limit(threadsOnAPage + 1);
  const onTarget =
    nodeId === null
      ? roots.where("c.node_id", "is", null)
      : roots
          .where("c.node_id", "=", nodeId)
          .where(({ exists, selectFrom }) =>
            exists(
              selectFrom("nodes as n")
                .select("n.id")
                .whereRef("n.organization_id", "=", "c.organization_id")
                .whereRef("n.id", "=", "c.node_id")
                .where("n.deleted_at", "is", null),
            ),
          );
  if (!cursor) return onTarget;
  return onTarget.where(({ eb, refTuple, tuple }) =>
    eb(refTuple("c.created_at", "c.id"), "<", tuple(new Date(cursor.at), cursor.id)),
  );
}

const selectReplies = (
  { organizationId }: Scope,
  goal: GoalAccess,
  roots: readonly { id: string }[],
) =>
  build
    .selectFrom("comments as c")
    .select(({ ref }) => [
      "c.id",
      ref("c.thread_id").$notNull().as("thread_id"),
      "c.author_id",
      "c.body",
      "c.created_at",
    ])
    .where("c.organization_id", "=", organizationId)
    .where("c.goal_id", "=", goal.goalId)
    .where("c.thread_id", "=", anyOf(roots.map(({ id }) => id)))
    .orderBy("c.created_at")
    .orderBy("c.id");

function thread(
  { viewer }: Scope,
  goal: GoalAccess,
  root: RootRow,
  comments: Thread["comments"],
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
    comments,
  };
}
