import { z } from "zod";
import { dateSchema } from "../date";
import { audienceSetSchema } from "./audience";
import { intentSchema, statementSchema, titleSchema } from "./fields";

/** A milestone that the guided plan proposes together with the goal. */
const proposedMilestoneSchema = z.strictObject({
  id: z.uuid(),
  title: titleSchema,
  rungId: z.uuid().nullish(),
  dueOn: dateSchema.nullish(),
});

/** The input that creates a goal. The client chooses the ids, so that a form sent twice creates one goal. */
export const newGoalShape = {
  id: z.uuid(),
  intent: intentSchema,
  statement: statementSchema,
  targetDate: dateSchema,
  targetRungId: z.uuid().nullish(),
  audiences: audienceSetSchema.optional(),
  /** The proposed milestones, the earliest first. */
  milestones: z.array(proposedMilestoneSchema).max(30).optional(),
};
const newGoalSchema = z.object(newGoalShape);
export type NewGoal = z.infer<typeof newGoalSchema>;
