import type { NodeRow } from "@/domain/goal/climb";
import type { NodesChanged } from "@/domain/node/changes";
import { recordActivity } from "@/server/data/activity";
import type { GoalAccess } from "@/server/data/goal-access";
import { writeKindOrOrder } from "@/server/data/node-fields";
import { readLiveNode } from "@/server/data/nodes";
import type { Scope } from "@/server/data/scope";
import { changed } from "./node-change";

/** Whether what stands under a node runs one after another or side by side. */
export async function setNodeOrder(
  scope: Scope,
  goal: GoalAccess<"edit">,
  nodeId: string,
  order: NodeRow["order"],
): Promise<NodesChanged> {
  const node = await readLiveNode(scope, goal, nodeId);
  if (node.order === order) return changed([node]);
  await writeKindOrOrder(scope, nodeId, { childOrder: order });
  await recordActivity(scope, {
    kind: "node.orderChanged",
    goalId: goal.goalId,
    nodeId,
    detail: { title: node.title, order },
  });
  return changed([{ ...node, order }]);
}
