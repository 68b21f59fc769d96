import type { NodesChanged } from "../node/changes";
import type { Placement } from "../node/placement";
import { changeKind, insertNodes, moveNode, restoreNodes } from "../node/structure";
import { subtree, treeOf } from "../node/tree";
import type { Climb, NodeRow } from "./climb";

/** A change to a plan before the server has answered: the same inputs, with the rungs they name. */
export type NodeChange =
  | {
      readonly type: "add";
      readonly parentId: string | null;
      readonly placement: Placement;
      readonly nodes: readonly Pick<
        NodeRow,
        "id" | "kind" | "title" | "dueOn" | "durationDays" | "rung"
      >[];
    }
  | { readonly type: "rename"; readonly id: string; readonly title: string }
  | {
      readonly type: "redate";
      readonly id: string;
      /** What is left out stays as it is. */
      readonly dueOn?: string | null;
      readonly durationDays?: number | null;
    }
  | { readonly type: "setOrder"; readonly id: string; readonly order: NodeRow["order"] }
  | { readonly type: "setKind"; readonly id: string; readonly kind: NodeRow["kind"] }
  | {
      readonly type: "move";
      readonly id: string;
      readonly parentId: string | null;
      readonly placement: Placement;
    }
  | { readonly type: "complete"; readonly id: string; readonly completedOn?: string | null }
  | { readonly type: "reopen"; readonly id: string }
  | { readonly type: "delete"; readonly id: string }
  /** `nodes`: the rows as they were when the deletion took them. */
  | { readonly type: "restore"; readonly nodes: readonly NodeRow[] };

/**
 * The climb as it will be once the server has made the change. What the server would refuse leaves it as it is. A
 * property test on a real database holds the two together.
 */
export function applyNodeChange(climb: Climb, change: NodeChange): Climb {
  const nodes = nodesAfter(climb, change);
  return nodes === climb.nodes ? climb : { ...climb, nodes };
}

/** Puts the server's rows in the place of those that were drawn before it answered. */
export function settleNodes(climb: Climb, { nodes, removed }: NodesChanged): Climb {
  const gone = new Set([...removed, ...nodes.map(({ id }) => id)]);
  return { ...climb, nodes: [...climb.nodes.filter(({ id }) => !gone.has(id)), ...nodes] };
}

function nodesAfter({ nodes, today }: Climb, change: NodeChange): NodeRow[] {
  switch (change.type) {
    case "add":
      return added(nodes, change);
    case "move":
      return moved(nodes, change);
    case "restore":
      return restored(nodes, change.nodes);
    case "delete": {
      const gone = new Set(subtree(treeOf(nodes), change.id).map(({ id }) => id));
      return gone.size === 0 ? nodes : nodes.filter(({ id }) => !gone.has(id));
    }
    case "setKind": {
      const ruling = changeKind(treeOf(nodes), change);
      return ruling.ok ? edited(nodes, change.id, { kind: change.kind }) : nodes;
    }
    case "setOrder":
      return edited(nodes, change.id, { order: change.order });
    case "rename":
      return edited(nodes, change.id, { title: change.title }, true);
    case "redate":
      return edited(
        nodes,
        change.id,
        {
          ...(change.dueOn === undefined ? {} : { dueOn: change.dueOn }),
          ...(change.durationDays === undefined ? {} : { durationDays: change.durationDays }),
        },
        true,
      );
    case "complete": {
      const row = nodes.find(({ id }) => id === change.id);
      const completedOn = row?.completedOn ?? change.completedOn ?? today;
      return completedOn > today ? nodes : edited(nodes, change.id, { completedOn });
    }
    case "reopen":
      return edited(nodes, change.id, { completedOn: null });
  }
}

/** The same array where nothing is other than before. `isWording`: what is written in it, which a version counts. */
function edited(nodes: NodeRow[], id: string, fields: Partial<NodeRow>, isWording = false) {
  const row = nodes.find((node) => node.id === id);
  if (!row || Object.entries(fields).every(([key, value]) => row[key as keyof NodeRow] === value))
    return nodes;
  const version = isWording ? row.version + 1 : row.version;
  return nodes.map((node) => (node === row ? { ...row, ...fields, version } : node));
}

function added(nodes: NodeRow[], change: Extract<NodeChange, { type: "add" }>): NodeRow[] {
  const tree = treeOf(nodes);
  const fresh = change.nodes.filter(({ id }) => !tree.byId.has(id));
  const ruling = insertNodes(tree, { ...change, count: fresh.length });
  if (!ruling.ok || fresh.length === 0) return nodes;
  const { ranks, rebalanced, madeMilestoneId } = ruling.value;
  const rows = fresh.map((node, index) => ({
    ...node,
    parentId: change.parentId,
    rank: ranks[index] ?? "",
    order: "parallel" as const,
    completedOn: null,
    version: 1,
  }));
  return [...ranked(nodes, rebalanced, madeMilestoneId), ...rows];
}

function moved(nodes: NodeRow[], change: Extract<NodeChange, { type: "move" }>): NodeRow[] {
  const ruling = moveNode(treeOf(nodes), change);
  if (!ruling.ok || !ruling.value.changed) return nodes;
  const { rank, rebalanced, madeMilestoneId } = ruling.value;
  const { id, parentId } = change;
  return ranked(nodes, rebalanced, madeMilestoneId).map((node) =>
    node.id === id ? { ...node, parentId, rank } : node,
  );
}

function restored(nodes: NodeRow[], rows: readonly NodeRow[]): NodeRow[] {
  const tree = treeOf(nodes);
  const fresh = rows.filter(({ id }) => !tree.byId.has(id));
  const ruling = restoreNodes(tree, fresh);
  if (!ruling.ok) return nodes;
  return [...ranked(nodes, new Map(), ruling.value.madeMilestoneId), ...fresh];
}

function ranked(
  nodes: readonly NodeRow[],
  rebalanced: ReadonlyMap<string, string>,
  madeMilestoneId: string | null,
): NodeRow[] {
  return nodes.map((node) => {
    const rank = rebalanced.get(node.id) ?? node.rank;
    const kind = node.id === madeMilestoneId ? "milestone" : node.kind;
    return rank === node.rank && kind === node.kind ? node : { ...node, rank, kind };
  });
}
