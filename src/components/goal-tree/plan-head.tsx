"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReachQuestion } from "@/components/goal/reaching";
import { TargetPassed } from "@/components/goal/target-passed";
import { Button } from "@/components/ui/button";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { GoalHead } from "./goal-head";
import { LostTexts } from "./lost-texts";
import { PlanNotices } from "./plan-notices";
import type { PlanWorkspace, Workspace } from "./plan-workspace";
import { UnsavedHead, type UnsavedProps } from "./unsaved-line";
import type { useClimbTexts } from "./use-climb-texts";
import type { TreeActions } from "./use-tree-actions";
import { WaitingTexts } from "./waiting-texts";

/** What stands above the rows: the goal, how its plan fits, what is not saved, and what was typed and waits. */
export function PlanHead({
  organization,
  plan,
  model,
  view,
  workspace,
  actions,
  texts,
  unsaved,
  eyebrow,
  goalActions,
}: {
  organization: string;
  plan: GoalPlan;
  model: ClimbModel;
  view: Workspace;
  workspace: PlanWorkspace;
  actions: TreeActions;
  texts: ReturnType<typeof useClimbTexts>;
  unsaved: UnsavedProps;
  eyebrow: ReactNode;
  goalActions: ReactNode;
}) {
  const t = useTranslations("climb");
  const { isUrgentOnly } = view;
  const urgentCount = model.lateCount + model.startsSoonCount + model.contradictions.length;
  return (
    <>
      <GoalHead
        plan={plan}
        model={model}
        day={texts.day}
        eyebrow={eyebrow}
        actions={plan.can.edit ? goalActions : null}
      >
        <ReachQuestion organization={organization} plan={plan} isAllDone={model.isAllDone} />
      </GoalHead>
      {plan.goal.reachedOn === null && plan.nodes.length === 0 ? (
        <TargetPassed date={plan.goal.targetDate} today={plan.today} />
      ) : null}
      <PlanNotices plan={plan} model={model} day={texts.day} show={actions.show} />
      <UnsavedHead {...unsaved}>
        {isUrgentOnly && urgentCount === 0 ? (
          <span className="me-4 text-ink-2">{t("nothingUrgent")}</span>
        ) : null}
        {urgentCount > 0 || isUrgentOnly ? (
          <Button
            variant="quiet"
            aria-pressed={isUrgentOnly}
            onClick={() => workspace.showUrgentOnly(!isUrgentOnly)}
          >
            {isUrgentOnly ? t("everything") : t("urgentOnly")}
          </Button>
        ) : null}
      </UnsavedHead>
      <LostTexts typed={workspace.typed} nodes={plan.nodes} />
      <WaitingTexts
        typed={workspace.typed}
        nodes={plan.nodes}
        view={view}
        goOn={(id, field) =>
          field === "title"
            ? workspace.rename(id)
            : workspace.open(id, field === "dueOn" ? "date" : "facts")
        }
      />
    </>
  );
}
