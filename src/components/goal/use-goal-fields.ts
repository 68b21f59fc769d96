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

type Fields = Partial<Pick<GoalHead, "targetDate" | "reachedOn">>;

/** Changes fields of a goal as it is on the screen, and says so with a way to undo it. */
export function useGoalFields(
  organization: string,
  goalId: string,
): (fields: Fields, text: ReactNode) => void {
  const t = useTranslations("goal");
  const plan = useTranslations("plan");
  const trpc = useTRPC();
  const client = useQueryClient();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const { memberId } = useOrganization();
  const { mutateAsync } = useMutation(trpc.goal.edit.mutationOptions());
  return useCallback(
    (fields, text) => {
      const queryKey = trpc.goal.plan.queryKey({ organization, goalId });
      const goal = client.getQueryData(queryKey)?.goal;
      if (!goal) return;
      /** Returns the version of the goal once it is saved; null where it was not. */
      const save = async (wanted: Fields, version: number) => {
        const input = { organization, goalId, madeBy: memberId, ...wanted, version };
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
        const former = formerFields<Fields>(goal, fields);
        if ((await save(former, version)) !== null) announce({ text: plan("undone") });
      };
      void save(fields, goal.version).then((version) => {
        if (version !== null) announce({ text, undo: () => void undo(version) });
      });
    },
    [organization, goalId, memberId, trpc, client, mutateAsync, announce, announceFailure, t, plan],
  );
}
