"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { GoalChange } from "@/components/goal/goal-history";
import { useGoalFields } from "@/components/goal/use-goal-fields";
import type { PlanStore } from "./plan-store";
import type { PlanWorkspace } from "./plan-workspace";
import { usePlanActions } from "./use-plan-actions";
import { usePlanKeys } from "./use-plan-keys";
import { useTreeActions } from "./use-tree-actions";

/** What can be done on a goal's page, by a press or by a key: with its nodes, its rows and its own dates. */
export function useClimbActions(
  { organization, goalId }: { organization: string; goalId: string },
  store: PlanStore,
  workspace: PlanWorkspace,
) {
  const planActions = usePlanActions(store, workspace);
  const goalHistory = useMemo(
    () => ({
      record(change: GoalChange) {
        const madeId = store.record(change);
        return () => planActions.undoMade(madeId);
      },
    }),
    [store, planActions],
  );
  const t = useTranslations("goal");
  const setFields = useGoalFields(organization, goalId, goalHistory);
  const moveTarget = useCallback(
    (targetDate: string) => setFields({ targetDate }, t("edited")),
    [setFields, t],
  );
  const actions = useTreeActions(store, planActions, workspace, moveTarget);
  const closePanel = useCallback(() => {
    const { nodeId } = workspace.state();
    if (nodeId !== null) actions.close(nodeId);
  }, [workspace, actions]);
  usePlanKeys(planActions, closePanel);
  return { planActions, goalHistory, actions };
}
