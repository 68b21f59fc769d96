import { Suspense } from "react";
import { lazyComponent } from "@/components/providers/lazy-component";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { Completing } from "./completing";
import type { PlanWorkspace, Workspace } from "./plan-workspace";
import type { ClimbRows } from "./use-climb-rows";
import type { TreeActions } from "./use-tree-actions";

const MoveDialog = lazyComponent(() => import("./move-dialog"));
const RowMenu = lazyComponent(() => import("./row-menu"));

/** What is open over a row: its menu, or the dialog that moves or completes it. */
export function RowDialogs({
  plan,
  model,
  rows,
  view: { menuId, movingId, completingId },
  workspace,
  actions,
}: {
  plan: GoalPlan;
  model: ClimbModel;
  rows: ClimbRows;
  view: Workspace;
  workspace: PlanWorkspace;
  actions: TreeActions;
}) {
  const drawn = [...rows.ahead, ...rows.done];
  const row = menuId === null ? undefined : drawn.find(({ id }) => id === menuId);
  const moved = movingId === null ? undefined : model.byId.get(movingId)?.row;
  return (
    <Suspense>
      {row ? (
        <RowMenu
          key={row.id}
          row={row}
          rows={drawn}
          actions={actions}
          onClose={() => workspace.showMenu(null)}
        />
      ) : null}
      {moved ? (
        <MoveDialog
          key={moved.id}
          node={moved}
          nodes={plan.nodes}
          isDone={(id) => model.byId.get(id)?.state === "done"}
          move={(move) => {
            actions.move(moved.id, move);
            actions.focusRow(moved.id);
          }}
          onClose={() => workspace.chooseMove(null)}
        />
      ) : null}
      <Completing plan={plan} id={completingId} actions={actions} workspace={workspace} />
    </Suspense>
  );
}
