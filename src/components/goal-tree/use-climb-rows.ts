"use client";

import { useMemo } from "react";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan, NodeRow } from "@/domain/goal/goal-plan";
import type { PlannedNode } from "@/domain/goal/plan-model";
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
  { folded, isUrgentOnly, shownDespiteFilter }: Workspace,
  texts: ClimbTexts,
): ClimbRows {
  const contradictions = useContradictionViews(plan, model, texts.day);
  return useMemo(() => {
    const isShown = ({ row }: PlannedNode<NodeRow>) => shownDespiteFilter.has(row.id);
    const ahead = isUrgentOnly
      ? model.ahead.filter(
          (node) =>
            !node.isLeaf ||
            node.state !== "ahead" ||
            contradictions.has(node.row.id) ||
            isShown(node),
        )
      : model.ahead;
    const done = isUrgentOnly ? model.done.filter(isShown) : model.done;
    const folds = isUrgentOnly ? noFolds : folded;
    const isTop = model.summit === null || model.summit.nodeId !== null;
    return {
      ahead: rowsOf(ahead, model, plan, folds, texts, contradictions, isTop),
      done: rowsOf(done, model, plan, folds, texts, contradictions),
    };
  }, [plan, model, folded, isUrgentOnly, shownDespiteFilter, texts, contradictions]);
}
