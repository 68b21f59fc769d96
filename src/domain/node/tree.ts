import type { NodeRow } from "../goal/goal-plan";
import { compareRanks } from "./rank";

/** The columns that the rules of the tree need. */
export type TreeRow = Pick<NodeRow, "id" | "parentId" | "kind" | "rank">;

export type Tree<Row extends TreeRow = TreeRow> = {
  readonly byId: ReadonlyMap<string, Row>;
  /** The children of each node in the order of time; those of `null` are the first level. */
  readonly children: ReadonlyMap<string | null, readonly Row[]>;
};

/** The live nodes of one goal, in any order, as a tree. */
export function treeOf<Row extends TreeRow>(rows: readonly Row[]): Tree<Row> {
  const byId = new Map<string, Row>();
  const children = new Map<string | null, Row[]>();
  for (const row of [...rows].sort(compareRanks)) {
    byId.set(row.id, row);
    const siblings = children.get(row.parentId);
    if (siblings) siblings.push(row);
    else children.set(row.parentId, [row]);
  }
  return { byId, children };
}

/** The node with this id, its parent, and so on up to the first level. Empty for `null`, the goal itself. */
export function lineage<Row extends Pick<TreeRow, "parentId">>(
  byId: { get(id: string): Row | undefined },
  id: string | null,
): Row[] {
  const line: Row[] = [];
  for (let at = id; at !== null; ) {
    const row = byId.get(at);
    if (!row) break;
    line.push(row);
    at = row.parentId;
  }
  return line;
}

/** The ids of the nodes above the one with this id. */
export const idsAbove = (nodes: readonly TreeRow[], id: string | null): string[] =>
  lineage(treeOf(nodes).byId, id)
    .slice(1)
    .map((row) => row.id);

/** A node and everything under it, each node before its children. */
export function subtree<Row extends TreeRow>(tree: Tree<Row>, id: string): Row[] {
  const root = tree.byId.get(id);
  const found = root ? [root] : [];
  for (let next = 0; next < found.length; next++) {
    const row = found[next];
    if (row) found.push(...(tree.children.get(row.id) ?? []));
  }
  return found;
}

/** The number of levels from `id` down, its own included. */
export function height(tree: Tree, id: string): number {
  const under = tree.children.get(id) ?? [];
  return 1 + Math.max(0, ...under.map((child) => height(tree, child.id)));
}
