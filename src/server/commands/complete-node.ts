import type { NodesChanged } from "@/domain/node/changes";
import { Problem } from "@/domain/problem";
import { recordActivity } from "@/server/data/activity";
import type { GoalAccess } from "@/server/data/goal-access";
import { deleteCompletion, writeCompletion } from "@/server/data/node-fields";
import { readLiveNode } from "@/server/data/nodes";
import type { Scope } from "@/server/data/scope";
import { changed } from "./node-change";

/** Done, on the owner's calendar today unless an earlier day is given. Said twice, the first day stands. */
export async function completeNode(
  scope: Scope,
  goal: GoalAccess<"edit">,
  nodeId: string,
  on: string | null,
): Promise<NodesChanged> {
  const completedOn = on ?? goal.today;
  if (completedOn > goal.today) throw new Problem("dateInFuture");
  const node = await readLiveNode(scope, goal, nodeId);
  if (node.completedOn !== null) return changed([node]);
  if (!(await writeCompletion(scope, nodeId, completedOn)))
    return changed([await readLiveNode(scope, goal, nodeId)]);
  await recordActivity(scope, {
    kind: "node.completed",
    goalId: goal.goalId,
    nodeId,
    detail: { title: node.title, completedOn },
  });
  return changed([{ ...node, completedOn }]);
}

/** Not done after all. Said twice is the same as once. */
export async function reopenNode(
  scope: Scope,
  goal: GoalAccess<"edit">,
  nodeId: string,
): Promise<NodesChanged> {
  const node = await readLiveNode(scope, goal, nodeId);
  if (await deleteCompletion(scope, nodeId))
    await recordActivity(scope, {
      kind: "node.reopened",
      goalId: goal.goalId,
      nodeId,
      detail: { title: node.title },
    });
  return changed([{ ...node, completedOn: null }]);
}
