import { z } from "zod";

/**
 * Who sees a thread and the events on it: all readers of the goal, or only its owner and the person who began the
 * thread.
 */
export const commentAudiences = ["readers", "owner"] as const;

export const commentAudienceSchema = z.enum(commentAudiences);
export type CommentAudience = z.infer<typeof commentAudienceSchema>;
