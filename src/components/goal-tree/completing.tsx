"use client";

import { useLocale } from "next-intl";
import { Suspense } from "react";
import { lazyComponent } from "@/components/providers/lazy-component";
import { useOrganization } from "@/components/providers/organization";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { earliestCompletion, openUnder } from "@/domain/node/completion";
import { treeOf } from "@/domain/node/tree";
import type { PlanWorkspace } from "./plan-workspace";
import type { TreeActions } from "./use-tree-actions";

const CompleteDialog = lazyComponent(() => import("./complete-dialog"));

/** The dialog for a milestone that is to be completed over open steps; nothing where there is none. */
export function Completing({
  plan,
  id,
  actions,
  workspace,
}: {
  plan: GoalPlan;
  id: string | null;
  actions: Pick<TreeActions, "completeWith">;
  workspace: PlanWorkspace;
}) {
  const { fiscalYearStartMonth } = useOrganization();
  const locale = useLocale();
  const row = id === null ? undefined : plan.nodes.find((node) => node.id === id);
  if (!row) return null;
  const tree = treeOf(plan.nodes);
  return (
    <Suspense>
      <CompleteDialog
        key={row.id}
        title={row.title}
        open={openUnder(tree, row.id).map(({ title }) => title)}
        earliest={earliestCompletion(tree, row.id)}
        rules={{ today: plan.today, fiscalYearStartMonth, locale }}
        complete={(completion) => actions.completeWith(row.id, completion)}
        onClose={() => workspace.askToComplete(null)}
      />
    </Suspense>
  );
}
