"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import { formerFields } from "@/domain/former-fields";
import type { GoalHead } from "@/domain/goal/edits";
import type { GoalHistory } from "./goal-history";
import { useAnnounceGoalChange } from "./use-announce-goal-change";

type Fields = Partial<Pick<GoalHead, "targetDate" | "reachedOn">>;

/** Changes fields of a goal as it is on the screen, as one change of the page's history, and says so with a way to undo it. */
export function useGoalFields(
  organization: string,
  goalId: string,
  history: GoalHistory,
): (fields: Fields, text: ReactNode) => void {
  const t = useTranslations("goal");
  const trpc = useTRPC();
  const client = useQueryClient();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const announceChange = useAnnounceGoalChange(history);
  const { memberId } = useOrganization();
  const { mutateAsync } = useMutation(trpc.goal.edit.mutationOptions());
  return useCallback(
    (fields, text) => {
      const queryKey = trpc.goal.plan.queryKey({ organization, goalId });
      const goal = client.getQueryData(queryKey)?.goal;
      if (!goal) return;
      const former = formerFields<Fields>(goal, fields);
      /** Returns the version of the goal once it is saved; null where somebody else has changed it. */
      const save = async (wanted: Fields, version: number) => {
        const input = { organization, goalId, madeBy: memberId, ...wanted, version };
        try {
          const result = await mutateAsync(input);
          return result.ok ? result.goal.version : null;
        } finally {
          void client.invalidateQueries({ queryKey });
        }
      };
      const make = async () => {
        const { version: from } = goal;
        const to = await save(fields, from);
        if (to === null) return announce({ text: t("staleUndo"), lasting: true });
        announceChange(text, {
          from,
          to,
          write: (direction, at) => save(direction === "undo" ? former : fields, at),
        });
      };
      make().catch(announceFailure);
    },
    [
      organization,
      goalId,
      memberId,
      trpc,
      client,
      mutateAsync,
      announce,
      announceFailure,
      announceChange,
      t,
    ],
  );
}
