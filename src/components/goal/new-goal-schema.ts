import { z } from "zod";
import { newGoalShape } from "@/domain/goal/create";
import { limits } from "@/domain/limits";
import { optionalProseSchema } from "@/domain/text";

const { statement, targetDate, audiences } = newGoalShape;

/** What the form for a new goal holds. Its intent may be empty, because the statement then stands for it. */
export const newGoalSchema = z.object({
  intent: optionalProseSchema(limits.intent),
  statement,
  targetDate: z.string().nullable().pipe(targetDate),
  targetRungId: z.string().nullable(),
  audiences: audiences.unwrap(),
  excludedRungIds: z.array(z.string()),
});
