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
      return { type: "delete", ...on(fresh), nodeIds: roots, ...stepAgainAfter(nodes, difference) };
    }
    case "delete": {
      // In reverse order, because an earlier node may have been under a later one.
      const deletedIds = [...new Set(difference.removed.map(({ withId }) => withId))].reverse();
      return { type: "restore", changeId, deletedIds };
    }
    default:
      return inverseOfRowChange(nodes, change, difference, on([change.nodeId]));
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
    case "complete":
      return { type: "reopen", ...on, nodeId };
    case "reopen":
      return { type: "complete", ...on, nodeId, completedOn: row.completedOn };
    case "move": {
      const { parentId, rank: formerRank } = row;
      const where = { parentId, placement: placementOf(nodes, row), formerRank };
      return { type: "move", ...on, nodeId, ...where, ...stepAgainAfter(nodes, difference) };
    }
  }
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
