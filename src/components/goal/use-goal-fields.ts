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

type Fields = Partial<Pick<GoalHead, "targetDate" | "reachedOn">>;

/** Changes fields of a goal as it is on the screen, as one change of the page's history, and says so with a way to undo it. */
export function useGoalFields(
  organization: string,
  goalId: string,
  { record }: GoalHistory,
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
      const former = formerFields<Fields>(goal, fields);
      /** Returns the version of the goal once it is saved; null where somebody else has changed it. */
      const save = async (wanted: Fields, version: number) => {
        const input = { organization, goalId, madeBy: memberId, ...wanted, version };
        try {
          const result = await mutateAsync(input);
          if (!result.ok) announce({ text: t("staleUndo"), lasting: true });
          return result.ok ? result.goal.version : null;
        } catch (error) {
          announceFailure(error);
          throw error;
        } finally {
          void client.invalidateQueries({ queryKey });
        }
      };
      const revert = async (direction: "undo" | "redo", at: number) => {
        const version = await save(direction === "undo" ? former : fields, at);
        const isUndo = direction === "undo";
        if (version !== null) announce({ text: plan(isUndo ? "undone" : "redone") });
        return version;
      };
      const make = async () => {
        const version = await save(fields, goal.version);
        if (version === null) return;
        announce({ text, undo: record({ from: goal.version, to: version, revert }) });
      };
      // A failure was announced.
      make().catch(() => undefined);
    },
    [
      organization,
      goalId,
      memberId,
      record,
      trpc,
      client,
      mutateAsync,
      announce,
      announceFailure,
      t,
      plan,
    ],
  );
}
