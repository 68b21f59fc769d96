import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import type { Audience } from "@/domain/goal/audience";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { useGoalHistory } from "./goal-history";
import { useAnnounceGoalChange } from "./use-announce-goal-change";

/** Changes who sees a goal, as one change of the page's history. */
export function useGoalShare(organization: string, { goal }: GoalPlan) {
  const t = useTranslations("goal");
  const trpc = useTRPC();
  const client = useQueryClient();
  const announceFailure = useAnnounceFailure();
  const announceChange = useAnnounceGoalChange(useGoalHistory());
  const { memberId } = useOrganization();
  const queryKey = trpc.goal.plan.queryKey({ organization, goalId: goal.id });
  const input = { organization, goalId: goal.id, madeBy: memberId };
  const { mutateAsync } = useMutation(
    trpc.goal.share.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey }),
    }),
  );

  return async (audiences: readonly Audience[]) => {
    const { audiences: former, version } = goal;
    /** Sets it back only where nobody has shared it otherwise since. */
    const write = async (direction: "undo" | "redo", at: number) => {
      const [to, expected] = direction === "undo" ? [former, audiences] : [audiences, former];
      const result = await mutateAsync({ ...input, audiences: [...to], former: [...expected] });
      return result.ok ? at : null;
    };
    try {
      await mutateAsync({ ...input, audiences: [...audiences] });
      announceChange(t("sharingSaved"), { from: version, to: version, write });
    } catch (error) {
      announceFailure(error);
    }
  };
}
