import type { NodeRow } from "@/domain/goal/climb";
import type { NodeEdited } from "@/domain/node/changes";
import { recordActivity } from "@/server/data/activity";
import type { GoalAccess } from "@/server/data/goal-access";
import { type Wording, writeWording } from "@/server/data/node-fields";
import { readLiveNode } from "@/server/data/nodes";
import type { Scope } from "@/server/data/scope";
import { changed } from "./node-change";

/** Renames, or sets due date and duration: for whoever has seen the latest version; anybody else is shown it. */
export async function editNode(
  scope: Scope,
  goal: GoalAccess<"edit">,
  nodeId: string,
  version: number,
  wording: Wording,
): Promise<NodeEdited> {
  const current = await readLiveNode(scope, goal, nodeId);
  // Saying what stands there already is no change: the same form sent twice is not stale the second time.
  if (isSame(current, wording)) return changed([current]);
  if (current.version !== version) return { ok: false, reason: "stale", current };
  if (!(await writeWording(scope, goal, nodeId, version, wording))) {
    const latest = await readLiveNode(scope, goal, nodeId);
    return isSame(latest, wording)
      ? changed([latest])
      : { ok: false, reason: "stale", current: latest };
  }
  const written = { ...reworded(current, wording), version: version + 1 };
  await recordActivity(scope, {
    kind: wording.title === undefined ? "node.redated" : "node.renamed",
    goalId: goal.goalId,
    nodeId,
    detail: { title: written.title, dueOn: written.dueOn, durationDays: written.durationDays },
  });
  return changed([written]);
}

/** What is left out of the wording stays as it is. */
const reworded = (
  row: NodeRow,
  { title = row.title, dueOn = row.dueOn, durationDays = row.durationDays }: Wording,
): NodeRow => ({ ...row, title, dueOn, durationDays });

function isSame(row: NodeRow, wording: Wording): boolean {
  const { title, dueOn, durationDays } = reworded(row, wording);
  return title === row.title && dueOn === row.dueOn && durationDays === row.durationDays;
}
