import { z } from "zod";
import { limits } from "@/domain/limits";
import { proseSchema } from "@/domain/text";
import { commentAudienceSchema } from "./audience";

/** What a person sends to say something, and what comes back. */

/** Markdown, as written. */
export const commentBodySchema = proseSchema(limits.comment);

/** A new thread, on a node or (`nodeId: null`) on the goal itself; or a reply, which shares its thread's place and audience. */
export const commentTargetSchema = z.union([
  z.strictObject({ nodeId: z.uuid().nullable(), audience: commentAudienceSchema }),
  z.strictObject({ threadId: z.uuid() }),
]);
export type CommentTarget = z.infer<typeof commentTargetSchema>;

/** The id is the sender's: the same form sent twice is one comment. */
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
