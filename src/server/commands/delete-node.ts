import type { NodesChanged } from "@/domain/node/changes";
import { subtree } from "@/domain/node/tree";
import { recordActivity } from "@/server/data/activity";
import type { GoalAccess } from "@/server/data/goal-access";
import { deletedWith, lockTree, markDeleted } from "@/server/data/node-tree";
import { readNodesById, refuseMissing } from "@/server/data/nodes";
import type { Scope } from "@/server/data/scope";
import { changed } from "./node-change";

/** Deletes a node with everything under it, as one batch that is undone as one. Deleting twice is the same as once. */
export async function deleteNode(
  scope: Scope,
  goal: GoalAccess<"edit">,
  nodeId: string,
): Promise<NodesChanged> {
  const tree = await lockTree(scope, goal);
  const ids = subtree(tree, nodeId).map(({ id }) => id);
  if (ids.length === 0) {
    const batch = await deletedWith(scope, goal, nodeId);
    if (batch.length === 0) return refuseMissing(scope, goal, nodeId);
    return changed(
      [],
      batch.map(({ id }) => id),
    );
  }
  const [node] = await readNodesById(scope, goal, [nodeId]);
  await markDeleted(scope, nodeId, ids);
  await recordActivity(scope, {
    kind: "node.deleted",
    goalId: goal.goalId,
    nodeId,
    detail: { title: node?.title ?? "", count: ids.length },
  });
  return changed([], ids);
}
