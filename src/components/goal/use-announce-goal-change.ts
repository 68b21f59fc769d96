"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import type { GoalChange, GoalHistory } from "./goal-history";

/** A change of the goal itself that was saved. `write` saves what was there before, or the change again. */
type SavedChange = Omit<GoalChange, "revert"> & { readonly write: GoalChange["revert"] };

/** Says that the goal was changed, and makes it one change of the page's history, which says what undo and redo did. */
export function useAnnounceGoalChange({ record }: GoalHistory) {
  const goal = useTranslations("goal");
  const plan = useTranslations("plan");
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  return useCallback(
    (text: ReactNode, { from, to, write }: SavedChange): void => {
      const revert: GoalChange["revert"] = async (direction, at) => {
        try {
          const version = await write(direction, at);
          if (version === null) announce({ text: goal("staleUndo"), lasting: true });
          else if (direction === "undo") announce({ text: plan("undone") });
          else announce({ text: plan("redone"), undo });
          return version;
        } catch (error) {
          announceFailure(error);
          throw error;
        }
      };
      const undo = record({ from, to, revert });
      announce({ text, undo });
    },
    [record, goal, plan, announce, announceFailure],
  );
}
