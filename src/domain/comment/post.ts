import { z } from "zod";
import { limits } from "@/domain/limits";
import { proseSchema } from "@/domain/text";
import { commentAudienceSchema } from "./audience";

/** The input and the response of writing a comment. */

/** The text of a comment in Markdown, as it was written. */
const commentBodySchema = proseSchema(limits.comment);

/**
 * Where a comment goes: into a new thread, on a node or (`nodeId: null`) on the goal itself, or into an existing
 * thread, whose node and audience it shares.
 */
const commentTargetSchema = z.union([
  z.strictObject({ nodeId: z.uuid().nullable(), audience: commentAudienceSchema }),
  z.strictObject({ threadId: z.uuid() }),
]);
export type CommentTarget = z.infer<typeof commentTargetSchema>;

/** The client chooses the id, so that a form sent twice gives one comment. */
export const newCommentSchema = z.strictObject({
  id: z.uuid(),
  target: commentTargetSchema,
  body: commentBodySchema,
});
export type NewComment = z.infer<typeof newCommentSchema>;

export const postedCommentSchema = z.strictObject({
  id: z.uuid(),
  threadId: z.uuid(),
  html: z.string(),
  createdAt: z.iso.datetime(),
});
export type PostedComment = z.infer<typeof postedCommentSchema>;
