import type { NodeRow } from "@/domain/goal/climb";
import type { NodesChanged } from "@/domain/node/changes";
import { changeKind } from "@/domain/node/structure";
import { recordActivity } from "@/server/data/activity";
import type { GoalAccess } from "@/server/data/goal-access";
import { writeKindOrOrder } from "@/server/data/node-fields";
import { lockTree } from "@/server/data/node-tree";
import { readLiveNode, refuseMissing } from "@/server/data/nodes";
import type { Scope } from "@/server/data/scope";
import { allowed, changed } from "./node-change";

/** Makes a milestone of a step, or a step of a milestone with nothing under it. */
export async function setNodeKind(
  scope: Scope,
  goal: GoalAccess<"edit">,
  nodeId: string,
  kind: NodeRow["kind"],
): Promise<NodesChanged> {
  const tree = await lockTree(scope, goal);
  if (!tree.byId.has(nodeId)) return refuseMissing(scope, goal, nodeId);
  const { changed: isNew } = allowed(changeKind(tree, { id: nodeId, kind }));
  if (isNew) await writeKindOrOrder(scope, nodeId, { kind });
  const node = await readLiveNode(scope, goal, nodeId);
  if (isNew)
    await recordActivity(scope, {
      kind: "node.kindChanged",
      goalId: goal.goalId,
      nodeId,
      detail: { title: node.title, kind },
    });
  return changed([node]);
}
