"use client";

import { useMemo } from "react";
import MoveDialog from "@/components/goal-tree/move-dialog";
import { planWorkspace } from "@/components/goal-tree/plan-workspace";
import RowMenu from "@/components/goal-tree/row-menu";
import { useClimbRows } from "@/components/goal-tree/use-climb-rows";
import { useClimbTexts } from "@/components/goal-tree/use-climb-texts";
import { climbModel } from "@/domain/goal/climb-model";
import { nodeIds, shortPlan } from "../fixtures/goal-plan";
import { noActions } from "../fixtures/no-actions";
import { type GalleryEntry, OpenSpecimen } from "../specimen";

const nothing = () => {};
const view = planWorkspace({ nodeId: null, isUrgentOnly: false }).state();

function RowMenus() {
  const texts = useClimbTexts();
  const model = useMemo(() => climbModel(shortPlan), []);
  const rows = useClimbRows(shortPlan, model, view, texts).ahead;
  const row = rows.find(({ id }) => id === nodeIds.step);
  return (
    <OpenSpecimen state="default">
      {(close) =>
        row ? <RowMenu row={row} rows={rows} actions={noActions} onClose={close} /> : null
      }
    </OpenSpecimen>
  );
}

function MoveDialogs() {
  const node = shortPlan.nodes.find(({ id }) => id === nodeIds.step);
  return (
    <OpenSpecimen state="default">
      {(close) =>
        node ? (
          <MoveDialog
            node={node}
            nodes={shortPlan.nodes}
            isDone={() => false}
            move={nothing}
            onClose={close}
          />
        ) : null
      }
    </OpenSpecimen>
  );
}

export const row: GalleryEntry[] = [
  { of: "goal-tree/row-menu", Specimens: RowMenus },
  { of: "goal-tree/move-dialog", Specimens: MoveDialogs },
];
