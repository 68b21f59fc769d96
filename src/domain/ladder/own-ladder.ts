import { z } from "zod";
import { standingSchema } from "@/domain/member/member";
import { rungSchema } from "./ladder";
import { wayMarkSchema } from "./way-up";

/** Where a person stands on the ladder and what the next rung asks of them. */
export const ownLadderSchema = z.strictObject({
  standing: standingSchema.nullable(),
  way: z.array(wayMarkSchema),
  /** Their goals that aim at a rung. */
  aims: z.array(
    z.strictObject({
      goalId: z.uuid(),
      statement: z.string(),
      targetDate: z.iso.date(),
      rungId: z.uuid(),
    }),
  ),
  /** The next rung towards each aim; without one, every rung an edge leads to; at the start, the foot of the ladder. */
  next: z.array(
    z.strictObject({
      rung: rungSchema,
      asks: z.array(z.strictObject({ id: z.uuid(), competency: z.string(), text: z.string() })),
    }),
  ),
});
export type OwnLadder = z.infer<typeof ownLadderSchema>;
