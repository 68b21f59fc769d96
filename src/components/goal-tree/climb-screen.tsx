"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo } from "react";
import { useOrganization } from "@/components/providers/organization";
import { Button } from "@/components/ui/button";
import { climbModel } from "@/domain/goal/climb-model";
import { RungHead } from "./climb-marks";
import { ClimbTree } from "./climb-tree";
import { useComposerAhead } from "./composer-module";
import { DraftPlanProvider } from "./draft-plan-provider";
import { GoalHead } from "./goal-head";
import { LostTexts } from "./lost-texts";
import { type ConversationOf, OpenNode } from "./open-node";
import { textsOf } from "./plan-texts";
import { UnsavedHead, UnsavedInSheet } from "./unsaved-line";
import { useClimbRows } from "./use-climb-rows";
import { useClimbTexts } from "./use-climb-texts";
import { usePlan } from "./use-plan";
import { usePlanActions } from "./use-plan-actions";
import { usePlanKeys } from "./use-plan-keys";
import { usePlanWorkspace } from "./use-plan-workspace";
import { useTreeActions } from "./use-tree-actions";
import { WaitingTexts } from "./waiting-texts";

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
  const typedIn = `${memberId}:${goalId}`;
  const { workspace, view } = usePlanWorkspace(
    goalId,
    { typed: textsOf(store, typedIn), typedIn },
    { nodes: plan.nodes, readAgain },
  );
  const planActions = usePlanActions(store, workspace);
  const actions = useTreeActions(store, planActions, workspace);
  const closePanel = useCallback(() => {
    const { nodeId } = workspace.state();
    if (nodeId !== null) actions.close(nodeId);
  }, [workspace, actions]);
  usePlanKeys(planActions, closePanel);
  const { recentlyTicked, isUrgentOnly } = view;
  const model = useMemo(() => climbModel(plan, recentlyTicked), [plan, recentlyTicked]);
  const rows = useClimbRows(plan, model, view, texts);
  const editable = plan.can.edit;
  useComposerAhead(editable);
  const unsaved = { trouble, tryAgain: store.sendAgain };
  const summit = model.summit && !model.summit.nodeId ? model.summit.rung : null;

  return (
    <div className="lg:grid lg:grid-cols-panel">
      <div className="min-w-0 px-5 pt-8 pb-24 md:px-12">
        <div className="mx-auto max-w-climb">
          <GoalHead
            plan={plan}
            model={model}
            day={texts.day}
            eyebrow={eyebrow}
            actions={editable ? goalActions : null}
          />
          <UnsavedHead {...unsaved}>
            {model.lateCount + model.startsSoonCount > 0 || isUrgentOnly ? (
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
          {summit ? (
            <RungHead
              name={summit.name}
              level={summit.level}
              note={texts.day(plan.goal.targetDate)}
            />
          ) : null}
          <DraftPlanProvider plan={plan} model={model}>
            <ClimbTree
              ahead={rows.ahead}
              done={rows.done}
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
          {model.currentRung ? (
            <RungHead
              name={model.currentRung.name}
              level={model.currentRung.level}
              note={t("since", { date: texts.month(model.currentRung.since) })}
              done
            />
          ) : null}
        </div>
      </div>
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
