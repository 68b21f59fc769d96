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
  const { data: climb } = useSuspenseQuery(trpc.goal.climb.queryOptions({ organization, goalId }));
  return (
    <ClimbScreen
      key={goalId}
      organization={organization}
      goalId={goalId}
      eyebrow={
        <Link href={`/${organization}/goals`} className="hover:underline">
          {climb.can.edit ? t("eyebrow") : t("eyebrowOf", { name: climb.goal.ownerName })}
        </Link>
      }
      goalActions={<GoalActions organization={organization} climb={climb} />}
      conversation={(nodeId, focusRequest) => (
        <Conversation
          organization={organization}
          goalId={goalId}
          nodeId={nodeId}
          canComment={climb.can.comment}
          ownerName={climb.can.edit ? null : climb.goal.ownerName}
          focusRequest={focusRequest}
        />
      )}
    />
  );
}
