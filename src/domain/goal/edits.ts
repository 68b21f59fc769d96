import { z } from "zod";
import { dateSchema } from "../date";
import { versionSchema } from "../number";
import { audienceSetSchema } from "./audience";
import { statementSchema } from "./fields";
import { goalPlanSchema } from "./goal-plan";

/** The inputs and responses of changes to a goal itself. */

const goalHeadSchema = goalPlanSchema.shape.goal;
export type GoalHead = z.infer<typeof goalHeadSchema>;

/** One change of a goal's own fields. A field that is left out stays as it is; a target rung of `null` removes it. */
export const editGoalShape = {
  statement: statementSchema.optional(),
  targetDate: dateSchema.optional(),
  targetRungId: z.uuid().nullish(),
  order: goalHeadSchema.shape.order.optional(),
  /** The day on which the goal was reached; null says that it is not yet. */
  reachedOn: dateSchema.nullish(),
  version: versionSchema,
};
/** With `former`, a goal that is shared with others by now stays so. */
export const shareGoalShape = {
  audiences: audienceSetSchema,
  former: audienceSetSchema.optional(),
};

const goalChangedSchema = z.strictObject({ ok: z.literal(true), goal: goalHeadSchema });

/**
 * The outcome of a change to a goal. Where somebody else changed the goal first, nothing is changed, and `current` is
 * the goal as it is now.
 */
export const goalEditedSchema = z.discriminatedUnion("ok", [
  goalChangedSchema,
  z.strictObject({ ok: z.literal(false), reason: z.literal("stale"), current: goalHeadSchema }),
]);
export type GoalEdited = z.infer<typeof goalEditedSchema>;
