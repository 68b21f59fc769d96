import type { NodeRow } from "../goal/goal-plan";
import { err, ok } from "../plan/shared/result";
import { blankFields } from "./blank";
import type { PlanChange, PlanChangeOf } from "./change";
import { completed, dayOfCompletion, isInFuture, reopened, withCompletions } from "./completion";
import {
  type Difference,
  difference,
  edited,
  type PlanContext,
  patched,
  refused,
  sideEffects,
  stepAgain,
} from "./difference";
import { newRanks, newTree } from "./new-tree";
import { preconditionRefusal } from "./preconditions";
import { deleted, restored } from "./remove";
import { changeKind, insertNodes, moveNode, orderRefusal } from "./structure";
import { type Tree, treeOf } from "./tree";

/**
 * What a change alters in a plan, or why it is refused. The server calls this under the goal's lock, the browser before
 * it draws a change that the server has not responded to. A change that has already been made alters nothing.
 */
export function applyPlanChange(
  nodes: readonly NodeRow[],
  change: PlanChange,
  context: PlanContext,
): Difference {
  const result = differenceOf(nodes, change, context);
  if (!result.ok || (result.value.nodes.length === 0 && result.value.removed.length === 0))
    return result;
  const refusal = preconditionRefusal(nodes, change, result.value);
  if (refusal) return err(refusal);
  return keepsCompletions(change) ? result : ok(withCompletions(nodes, change, result.value));
}

/**
 * The ids of the nodes that are needed to apply a change and to know its plan afterwards: all of them, or only that of which
 * it sets fields that leave the schedule as it is.
 */
export function nodesNeeded(change: PlanChange): readonly string[] | "all" {
  if (change.type !== "set") return "all";
  const { dueOn, durationDays } = change.fields;
  return dueOn === undefined && durationDays === undefined ? [change.nodeId] : "all";
}

/** Whether a change leaves it as it is what is completed, and what stands under what. */
const keepsCompletions = ({ type }: PlanChange): boolean =>
  type === "set" || type === "setKind" || type === "setOrder";

function differenceOf(
  nodes: readonly NodeRow[],
  change: PlanChange,
  context: PlanContext,
): Difference {
  switch (change.type) {
    case "add":
      return added(treeOf(nodes), change, context);
    case "move":
      return moved(treeOf(nodes), change);
    case "delete":
      return deleted(treeOf(nodes), change, context);
    case "restore":
      return restored(nodes, change, context);
    case "setKind": {
      const allowed = changeKind(treeOf(nodes), { id: change.nodeId, kind: change.kind });
      return allowed.ok ? edited(nodes, change.nodeId, { kind: change.kind }) : refused(allowed);
    }
    case "setOrder": {
      const row = nodes.find(({ id }) => id === change.nodeId);
      const refusal = row ? orderRefusal(row) : null;
      return refusal
        ? err({ code: refusal })
        : edited(nodes, change.nodeId, { order: change.order });
    }
    case "set":
      return edited(nodes, change.nodeId, change.fields);
    case "complete":
      return completed(nodes, change, context);
    case "reopen":
      return reopened(nodes, change, context);
  }
}

function added(
  tree: Tree<NodeRow>,
  change: PlanChangeOf<"add">,
  { rungs, today }: PlanContext,
): Difference {
  const fresh = change.nodes.filter(({ id }) => !tree.byId.has(id));
  if (fresh.length === 0) return difference([]);
  if (fresh.some(({ kind, rungId }) => kind === "step" && rungId))
    return err({ code: "rungIsMilestone" });
  const shape = newTree(tree, fresh);
  if (!shape.ok) return refused(shape);
  if (fresh.some(({ completedOn }) => isInFuture(completedOn, today)))
    return err({ code: "dateInFuture" });
  const allowed = insertNodes(tree, { ...change, ...shape.value });
  if (!allowed.ok) return refused(allowed);
  const { ranks, ...others } = allowed.value;
  const rankOf = newRanks(tree, fresh, ranks);
  const rows = fresh.map(({ id, kind, rungId, underId, completedOn, ...fields }): NodeRow => {
    const rank = rankOf.get(id);
    if (rank === undefined) throw new Error("a new node has no rank");
    return {
      ...blankFields,
      ...definedFields(fields),
      id,
      kind: shape.value.parents.has(id) ? "milestone" : kind,
      rank,
      parentId: underId ?? change.parentId,
      rung: (rungId && rungs?.get(rungId)) || null,
      order: "parallel",
      completedOn: completedOn ? dayOfCompletion(completedOn, today) : null,
      version: 1,
    };
  });
  return difference([...sideEffects(tree, others), ...rows]);
}

/** The fields without those that are undefined, which would overwrite the blank ones. */
const definedFields = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;

function moved(tree: Tree<NodeRow>, change: PlanChangeOf<"move">): Difference {
  const row = tree.byId.get(change.nodeId);
  const allowed = moveNode(tree, { ...change, id: change.nodeId });
  if (!allowed.ok) return refused(allowed);
  const { changed, rank, ...others } = allowed.value;
  if (!row || !changed) return difference([]);
  const emptiedId = change.parentId === row.parentId ? undefined : change.stepAgainId;
  return difference([
    ...sideEffects(tree, others),
    ...patched(row, { parentId: change.parentId, rank }),
    ...stepAgain(tree, emptiedId, new Set([row.id])),
  ]);
}
