import type { NewComment, PostedComment } from "@/domain/comment/post";
import { Problem } from "@/domain/problem";
import { findPosted, insertComment, isNodeGone } from "@/server/data/comments";
import type { GoalAccess } from "@/server/data/goal-access";
import type { Scope } from "@/server/data/scope";
import { openThread } from "@/server/data/thread-access";
import { recording } from "@/server/events/record-event";

/**
 * Posts a comment on a goal. The usual case takes one statement; only where it writes nothing is the reason looked up.
 */
export async function postComment(
  scope: Scope,
  goal: GoalAccess<"comment">,
  comment: NewComment,
): Promise<PostedComment> {
  const { target } = comment;
  const written =
    (await insertComment(scope, goal, comment, recording(scope))) ??
    (await findPosted(scope, goal, comment));
  if (written) return written;
  if ("threadId" in target) await openThread(scope, goal, target.threadId, "reply");
  else if (target.nodeId && (await isNodeGone(scope, goal, target.nodeId)))
    throw new Problem("nodeGone");
  throw new Problem("notFound");
}
