import { formerFields } from "../former-fields";
import type { NodeRow } from "../goal/goal-plan";
import type { NodeVersion, PlanChange } from "./change";
import { madeMilestoneIn, type PlanDifference } from "./difference";
import type { NodeFields } from "./fields";
import type { Placement } from "./placement";
import { compareRanks } from "./rank";

/**
 * The change that takes another one back, made from what that one replaced. `nodes` are the rows before it, at least
 * those that it names and their siblings. The inverse holds only on the versions, or for a set on the values, that the
 * change left, so it never overwrites a later change.
 */
export function inverseOf(
  nodes: readonly NodeRow[],
  change: PlanChange,
  difference: PlanDifference,
  changeId: string,
): PlanChange | null {
  if (difference.nodes.length === 0 && difference.removed.length === 0) return null;
  const versionOf = (id: string) => difference.nodes.find((node) => node.id === id)?.version ?? 1;
  const on = (ids: readonly string[]): OnVersions => ({
    changeId,
    versions: ids.map((nodeId) => ({ nodeId, version: versionOf(nodeId) })),
  });
  switch (change.type) {
    case "add":
    case "restore": {
      const before = new Set(nodes.map(({ id }) => id));
      const fresh = difference.nodes.flatMap(({ id }) => (before.has(id) ? [] : [id]));
      const roots =
        change.type === "add"
          ? difference.nodes.flatMap(({ id, parentId }) =>
              before.has(id) || fresh.includes(parentId ?? "") ? [] : [id],
            )
          : change.deletedIds.filter((id) => fresh.includes(id)).reverse();
      const { completeAgain } = completionsBefore(nodes, difference);
      return {
        type: "delete",
        ...on(fresh),
        nodeIds: roots,
        ...stepAgainAfter(nodes, difference),
        ...(completeAgain && { completeAgain }),
      };
    }
    case "delete": {
      // In reverse order, because an earlier node may have been under a later one.
      const deletedIds = rootsOf(difference.removed).reverse();
      const { reopenIds } = completionsBefore(nodes, difference);
      return { type: "restore", changeId, deletedIds, ...(reopenIds && { reopenIds }) };
    }
    default:
      return inverseOfRowChange(nodes, change, difference, on(touchedIds(change, difference)));
  }
}

/** What every change but a set has besides its own: its id, and the versions it is held to. */
type OnVersions = { readonly changeId: string; readonly versions: NodeVersion[] };

type RowChange = Exclude<PlanChange, { type: "add" | "delete" | "restore" }>;

/** The change that restores one row to what it was. */
function inverseOfRowChange(
  nodes: readonly NodeRow[],
  change: RowChange,
  difference: PlanDifference,
  on: OnVersions,
): PlanChange | null {
  const { nodeId } = change;
  const row = nodes.find(({ id }) => id === nodeId);
  if (!row) return null;
  switch (change.type) {
    case "set":
      return {
        type: "set",
        changeId: on.changeId,
        nodeId,
        fields: formerFields<NodeFields>(row, change.fields),
        former: change.fields,
      };
    case "setKind":
      return { type: "setKind", ...on, nodeId, kind: row.kind };
    case "setOrder":
      return { type: "setOrder", ...on, nodeId, order: row.order };
    case "complete": {
      const { reopenIds } = completionsBefore(nodes, difference, nodeId);
      const restoreIds = rootsOf(difference.removed).reverse();
      return {
        type: "reopen",
        ...on,
        nodeId,
        ...(reopenIds && { reopenIds }),
        ...(restoreIds.length > 0 && { restoreIds }),
      };
    }
    case "reopen": {
      const { completeAgain } = completionsBefore(nodes, difference, nodeId);
      const { completedOn } = row;
      const isRestored = difference.nodes.some(({ id }) => !nodes.some((each) => each.id === id));
      return {
        type: "complete",
        ...on,
        nodeId,
        completedOn,
        ...(isRestored && { open: "delete" as const }),
        ...(completeAgain && { completeAgain }),
      };
    }
    case "move": {
      const { parentId, rank: formerRank } = row;
      const where = { parentId, placement: placementOf(nodes, row), formerRank };
      return {
        type: "move",
        ...on,
        nodeId,
        ...where,
        ...stepAgainAfter(nodes, difference),
        ...completionsBefore(nodes, difference),
      };
    }
  }
}

/**
 * The rows to whose versions the inverse of a change is held: that of the change, and with a completion those that it
 * completed or restored along.
 */
const touchedIds = ({ type, nodeId }: RowChange, { nodes }: PlanDifference): readonly string[] =>
  type === "complete" || type === "reopen" ? nodes.map(({ id }) => id) : [nodeId];

/** The nodes by which others were removed, in the order in which they were. */
const rootsOf = (removed: PlanDifference["removed"]) => [
  ...new Set(removed.map(({ withId }) => withId)),
];

/** What brings back the completions of the rows before a change, apart from that of its own node. */
function completionsBefore(
  nodes: readonly NodeRow[],
  difference: PlanDifference,
  nodeId?: string,
): {
  completeAgain?: { nodeId: string; completedOn: string }[];
  reopenIds?: string[];
} {
  const after = new Map(difference.nodes.map((row) => [row.id, row]));
  const changed = nodes.filter(({ id, completedOn }) => {
    const row = after.get(id);
    return row && id !== nodeId && (row.completedOn === null) !== (completedOn === null);
  });
  const completeAgain = changed.flatMap(({ id, completedOn }) =>
    completedOn === null ? [] : [{ nodeId: id, completedOn }],
  );
  const reopenIds = changed.flatMap(({ id, completedOn }) => (completedOn === null ? [id] : []));
  return {
    ...(completeAgain.length > 0 && { completeAgain }),
    ...(reopenIds.length > 0 && { reopenIds }),
  };
}

/** The placement of a row, given by the siblings on either side. */
function placementOf(nodes: readonly NodeRow[], row: NodeRow): Placement {
  const siblings = nodes.filter(({ parentId }) => parentId === row.parentId).sort(compareRanks);
  const index = siblings.indexOf(row);
  const [earlier, later] = [siblings[index - 1], siblings[index + 1]];
  if (!earlier) return { at: "start" };
  return later ? { after: earlier.id, before: later.id } : { after: earlier.id };
}

/** Names the step that the change made a milestone, so that it becomes a step again. */
function stepAgainAfter(nodes: readonly NodeRow[], difference: PlanDifference) {
  const stepAgainId = madeMilestoneIn(nodes, difference);
  return stepAgainId === null ? {} : { stepAgainId };
}
