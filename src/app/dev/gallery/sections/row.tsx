"use client";

import { useMemo } from "react";
import MoveDialog from "@/components/goal-tree/move-dialog";
import { planWorkspace } from "@/components/goal-tree/plan-workspace";
import RowMenu from "@/components/goal-tree/row-menu";
import { useClimbRows } from "@/components/goal-tree/use-climb-rows";
import { useClimbTexts } from "@/components/goal-tree/use-climb-texts";
import { climbModel } from "@/domain/goal/climb-model";
import { nodeIds, plan, shortPlan } from "../fixtures/goal-plan";
import { noActions } from "../fixtures/no-actions";
import { type GalleryEntry, OpenSpecimen } from "../specimen";

const nothing = () => {};
const view = planWorkspace({ nodeId: null, isUrgentOnly: false }).state();

const menuOf = { default: nodeIds.step, milestone: nodeIds.milestone, done: nodeIds.done };

function RowMenus() {
  const texts = useClimbTexts();
  const model = useMemo(() => climbModel(plan), []);
  const { done, ahead } = useClimbRows(plan, model, view, texts);
  const rows = [...ahead, ...done];
  return Object.entries(menuOf).map(([state, id]) => {
    const row = rows.find((one) => one.id === id);
    return (
      <OpenSpecimen key={id} state={state as keyof typeof menuOf}>
        {(close) =>
          row ? <RowMenu row={row} rows={rows} actions={noActions} onClose={close} /> : null
        }
      </OpenSpecimen>
    );
  });
}

/** What is done where it is moved: nothing, or the milestone that it is in. */
const doneOf = { default: null, done: nodeIds.milestone };

function MoveDialogs() {
  const node = shortPlan.nodes.find(({ id }) => id === nodeIds.step);
  return Object.entries(doneOf).map(([state, done]) => (
    <OpenSpecimen key={state} state={state as keyof typeof doneOf}>
      {(close) =>
        node ? (
          <MoveDialog
            node={node}
            nodes={shortPlan.nodes}
            isDone={(id) => id === done}
            move={nothing}
            onClose={close}
          />
        ) : null
      }
    </OpenSpecimen>
  ));
}

export const row: GalleryEntry[] = [
  { of: "goal-tree/row-menu", Specimens: RowMenus },
  { of: "goal-tree/move-dialog", Specimens: MoveDialogs },
];
