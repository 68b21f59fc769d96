import type { NodeRow } from "../goal/goal-plan";
import { err } from "../plan/shared/result";
import type { PlanChangeOf } from "./change";
import {
  type Difference,
  difference,
  type PlanContext,
  refused,
  sideEffects,
  stepAgain,
  withDifference,
} from "./difference";
import { restoreNodes } from "./structure";
import { subtree, type Tree, treeOf } from "./tree";

/**
 * The nodes that the deletion of each of these removes, in turn. A node that an earlier one removed is not listed
 * again.
 */
export function deletionBatches(
  tree: Tree<NodeRow>,
  nodeIds: readonly string[],
): ReadonlyMap<string, readonly NodeRow[]> {
  const taken = new Set<string>();
  const batches = new Map<string, readonly NodeRow[]>();
  for (const root of nodeIds) {
    const batch = taken.has(root) ? [] : subtree(tree, root).filter(({ id }) => !taken.has(id));
    for (const { id } of batch) taken.add(id);
    if (batch.length > 0) batches.set(root, batch);
  }
  return batches;
}

/** Deletes nodes with everything under them; a node that is already deleted stays so. */
export function deleted(
  tree: Tree<NodeRow>,
  { nodeIds, stepAgainId }: PlanChangeOf<"delete">,
  context: PlanContext,
): Difference {
  const before = new Set([...(context.deleted?.values() ?? [])].flat().map(({ id }) => id));
  if (nodeIds.some((id) => !tree.byId.has(id) && !before.has(id))) return err({ code: "nodeGone" });
  const removed = [...deletionBatches(tree, nodeIds)].flatMap(([withId, batch]) =>
    batch.map(({ id }) => ({ id, withId })),
  );
  const gone = new Set(removed.map(({ id }) => id));
  return difference(stepAgain(tree, gone.size > 0 ? stepAgainId : undefined, gone), removed);
}

/**
 * Restores deletions: exactly the nodes that each removed, at their old positions. Refused while their parent is itself
 * deleted: it has to be restored first, so that no node appears at a position that nobody chose.
 */
export function restored(
  nodes: readonly NodeRow[],
  { deletedIds }: Pick<PlanChangeOf<"restore">, "deletedIds">,
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
    const restored = [...sideEffects(tree, allowed.value), ...back];
    for (const row of restored) changed.set(row.id, row);
    live = withDifference(live, { nodes: restored, removed: [] });
  }
  return difference([...changed.values()]);
}
