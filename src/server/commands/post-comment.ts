import type { CommentDraft, PostedComment } from "@/domain/comment/post";
import { Problem } from "@/domain/problem";
import { findPosted, insertComment, isNodeGone } from "@/server/data/comments";
import type { GoalAccess } from "@/server/data/goal-access";
import type { Scope } from "@/server/data/scope";
import { openThread } from "@/server/data/thread-access";

/** Says something on a goal; the usual case is one statement, and only what was not written is looked into. */
export async function postComment(
  scope: Scope,
  goal: GoalAccess<"comment">,
  draft: CommentDraft,
): Promise<PostedComment> {
  const { place } = draft;
  const written =
    (await insertComment(scope, goal, draft)) ?? (await findPosted(scope, goal, draft));
  if (written) return written;
  if ("threadId" in place) await openThread(scope, goal, place.threadId, "reply");
  else if (place.nodeId && (await isNodeGone(scope, goal, place.nodeId)))
    throw new Problem("nodeGone");
  throw new Problem("notFound");
}
