import { z } from "zod";
import { givenDateSchema } from "@/domain/date";
import { currentRungSchema } from "@/domain/member/member";
import { pathRungSchema } from "./career-path";
import { rungSchema } from "./ladder";

/** A person's current rung, their career path, and what the next rung expects of them. */
export const ownLadderSchema = z.strictObject({
  currentRung: currentRungSchema.nullable(),
  path: z.array(pathRungSchema),
  /** The person's goals that have a target rung. */
  targets: z.array(
    z.strictObject({
      goalId: z.uuid(),
      statement: z.string(),
      targetDate: givenDateSchema,
      rungId: z.uuid(),
    }),
  ),
  /**
   * The next rung towards each target; without a target, every rung to which an edge leads; without a current rung, the
   * entry rungs.
   */
  next: z.array(
    z.strictObject({
      rung: rungSchema,
      expectations: z.array(
        z.strictObject({ id: z.uuid(), competency: z.string(), text: z.string() }),
      ),
    }),
  ),
});
export type OwnLadder = z.infer<typeof ownLadderSchema>;
