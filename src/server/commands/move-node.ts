import type { NodesChanged } from "@/domain/node/changes";
import type { Placement } from "@/domain/node/placement";
import { moveNode as rule } from "@/domain/node/structure";
import { recordActivity } from "@/server/data/activity";
import type { GoalAccess } from "@/server/data/goal-access";
import { lockTree, placeNode, settleAround } from "@/server/data/node-tree";
import { readNodesById, refuseMissing } from "@/server/data/nodes";
import type { Scope } from "@/server/data/scope";
import { allowed, changed } from "./node-change";

/** Gives a node a new place, with everything under it; never under itself, whoever moves what at the same time. */
export async function moveNode(
  scope: Scope,
  goal: GoalAccess<"edit">,
  nodeId: string,
  where: { parentId: string | null; placement: Placement },
): Promise<NodesChanged> {
  const tree = await lockTree(scope, goal);
  if (!tree.byId.has(nodeId)) return refuseMissing(scope, goal, nodeId);
  const move = allowed(rule(tree, { id: nodeId, ...where }));
  const touched = [nodeId, ...move.rebalanced.keys(), ...(move.madeMilestoneId ? [move.madeMilestoneId] : [])];
  if (move.changed) {
    await placeNode(scope, nodeId, { parentId: where.parentId, rank: move.rank });
    await settleAround(scope, move);
  }
  const nodes = await readNodesById(scope, goal, touched);
  if (move.changed)
    await recordActivity(scope, {
      kind: "node.moved",
      goalId: goal.goalId,
      nodeId,
      detail: {
        title: nodes.find(({ id }) => id === nodeId)?.title ?? "",
        madeMilestoneId: move.madeMilestoneId,
      },
    });
  return changed(nodes);
}
