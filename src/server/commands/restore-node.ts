import type { NodesChanged } from "@/domain/node/changes";
import { restoreNodes } from "@/domain/node/structure";
import { subtree } from "@/domain/node/tree";
import { recordActivity } from "@/server/data/activity";
import type { GoalAccess } from "@/server/data/goal-access";
import { deletedWith, lockTree, markRestored, settleAround } from "@/server/data/node-tree";
import { readNodesById, refuseMissing } from "@/server/data/nodes";
import type { Scope } from "@/server/data/scope";
import { allowed, changed, changedById } from "./node-change";

/**
 * Takes a deletion back: exactly what it took, to the place it had. Refused while what it stood under is itself
 * deleted: that comes back first, so that nothing turns up in a place nobody chose.
 */
export async function restoreNode(
  scope: Scope,
  goal: GoalAccess<"edit">,
  nodeId: string,
): Promise<NodesChanged> {
  const tree = await lockTree(scope, goal);
  if (tree.byId.has(nodeId))
    return changedById(
      scope,
      goal,
      subtree(tree, nodeId).map(({ id }) => id),
    );
  const batch = await deletedWith(scope, goal, nodeId);
  if (batch.length === 0) return refuseMissing(scope, goal, nodeId);
  const { madeMilestoneId } = allowed(restoreNodes(tree, batch));
  const ids = batch.map(({ id }) => id);
  await markRestored(scope, ids);
  await settleAround(scope, { rebalanced: new Map(), madeMilestoneId });
  const nodes = await readNodesById(scope, goal, madeMilestoneId === null ? ids : [...ids, madeMilestoneId]);
  await recordActivity(scope, {
    kind: "node.restored",
    goalId: goal.goalId,
    nodeId,
    detail: {
      title: nodes.find(({ id }) => id === nodeId)?.title ?? "",
      count: ids.length,
      madeMilestoneId: madeMilestoneId,
    },
  });
  return changed(nodes);
}
