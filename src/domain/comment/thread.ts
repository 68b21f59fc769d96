import { z } from "zod";
import { commentAudienceSchema } from "./audience";

/** A conversation on a goal or on one of its nodes. */

const commentSchema = z.strictObject({
  id: z.uuid(),
  authorId: z.uuid(),
  authorName: z.string(),
  /** The author's relation to the owner of the goal, which is shown beside the name. */
  authorIs: z.enum(["owner", "manager", "managerAbove", "mentor", "teammate", "member"]),
  /** HTML that the server rendered from Markdown without raw HTML. */
  html: z.string(),
  createdAt: z.iso.datetime(),
});

export const threadSchema = z.strictObject({
  id: z.uuid(),
  nodeId: z.uuid().nullable(),
  audience: commentAudienceSchema,
  resolved: z.strictObject({ byName: z.string(), at: z.iso.datetime() }).nullable(),
  can: z.strictObject({ reply: z.boolean(), resolve: z.boolean() }),
  /** The comments, the oldest first. The first one opened the thread. */
  comments: z.array(commentSchema).min(1),
});
export type Thread = z.infer<typeof threadSchema>;
