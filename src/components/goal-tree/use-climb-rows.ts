"use client";

import { useMemo } from "react";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { type ClimbTexts, rowsOf } from "./climb-view";
import type { Workspace } from "./plan-workspace";
import type { RowView } from "./row-view";
import { useContradictionViews } from "./use-contradiction-views";

/** The rows as they are drawn: above the line of today and below it. */
export type ClimbRows = { readonly ahead: readonly RowView[]; readonly done: readonly RowView[] };

const noFolds: ReadonlySet<string> = new Set();

export function useClimbRows(
  plan: GoalPlan,
  model: ClimbModel,
  { folded, isUrgentOnly }: Workspace,
  texts: ClimbTexts,
): ClimbRows {
  const contradictions = useContradictionViews(plan, model, texts.day);
  return useMemo(() => {
    const ahead = isUrgentOnly
      ? model.ahead.filter(
          ({ row, state, isLeaf }) => !isLeaf || state !== "ahead" || contradictions.has(row.id),
        )
      : model.ahead;
    const folds = isUrgentOnly ? noFolds : folded;
    const isTop = model.summit === null || model.summit.nodeId !== null;
    return {
      ahead: rowsOf(ahead, model, plan, folds, texts, contradictions, isTop),
      done: isUrgentOnly ? [] : rowsOf(model.done, model, plan, folds, texts, contradictions),
    };
  }, [plan, model, folded, isUrgentOnly, texts, contradictions]);
}
