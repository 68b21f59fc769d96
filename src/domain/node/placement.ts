import { z } from "zod";

/**
 * Where a node goes among the children of its parent, which are in the order of time: `after` a sibling means later
 * than it, and `start` is the earliest position. Where the named sibling no longer exists, the other named one counts,
 * or else the end.
 */
export const placementSchema = z.union([
  z.strictObject({ after: z.uuid() }),
  z.strictObject({ before: z.uuid() }),
  z.strictObject({ after: z.uuid(), before: z.uuid() }),
  z.strictObject({ at: z.enum(["start", "end"]) }),
]);
export type Placement = z.infer<typeof placementSchema>;
