import { z } from "zod";

/**
 * Where a node goes among the children of its parent, which stand in the order of time: `after` one of them means
 * later than it, `start` is the earliest. Next to one who is gone meanwhile means: next to the other one named, or at
 * the end.
 */
export const placementSchema = z.union([
  z.strictObject({ after: z.uuid() }),
  z.strictObject({ before: z.uuid() }),
  z.strictObject({ after: z.uuid(), before: z.uuid() }),
  z.strictObject({ at: z.enum(["start", "end"]) }),
]);
export type Placement = z.infer<typeof placementSchema>;
