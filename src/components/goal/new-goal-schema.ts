import { z } from "zod";
import { newGoalShape } from "@/domain/goal/create";

const { intent, statement, targetDate, audiences } = newGoalShape;

/** The answers of the form for a new goal. An empty intent becomes the statement. */
export const newGoalSchema = z.object({
  intent: z.union([z.literal(""), intent]),
  statement,
  targetDate: z.string().nullable().pipe(targetDate),
  targetRungId: z.string().nullable(),
  audiences: audiences.unwrap(),
  left: z.array(z.string()),
});
