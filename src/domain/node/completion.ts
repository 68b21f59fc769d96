import type { NodeRow } from "../goal/goal-plan";
import { addDays } from "../plan/shared/calendar";
import { err } from "../plan/shared/result";
import type { PlanChange, PlanChangeOf } from "./change";
import {
  type Difference,
  difference,
  type PlanContext,
  type PlanDifference,
  patched,
  withDifference,
} from "./difference";
import { deletionBatches, restored } from "./remove";
import { lineage, subtree, type Tree, treeOf } from "./tree";

/**
 * Nothing under a completed node is open. A node with open ones under it is completed only with a word on what becomes of
 * them, and what comes to stand open under a completed node reopens it, in the same change.
 */

/** The nodes under a node that are still open, each before those under it. */
export const openUnder = (tree: Tree<NodeRow>, id: string): NodeRow[] =>
  subtree(tree, id)
    .slice(1)
    .filter(({ completedOn }) => completedOn === null);

/** Whether a day is too late for something to be done on. A clock that is a little ahead says tomorrow before midnight. */
export const isInFuture = (day: string | null | undefined, today: string): boolean =>
  day != null && day > addDays(today, 1);

/** The day on which something is done: the owner's today where none is given, and never later. */
export const dayOfCompletion = (day: string | null | undefined, today: string): string =>
  day != null && day < today ? day : today;

/** The first day on which a node can be completed: the last on which something under it was done. Null where nothing was. */
export const earliestCompletion = (tree: Tree<NodeRow>, id: string): string | null =>
  subtree(tree, id)
    .slice(1)
    .flatMap(({ completedOn }) => completedOn ?? [])
    .sort()
    .at(-1) ?? null;

/**
 * Whether a change completes a node on a day before something under it was done. Today is never too early, because its
 * owner may have travelled west since. A change that is held to versions takes another back, and brings back what was.
 */
function isTooEarly(
  tree: Tree<NodeRow>,
  { nodeId, completedOn, versions }: PlanChangeOf<"complete">,
  today: string,
): boolean {
  if (completedOn == null || completedOn >= today || versions !== undefined) return false;
  const earliest = earliestCompletion(tree, nodeId);
  return earliest !== null && completedOn < earliest;
}

/** Completes a node, with what the change says of the open nodes under it. */
export function completed(
  nodes: readonly NodeRow[],
  change: PlanChangeOf<"complete">,
  { today }: PlanContext,
): Difference {
  const { completedOn } = change;
  if (isInFuture(completedOn, today)) return err({ code: "dateInFuture" });
  const tree = treeOf(nodes);
  const row = tree.byId.get(change.nodeId);
  if (!row) return err({ code: "nodeGone" });
  // A node that is already completed keeps its day.
  if (row.completedOn !== null) return difference([]);
  const again = new Set(change.completeAgain?.map(({ nodeId }) => nodeId));
  const open = openUnder(tree, row.id).filter(({ id }) => !again.has(id));
  if (open.length > 0 && !change.open) return err({ code: "hasOpenSteps" });
  if (isTooEarly(tree, change, today)) return err({ code: "dateBeforeDone" });
  const removed = [...removedBy(tree, change)].flatMap(([withId, batch]) =>
    batch.map(({ id }) => ({ id, withId })),
  );
  const gone = new Set(removed.map(({ id }) => id));
  const day = dayOfCompletion(completedOn, today);
  const rows = [row, ...open.filter(({ id }) => !gone.has(id))];
  return difference(
    rows.flatMap((each) => patched(each, { completedOn: day })),
    removed,
  );
}

/** Opens a completed node again, and restores what was taken out of the plan as it was completed. */
export function reopened(
  nodes: readonly NodeRow[],
  { nodeId, restoreIds = [] }: PlanChangeOf<"reopen">,
  context: PlanContext,
): Difference {
  const row = nodes.find(({ id }) => id === nodeId);
  if (!row) return err({ code: "nodeGone" });
  if (row.completedOn === null) return difference([]);
  const back = restored(nodes, { deletedIds: restoreIds }, context);
  if (!back.ok) return back;
  const others = back.value.nodes.filter(({ id }) => id !== nodeId);
  return difference([...patched(row, { completedOn: null }), ...others]);
}

/** The nodes that a change removes, by the node with which each is removed. */
export function removedBy(
  tree: Tree<NodeRow>,
  change: PlanChange,
): ReadonlyMap<string, readonly NodeRow[]> {
  switch (change.type) {
    case "delete":
      return deletionBatches(tree, change.nodeIds);
    case "complete": {
      const isOpen = tree.byId.get(change.nodeId)?.completedOn === null;
      return deletionBatches(
        tree,
        isOpen && change.open === "delete" ? openWithoutDone(tree, change.nodeId) : [],
      );
    }
    default:
      return new Map();
  }
}

/** The topmost open nodes under a node with nothing done under them. One over something done is completed instead. */
function openWithoutDone(tree: Tree<NodeRow>, id: string): string[] {
  return (tree.children.get(id) ?? []).flatMap((child) => {
    if (child.completedOn !== null) return [];
    const hasDone = subtree(tree, child.id).some(({ completedOn }) => completedOn !== null);
    return hasDone ? openWithoutDone(tree, child.id) : [child.id];
  });
}

/** The ids of the deletions that a change takes back. */
export const restoredIdsOf = (change: PlanChange): readonly string[] =>
  change.type === "restore"
    ? change.deletedIds
    : change.type === "reopen"
      ? (change.restoreIds ?? [])
      : [];

/** Adds to a difference the completions that the change brings back, and reopens what then has open nodes under it. */
export function withCompletions(
  nodes: readonly NodeRow[],
  change: PlanChange,
  { nodes: changed, removed }: PlanDifference,
): PlanDifference {
  const after = withDifference(nodes, { nodes: changed, removed: removed.map(({ id }) => id) });
  const { byId } = treeOf(after);
  const days = new Map(after.map(({ id, completedOn }) => [id, completedOn]));
  if ("reopenIds" in change) for (const id of change.reopenIds ?? []) days.set(id, null);
  if ("completeAgain" in change)
    for (const { nodeId, completedOn } of change.completeAgain ?? [])
      if (byId.get(nodeId)?.completedOn === null) days.set(nodeId, completedOn);
  for (const { id, parentId } of after)
    if (days.get(id) === null)
      for (const above of lineage(byId, parentId)) days.set(above.id, null);
  const rows = new Map(changed.map((row) => [row.id, row]));
  for (const row of after) {
    const completedOn = days.get(row.id) ?? null;
    if (row.completedOn === completedOn) continue;
    const version = rows.has(row.id) ? row.version : row.version + 1;
    rows.set(row.id, { ...row, completedOn, version });
  }
  return { nodes: [...rows.values()], removed };
}
