import { planChangeSchema, planResponseSchema } from "@/domain/node/change";
import { changePlan } from "@/server/commands/change-plan";
import { goalInput, goalProcedure, madeByFields } from "../gates";
import { t } from "../trpc";

/** The milestones and steps of a goal, which only its owner may change. */
export const nodeRouter = t.router({
  change: goalProcedure("edit")
    .input(goalInput.extend({ ...madeByFields, change: planChangeSchema }))
    .output(planResponseSchema)
    .mutation(({ ctx, input }) => changePlan(ctx.scope, ctx.goal, input.change)),
});
