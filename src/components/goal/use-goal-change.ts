import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/providers/trpc";
import type { GoalPlan } from "@/domain/goal/goal-plan";

export type EditedGoal = Pick<GoalPlan["goal"], "statement" | "targetDate" | "order">;

/**
 * Saves of the statement, the target date and the order what was changed. Returns the current goal where somebody else
 * has changed it meanwhile, otherwise null.
 */
export function useGoalChange(organization: string, { goal }: GoalPlan) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const restate = useMutation(trpc.goal.restate.mutationOptions());
  const retarget = useMutation(trpc.goal.retarget.mutationOptions());
  const setOrder = useMutation(trpc.goal.setOrder.mutationOptions());
  const input = { organization, goalId: goal.id };

  return async ({ statement, targetDate, order }: EditedGoal) => {
    const changes = [
      statement.trim() === goal.statement
        ? null
        : (version: number) => restate.mutateAsync({ ...input, statement, version }),
      targetDate === goal.targetDate
        ? null
        : (version: number) => retarget.mutateAsync({ ...input, targetDate, version }),
      order === goal.order
        ? null
        : (version: number) => setOrder.mutateAsync({ ...input, order, version }),
    ];
    try {
      let { version } = goal;
      for (const change of changes) {
        if (!change) continue;
        const result = await change(version);
        if (!result.ok) return result.current;
        version = result.goal.version;
      }
      return null;
    } finally {
      await client.invalidateQueries({ queryKey: trpc.goal.plan.queryKey(input) });
    }
  };
}
