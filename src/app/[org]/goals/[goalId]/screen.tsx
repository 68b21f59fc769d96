"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Conversation } from "@/components/comment/conversation";
import { GoalActions } from "@/components/goal/goal-actions";
import { ClimbScreen } from "@/components/goal-tree/climb-screen";
import { useTRPC } from "@/components/providers/trpc";

/** Puts the climb and the conversation side by side. */
export function GoalScreen({ organization, goalId }: { organization: string; goalId: string }) {
  const t = useTranslations("goal");
  const trpc = useTRPC();
  const { data: plan } = useSuspenseQuery(trpc.goal.plan.queryOptions({ organization, goalId }));
  return (
    <ClimbScreen
      key={goalId}
      organization={organization}
      goalId={goalId}
      eyebrow={
        <Link href={`/${organization}/goals`} className="hover:underline">
          {plan.can.edit ? t("eyebrow") : t("eyebrowOf", { name: plan.goal.ownerName })}
        </Link>
      }
      goalActions={<GoalActions organization={organization} plan={plan} />}
      conversation={(nodeId, focusRequest, isGone) => (
        <Conversation
          organization={organization}
          goalId={goalId}
          nodeId={nodeId}
          canComment={plan.can.comment}
          ownerName={plan.can.edit ? null : plan.goal.ownerName}
          focusRequest={focusRequest}
          isGone={isGone}
        />
      )}
    />
  );
}
