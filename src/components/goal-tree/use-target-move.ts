"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";

/** Moves the target date of a goal, as it is on the screen, with a way to undo it. */
export function useTargetMove(organization: string, goalId: string): (to: string) => void {
  const t = useTranslations("goal");
  const plan = useTranslations("plan");
  const trpc = useTRPC();
  const client = useQueryClient();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const { memberId } = useOrganization();
  const { mutateAsync } = useMutation(trpc.goal.edit.mutationOptions());
  return useCallback(
    (to) => {
      const queryKey = trpc.goal.plan.queryKey({ organization, goalId });
      const goal = client.getQueryData(queryKey)?.goal;
      if (!goal) return;
      const save = async (targetDate: string, version: number) => {
        const input = { organization, goalId, madeBy: memberId, targetDate, version };
        try {
          const result = await mutateAsync(input);
          if (!result.ok) announce({ text: t("staleUndo"), lasting: true });
          return result.ok ? result.goal.version : null;
        } catch (error) {
          announceFailure(error);
          return null;
        } finally {
          void client.invalidateQueries({ queryKey });
        }
      };
      const undo = async (version: number) => {
        if ((await save(goal.targetDate, version)) !== null) announce({ text: plan("undone") });
      };
      void save(to, goal.version).then((version) => {
        if (version !== null) announce({ text: t("edited"), undo: () => void undo(version) });
      });
    },
    [organization, goalId, memberId, trpc, client, mutateAsync, announce, announceFailure, t, plan],
  );
}
