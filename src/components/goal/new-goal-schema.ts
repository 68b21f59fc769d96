import { z } from "zod";
import { newGoalShape } from "@/domain/goal/create";

const { intent, statement, targetDate, audiences } = newGoalShape;

/** What one says of a new goal. What is left empty is said as the statement says it. */
export const newGoalSchema = z.object({
  intent: z.union([z.literal(""), intent]),
  statement,
  targetDate: z.string().nullable().pipe(targetDate),
  targetRungId: z.string().nullable(),
  audiences: audiences.unwrap(),
  left: z.array(z.string()),
});
