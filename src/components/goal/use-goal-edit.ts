import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { type EditedGoal, type GoalConflict, goalEditor } from "./edited-goal";
import { useGoalHistory } from "./goal-history";
import { useAnnounceGoalChange } from "./use-announce-goal-change";

/**
 * Saves what was changed of the statement, the target date and the order, in one request, as one change of the
 * page's history.
 * Returns what somebody else has changed meanwhile, or null.
 */
export function useGoalEdit(organization: string, { goal }: GoalPlan) {
  const t = useTranslations("goal");
  const trpc = useTRPC();
  const client = useQueryClient();
  const announceChange = useAnnounceGoalChange(useGoalHistory());
  const { memberId } = useOrganization();
  const queryKey = trpc.goal.plan.queryKey({ organization, goalId: goal.id });
  const input = { organization, goalId: goal.id, madeBy: memberId };
  const { mutateAsync } = useMutation(
    trpc.goal.edit.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey }),
    }),
  );
  // It starts from the goal as it was when the dialog opened, whatever has been read since.
  const [edit] = useState(() => goalEditor(goal, (fields) => mutateAsync({ ...input, ...fields })));

  const save = async (fields: Partial<EditedGoal>, version: number) => {
    const result = await mutateAsync({ ...input, ...fields, version });
    return result.ok ? result.goal.version : null;
  };

  return async (edited: EditedGoal): Promise<GoalConflict | null> => {
    const result = await edit(edited);
    if (result.outcome === "conflict") return result.conflict;
    if (result.outcome === "saved") {
      const { fields, former, from, version: to } = result;
      announceChange(t("edited"), {
        from,
        to,
        write: (direction, at) => save(direction === "undo" ? former : fields, at),
      });
    }
    return null;
  };
}
