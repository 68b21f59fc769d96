import { z } from "zod";
import { instantSchema } from "@/domain/date";
import { threadSchema } from "./thread";

/** The earliest thread of a page, before which the next page begins. */
export const threadCursorSchema = z.strictObject({ at: instantSchema, id: z.uuid() });
export type ThreadCursor = z.infer<typeof threadCursorSchema>;

export const threadsOnAPage = 50;

export const threadPageSchema = z.strictObject({
  /** The threads of the page, the newest last. */
  threads: z.array(threadSchema).max(threadsOnAPage),
  /** The cursor of the page of earlier threads; null where there are none. */
  earlier: threadCursorSchema.nullable(),
});
export type ThreadPage = z.infer<typeof threadPageSchema>;
