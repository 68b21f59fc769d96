"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { GoalHistoryProvider } from "@/components/goal/goal-history";
import { useOrganization } from "@/components/providers/organization";
import { type ClimbModel, climbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { RungHead } from "./climb-marks";
import { ClimbTree } from "./climb-tree";
import { useComposerAhead } from "./composer-module";
import { DraftPlanProvider } from "./draft-plan-provider";
import { type ConversationOf, OpenNode } from "./open-node";
import { PlanHead } from "./plan-head";
import { textsOf } from "./plan-texts";
import { RowDialogs } from "./row-dialogs";
import { UnsavedInSheet } from "./unsaved-line";
import { useClimbActions } from "./use-climb-actions";
import { useClimbRows } from "./use-climb-rows";
import { useClimbTexts } from "./use-climb-texts";
import { usePlan } from "./use-plan";
import { usePlanWorkspace } from "./use-plan-workspace";

/** The main view of a goal: read from the summit down to today, changed in place, with a panel for one node beside it. */
export function ClimbScreen({
  organization,
  goalId,
  eyebrow,
  goalActions,
  conversation,
}: {
  organization: string;
  goalId: string;
  eyebrow: ReactNode;
  goalActions: ReactNode;
  /**
   * The conversation on a node or on the goal; `focusRequest` rises each time somebody asks to write in it, and `isGone`
   * says that the node was deleted.
   */
  conversation: ConversationOf;
}) {
  const t = useTranslations("climb");
  const texts = useClimbTexts();
  const { plan, trouble, store, readAgain } = usePlan(organization, goalId);
  const { memberId } = useOrganization();
  const storedIn = `${memberId}:${goalId}`;
  const { workspace, view } = usePlanWorkspace(
    { typed: textsOf(store, storedIn), storedIn },
    { nodes: plan.nodes, readAgain },
  );
  const { planActions, goalHistory, actions } = useClimbActions(
    { organization, goalId },
    store,
    workspace,
  );
  const { recentlyTicked } = view;
  const model = useMemo(() => climbModel(plan, recentlyTicked), [plan, recentlyTicked]);
  const rows = useClimbRows(plan, model, view, texts);
  const editable = plan.can.edit;
  useComposerAhead(editable);
  const unsaved = { trouble, tryAgain: store.sendAgain };

  return (
    <div className="flex flex-wrap print:block">
      <div className="min-w-0 grow-999 basis-104 px-5 pt-8 pb-24 md:px-12">
        <div className="@container mx-auto max-w-climb">
          <GoalHistoryProvider value={goalHistory}>
            <PlanHead
              organization={organization}
              plan={plan}
              model={model}
              view={view}
              workspace={workspace}
              actions={actions}
              texts={texts}
              unsaved={unsaved}
              eyebrow={eyebrow}
              goalActions={goalActions}
            />
          </GoalHistoryProvider>
          <BetweenRungs plan={plan} model={model} texts={texts}>
            <DraftPlanProvider plan={plan} model={model}>
              <ClimbTree
                {...rows}
                draft={view.draft}
                selectedId={view.nodeId}
                renamingId={view.renamingId}
                rowRequest={view.rowRequest}
                editable={editable}
                actions={actions}
                typed={workspace.typed}
                texts={texts.row}
                todayLabel={t("today", { date: texts.day(plan.today, "full") })}
              />
            </DraftPlanProvider>
          </BetweenRungs>
        </div>
      </div>
      {editable ? (
        <RowDialogs
          plan={plan}
          model={model}
          rows={rows}
          view={view}
          workspace={workspace}
          actions={actions}
        />
      ) : null}
      <OpenNode
        plan={plan}
        model={model}
        rows={rows}
        view={view}
        planActions={planActions}
        actions={actions}
        texts={texts}
        typed={workspace.typed}
        sheetHead={<UnsavedInSheet {...unsaved} />}
        conversation={conversation}
      />
    </div>
  );
}

/** The rows between the target rung, where no milestone stands for it, and the rung on which the owner stands now. */
function BetweenRungs({
  plan,
  model,
  texts,
  children,
}: {
  plan: GoalPlan;
  model: ClimbModel;
  texts: ReturnType<typeof useClimbTexts>;
  children: ReactNode;
}) {
  const t = useTranslations("climb");
  const { summit, currentRung } = model;
  return (
    <>
      {summit && !summit.nodeId ? (
        <RungHead
          name={summit.rung.name}
          level={summit.rung.level}
          note={texts.day(plan.goal.targetDate)}
        />
      ) : null}
      {children}
      {currentRung ? (
        <RungHead
          name={currentRung.name}
          level={currentRung.level}
          note={t("since", { date: texts.month(currentRung.since) })}
          done
        />
      ) : null}
    </>
  );
}
