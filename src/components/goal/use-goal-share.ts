import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import type { Audience } from "@/domain/goal/audience";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { useGoalHistory } from "./goal-history";

/** Changes who sees a goal, as one change of the page's history. */
export function useGoalShare(organization: string, { goal }: GoalPlan) {
  const t = useTranslations("goal");
  const plan = useTranslations("plan");
  const trpc = useTRPC();
  const client = useQueryClient();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const { record } = useGoalHistory();
  const { memberId } = useOrganization();
  const queryKey = trpc.goal.plan.queryKey({ organization, goalId: goal.id });
  const input = { organization, goalId: goal.id, madeBy: memberId };
  const { mutateAsync } = useMutation(
    trpc.goal.share.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey }),
      onError: announceFailure,
    }),
  );

  return async (audiences: readonly Audience[]) => {
    const { audiences: former, version } = goal;
    const shared = await mutateAsync({ ...input, audiences: [...audiences] }).catch(() => null);
    if (!shared) return;
    /** Sets it back only where nobody has shared it otherwise since. */
    const revertTo = async (
      to: readonly Audience[],
      expected: readonly Audience[],
      text: string,
    ) => {
      const result = await mutateAsync({ ...input, audiences: [...to], former: [...expected] });
      announce(result.ok ? { text } : { text: t("staleUndo"), lasting: true });
      return result.ok;
    };
    const undo = record({
      from: version,
      to: version,
      revert: async (direction, at) => {
        const isReverted =
          direction === "undo"
            ? await revertTo(former, audiences, plan("undone"))
            : await revertTo(audiences, former, plan("redone"));
        return isReverted ? at : null;
      },
    });
    announce({ text: t("sharingSaved"), undo });
  };
}
