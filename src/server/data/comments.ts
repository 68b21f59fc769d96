import { type Expression, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { CommentAudience } from "@/domain/comment/audience";
import type { NewComment, PostedComment } from "@/domain/comment/post";
import { build, instant, rowOf, uuid } from "@/server/infra/typed-sql";
import { eventKind, type Recording } from "./events";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";
import { readableThreads } from "./visibility";

type PostedRow = { thread_id: string; created_at: Date };

async function posted(id: string, body: string, row: PostedRow): Promise<PostedComment> {
  // Loaded for the first comment, as where comments are read.
  const { renderMarkdown } = await import("@/server/infra/markdown");
  return {
    id,
    threadId: row.thread_id,
    html: renderMarkdown(body),
    createdAt: row.created_at.toISOString(),
  };
}

/**
 * Writes a comment and its event in one statement. Null where nothing was written, because the target does not exist
 * for this viewer or is deleted, or because the id is in use.
 */
export async function insertComment(
  scope: Scope,
  goal: GoalAccess<"comment">,
  { id, target, body }: NewComment,
  recorded: Recording,
): Promise<PostedComment | null> {
  const { db, organizationId, viewer, at } = scope;
  const source =
    "threadId" in target
      ? threadToReplyTo(organizationId, goal, target.threadId, viewer.memberId)
      : newThread(organizationId, goal, target);
  const row = await rowOf(
    db,
    build
      .with("source", () => source)
      .with("written", (query) =>
        query
          .insertInto("comments")
          .columns([
            "organization_id",
            "id",
            "goal_id",
            "node_id",
            "thread_id",
            "author_id",
            "audience",
            "body",
            "created_at",
          ])
          .expression(({ selectFrom }) =>
            selectFrom("source").select([
              "organization_id",
              uuid(id).as("id"),
              "goal_id",
              "node_id",
              "thread_id",
              uuid(viewer.memberId).as("author_id"),
              "audience",
              sql<string>`${body}`.as("body"),
              instant(at).as("created_at"),
            ]),
          )
          .onConflict((conflict) => conflict.columns(["organization_id", "id"]).doNothing())
          .returning(["goal_id", "node_id", "thread_id", "audience", "author_id", "created_at"]),
      )
      .with("happened", (query) =>
        query
          .selectFrom(["written", "source"])
          .select(({ fn }) => [
            eventKind("comment.posted").as("kind"),
            "written.goal_id",
            "written.node_id",
            fn<string | null>("nullif", ["source.responded_to_id", "written.author_id"]).as(
              "subject_id",
            ),
            "written.audience",
            jsonBuildObject({ commentId: uuid(id) }).as("detail"),
          ]),
      )
      .with("recorded", (query) => recorded(query.selectFrom("happened").selectAll().as("event")))
      .selectFrom("written")
      .select(({ fn }) => [
        fn.coalesce("written.thread_id", uuid(id)).as("thread_id"),
        "written.created_at",
      ]),
  );
  return row ? posted(id, body, row) : null;
}

type Source = {
  organization_id: string;
  goal_id: string;
  node_id: string | null;
  thread_id: string | null;
  audience: CommentAudience;
  responded_to_id: string | null;
};

/**
 * The columns that a reply takes from its thread; no row where the viewer cannot read the thread or its node is
 * deleted.
 */
const threadToReplyTo = (
  organizationId: string,
  goal: GoalAccess<"comment">,
  threadId: string,
  viewerId: string,
): Expression<Source> =>
  build
    .selectFrom("comments as t")
    .leftJoin("nodes as n", (join) =>
      join.onRef("n.organization_id", "=", "t.organization_id").onRef("n.id", "=", "t.node_id"),
    )
    .select([
      "t.organization_id",
      "t.goal_id",
      "t.node_id",
      "t.id as thread_id",
      "t.audience",
      "t.author_id as responded_to_id",
    ])
    .where("t.organization_id", "=", organizationId)
    .where("t.goal_id", "=", goal.goalId)
    .where("t.id", "=", threadId)
    .where("t.thread_id", "is", null)
    .where("n.deleted_at", "is", null)
    .where(readableThreads("t", viewerId, goal));

/**
 * The columns that the first comment of a thread takes from the goal; no row where its node does not exist or is
 * deleted.
 */
const newThread = (
  organizationId: string,
  goal: GoalAccess<"comment">,
  { nodeId, audience }: { nodeId: string | null; audience: CommentAudience },
): Expression<Source> =>
  build
    .selectFrom("goals as g")
    .leftJoin("nodes as n", (join) =>
      join
        .onRef("n.organization_id", "=", "g.organization_id")
        .onRef("n.goal_id", "=", "g.id")
        .on("n.id", "=", nodeId)
        .on("n.deleted_at", "is", null),
    )
    .select([
      "g.organization_id",
      "g.id as goal_id",
      "n.id as node_id",
      sql<string | null>`NULL::uuid`.as("thread_id"),
      sql<CommentAudience>`${audience}::comment_audience`.as("audience"),
      sql<string | null>`NULL::uuid`.as("responded_to_id"),
    ])
    .where("g.organization_id", "=", organizationId)
    .where("g.id", "=", goal.goalId)
    .$if(nodeId !== null, (query) => query.where("n.id", "is not", null));

/** The comment that the same form wrote when it was sent before. */
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

/** Whether the node belonged to the goal and is deleted. */
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
