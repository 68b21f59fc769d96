import { z } from "zod";
import { dateSchema } from "../date";
import { versionSchema } from "../number";
import { audienceSetSchema } from "./audience";
import { climbSchema } from "./climb";
import { statementSchema } from "./fields";

/** What a change to a goal itself takes and what it returns. */

export const goalHeadSchema = climbSchema.shape.goal;
export type GoalHead = z.infer<typeof goalHeadSchema>;

export const restateGoalShape = { statement: statementSchema, version: versionSchema };

/** What is left out stays as it is; `null` aims at no rung. */
export const retargetGoalShape = {
  targetDate: dateSchema.optional(),
  targetRungId: z.uuid().nullish(),
  version: versionSchema,
};
export const shareGoalShape = { audiences: audienceSetSchema };

export const goalChangedSchema = z.strictObject({ ok: z.literal(true), goal: goalHeadSchema });

/** Somebody wrote first: `current` is what stands now. Nothing was changed. */
export const goalEditedSchema = z.discriminatedUnion("ok", [
  goalChangedSchema,
  z.strictObject({ ok: z.literal(false), reason: z.literal("stale"), current: goalHeadSchema }),
]);
export type GoalEdited = z.infer<typeof goalEditedSchema>;
