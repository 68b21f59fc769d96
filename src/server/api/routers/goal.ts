import { z } from "zod";
import { goalListSchema } from "@/domain/goal/card";
import { newGoalShape } from "@/domain/goal/create";
import { editGoalShape, goalEditedSchema, shareGoalShape } from "@/domain/goal/edits";
import { goalPlanSchema } from "@/domain/goal/goal-plan";
import { createGoal } from "@/server/commands/create-goal";
import { deleteGoal, restoreGoal } from "@/server/commands/delete-goal";
import { editGoal } from "@/server/commands/edit-goal";
import { shareGoal } from "@/server/commands/share-goal";
import { readGoalList } from "@/server/data/goal-lists";
import { readGoalPlan } from "@/server/data/goal-plan";
import { writeVisit } from "@/server/data/goals";
import {
  goalInput,
  goalProcedure,
  madeByFields,
  organizationProcedure,
  tenantInput,
} from "../gates";
import { synchronous } from "../synchronous";
import { t } from "../trpc";

const goalIdSchema = z.strictObject({ id: z.uuid() });
/** The owner's changes of a goal as a whole, which a page that has been open for long may send. */
const goalChangeInput = goalInput.extend(madeByFields);
const doneSchema = z.strictObject({ ok: z.literal(true) });

export const goalRouter = t.router({
  list: organizationProcedure("read")
    .input(tenantInput)
    .output(goalListSchema)
    .query(({ ctx }) => readGoalList(ctx.scope)),

  create: organizationProcedure("read")
    .input(tenantInput.extend(newGoalShape))
    .output(goalIdSchema)
    .mutation(({ ctx, input: { organization: _, ...goal } }) => createGoal(ctx.scope, goal)),

  plan: goalProcedure("read")
    .input(goalInput)
    .output(synchronous(goalPlanSchema))
    .query(({ ctx }) => readGoalPlan(ctx.scope, ctx.goal)),

  edit: goalProcedure("edit")
    .input(goalChangeInput.extend(editGoalShape))
    .output(goalEditedSchema)
    .mutation(({ ctx, input: { organization: _, goalId: __, madeBy: ___, version, ...fields } }) =>
      editGoal(ctx.scope, ctx.goal, version, fields),
    ),

  share: goalProcedure("edit")
    .input(goalChangeInput.extend(shareGoalShape))
    .output(goalEditedSchema)
    .mutation(({ ctx, input: { audiences, former } }) =>
      shareGoal(ctx.scope, ctx.goal, audiences, former),
    ),

  delete: goalProcedure("edit")
    .input(goalChangeInput)
    .output(doneSchema)
    .mutation(async ({ ctx }) => {
      await deleteGoal(ctx.scope, ctx.goal);
      return { ok: true };
    }),

  /** No gate opens a deleted goal, so the command itself checks that the viewer is its owner. */
  restore: organizationProcedure("read")
    .input(goalChangeInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input }) => {
      await restoreGoal(ctx.scope, input.goalId);
      return { ok: true };
    }),

  /** Records that the viewer has seen the goal, so that all comments until now count as read. */
  markSeen: goalProcedure("read")
    .input(goalInput)
    .output(doneSchema)
    .mutation(async ({ ctx }) => {
      await writeVisit(ctx.scope, ctx.goal);
      return { ok: true };
    }),
});
