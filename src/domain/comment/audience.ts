import { z } from "zod";

/** Whom a thread, and what is recorded of it, is for: whoever reads the goal, or its owner and who began it. */
export const commentAudiences = ["readers", "owner"] as const;

export const commentAudienceSchema = z.enum(commentAudiences);
export type CommentAudience = z.infer<typeof commentAudienceSchema>;
