import { z } from "zod";
import { instantSchema } from "@/domain/date";
import { threadSchema } from "./thread";

/** Where a page of threads ends towards the past: the thread that stands first on it. */
export const threadCursorSchema = z.strictObject({ at: instantSchema, id: z.uuid() });
export type ThreadCursor = z.infer<typeof threadCursorSchema>;

export const threadsOnAPage = 50;

export const threadPageSchema = z.strictObject({
  /** Newest last. */
  threads: z.array(threadSchema).max(threadsOnAPage),
  /** Null: nothing was said before these. */
  earlier: threadCursorSchema.nullable(),
});
export type ThreadPage = z.infer<typeof threadPageSchema>;
