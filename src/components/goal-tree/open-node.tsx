"use client";

import { useLocale } from "next-intl";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { useDateParsersAhead } from "@/components/plan/date-parsers";
import type { TypedTexts } from "@/components/plan/typed-texts";
import { useOrganization } from "@/components/providers/organization";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { factsOf } from "./climb-facts";
import type { ClimbTexts } from "./climb-view";
import { draftUnder } from "./draft";
import { moveBy, rowAfterRemoval } from "./moves";
import { NodePanel } from "./node-panel";
import { isPanelBeside, PanelFrame } from "./panel-frame";
import type { Workspace } from "./plan-workspace";
import type { ClimbRows } from "./use-climb-rows";
import type { PlanActions } from "./use-plan-actions";
import type { TreeActions } from "./use-tree-actions";

export type ConversationOf = (
  nodeId: string | null,
  focusRequest: number,
  isGone: boolean,
) => ReactNode;

/** The panel beside the climb: of the node that is open, or of the goal itself. */
export function OpenNode({
  plan,
  model,
  rows,
  view,
  planActions,
  actions,
  texts,
  typed,
  sheetHead,
  conversation,
}: {
  plan: GoalPlan;
  model: ClimbModel;
  rows: ClimbRows;
  view: Workspace;
  planActions: PlanActions;
  actions: TreeActions;
  texts: ClimbTexts;
  typed: TypedTexts;
  /** Stands at the top where the panel is a sheet. */
  sheetHead: ReactNode;
  conversation: ConversationOf;
}) {
  const { fiscalYearStartMonth } = useOrganization();
  const locale = useLocale();
  useDateParsersAhead(plan.can.edit);
  const found = view.nodeId === null ? undefined : model.byId.get(view.nodeId);
  // What somebody deletes meanwhile stays open, with what is being typed about it.
  const [last, setLast] = useState(found);
  if (found && found !== last) setLast(found);
  const node = found ?? (last?.row.id === view.nodeId ? last : undefined);
  const requested = (area: Workspace["focusRequest"]["area"]) =>
    view.focusRequest.area === area ? view.focusRequest.count : 0;
  const close = () => actions.close(view.nodeId ?? "");
  /** What is written in the climb stands under a sheet, and could not take the focus before that is closed. */
  const uncoverClimb = () => {
    if (!isPanelBeside()) flushSync(actions.closePanel);
  };
  const { id = "", parentId = null } = node?.row ?? {};

  return (
    <PanelFrame
      title={node?.row.title ?? null}
      onClose={close}
      idle={conversation(null, 0, false)}
      sheetHead={sheetHead}
    >
      {node ? (
        <NodePanel
          node={node}
          facts={factsOf(id, model, plan, texts)}
          rules={{ today: plan.today, fiscalYearStartMonth, locale }}
          editable={plan.can.edit && found !== undefined}
          isGone={found === undefined}
          dateRequest={requested("date")}
          typed={typed}
          actions={{
            plan: planActions,
            remove: () => {
              const nearest = rowAfterRemoval([...rows.ahead, ...rows.done], id);
              actions.remove(id);
              actions.focusRow(nearest ?? null);
            },
            complete: () => actions.tick(id, true),
            rename() {
              uncoverClimb();
              actions.rename(id);
            },
            move: (key) => {
              const done = node.state === "done";
              actions.move(id, moveBy(key, { id, parentId, done }, [...rows.ahead, ...rows.done]));
            },
            chooseMove: node.state === "done" ? null : () => actions.chooseMove(id),
            addUnder() {
              uncoverClimb();
              actions.begin(draftUnder({ ...node.row, depth: node.depth }));
            },
            close,
          }}
        >
          {conversation(id, requested("conversation"), found === undefined)}
        </NodePanel>
      ) : null}
    </PanelFrame>
  );
}
