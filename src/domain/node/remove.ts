import type { NodeRow } from "../goal/climb";
import { err } from "../plan/shared/result";
import type { PlanChangeOf } from "./change";
import {
  around,
  type Difference,
  difference,
  type PlanContext,
  refused,
  stepAgain,
  withDifference,
} from "./difference";
import { restoreNodes } from "./structure";
import { subtree, type Tree, treeOf } from "./tree";

/** A node goes with all that stands under it; one that is deleted already is left so. */
export function deleted(
  tree: Tree<NodeRow>,
  { nodeIds, stepAgainId }: PlanChangeOf<"delete">,
  context: PlanContext,
): Difference {
  const gone = new Set([...(context.deleted?.values() ?? [])].flat().map(({ id }) => id));
  const withId = new Map<string, string>();
  for (const root of nodeIds) {
    if (!tree.byId.has(root) && !gone.has(root)) return err({ code: "nodeGone" });
    for (const { id } of subtree(tree, root)) if (!withId.has(id)) withId.set(id, root);
  }
  const removed = Array.from(withId, ([id, root]) => ({ id, withId: root }));
  const left = stepAgain(
    tree,
    removed.length > 0 ? stepAgainId : undefined,
    new Set(withId.keys()),
  );
  return difference(left, removed);
}

/**
 * Takes deletions back: exactly what each took along, to the place it had. Refused while what it stood under is itself
 * deleted: that comes back first, so that nothing turns up in a place nobody chose.
 */
export function restored(
  nodes: readonly NodeRow[],
  { deletedIds }: PlanChangeOf<"restore">,
  context: PlanContext,
): Difference {
  const changed = new Map<string, NodeRow>();
  let live = nodes;
  for (const root of deletedIds) {
    const tree = treeOf(live);
    if (tree.byId.has(root)) continue;
    const batch = (context.deleted?.get(root) ?? []).filter(({ id }) => !tree.byId.has(id));
    const allowed = restoreNodes(tree, batch);
    if (!allowed.ok) return refused(allowed);
    const back = batch.map((row) => ({ ...row, version: row.version + 1 }));
    const step = [...around(tree, allowed.value), ...back];
    for (const row of step) changed.set(row.id, row);
    live = withDifference(live, { nodes: step, removed: [] });
  }
  return difference([...changed.values()]);
}
