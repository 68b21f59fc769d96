import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { changedFields, type EditedGoal, formerFields } from "./edited-goal";

/**
 * Saves what was changed of the statement, the target date and the order, in one request and with a way to undo it.
 * Returns the current goal where somebody else has changed it meanwhile, otherwise null.
 */
export function useGoalEdit(organization: string, { goal }: GoalPlan) {
  const t = useTranslations("goal");
  const trpc = useTRPC();
  const client = useQueryClient();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const { memberId } = useOrganization();
  const queryKey = trpc.goal.plan.queryKey({ organization, goalId: goal.id });
  const input = { organization, goalId: goal.id, madeBy: memberId };
  const { mutateAsync } = useMutation(
    trpc.goal.edit.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey }),
    }),
  );
  // What the fields held when the dialog was opened: only what was changed since is sent, whatever others have changed.
  const [opened] = useState(goal);
  /** The goal as this person has last been told. */
  const [seen, setSeen] = useState(goal);

  const undo = async (former: Partial<EditedGoal>, version: number) => {
    try {
      const result = await mutateAsync({ ...input, ...former, version });
      if (!result.ok) announce({ text: t("staleUndo"), lasting: true });
    } catch (error) {
      announceFailure(error);
    }
  };

  return async (edited: EditedGoal) => {
    const fields = changedFields(opened, edited);
    if (Object.keys(fields).length === 0) return null;
    const result = await mutateAsync({ ...input, ...fields, version: seen.version });
    if (!result.ok) {
      setSeen(result.current);
      return result.current;
    }
    const { version } = result.goal;
    const former = formerFields(seen, fields);
    announce({ text: t("edited"), undo: () => void undo(former, version) });
    return null;
  };
}
