import type { NodeRow } from "../goal/climb";
import { compareRanks } from "./rank";

/** What the rules of the tree rest on. */
export type TreeRow = Pick<NodeRow, "id" | "parentId" | "kind" | "rank">;

export type Tree<Row extends TreeRow = TreeRow> = {
  readonly byId: ReadonlyMap<string, Row>;
  /** In the order of time; the first level under `null`. */
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

/** The node, the one above it, and so on up to the first level. Empty for `null`, the goal itself. */
export function lineage(tree: Tree, id: string | null): string[] {
  const line: string[] = [];
  for (let at = id; at !== null; at = tree.byId.get(at)?.parentId ?? null) line.push(at);
  return line;
}

/** A node and everything under it, each before what is under it. */
export function subtree<Row extends TreeRow>(tree: Tree<Row>, id: string): Row[] {
  const root = tree.byId.get(id);
  const found = root ? [root] : [];
  for (let next = 0; next < found.length; next++) {
    const row = found[next];
    if (row) found.push(...(tree.children.get(row.id) ?? []));
  }
  return found;
}

/** Levels from `id` down, itself included. */
export function height(tree: Tree, id: string): number {
  const under = tree.children.get(id) ?? [];
  return 1 + Math.max(0, ...under.map((child) => height(tree, child.id)));
}
