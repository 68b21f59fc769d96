import { z } from "zod";
import { dateSchema } from "../date";
import { audienceSetSchema } from "./audience";
import { intentSchema, statementSchema, titleSchema } from "./fields";

/** A milestone on the way that the guided plan proposes along with the goal. */
const proposedMilestoneSchema = z.strictObject({
  id: z.uuid(),
  title: titleSchema,
  rungId: z.uuid().nullish(),
  dueOn: dateSchema.nullish(),
});

/** Everything the first writing of a goal says. The ids come from the form, so that sending it twice writes once. */
export const newGoalShape = {
  id: z.uuid(),
  intent: intentSchema,
  statement: statementSchema,
  targetDate: dateSchema,
  targetRungId: z.uuid().nullish(),
  audiences: audienceSetSchema.optional(),
  /** In the order of time, earliest first. */
  milestones: z.array(proposedMilestoneSchema).max(30).optional(),
};
const newGoalSchema = z.object(newGoalShape);
export type NewGoal = z.infer<typeof newGoalSchema>;
