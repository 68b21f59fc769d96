import type { PlanError } from "../schedule/plan-error";
import { buildTree, type Tree } from "../schedule/tree";
import type { PlanNode } from "../schedule/types";
import { intAt, itemAt } from "../shared/at";
import { ok, type Result } from "../shared/result";

export type OutlineNode = Pick<PlanNode, "id" | "parentId" | "completedOn" | "parkedOn">;

/** The tree of a plan with the nodes that count in it, by node index. */
export type Outline = {
  readonly tree: Tree;
  /** 1 where the node counts, which means that neither it nor a node above it is parked. */
  readonly live: Int32Array;
  /** 1 where a live node has no live child: a step, or a milestone with nothing (left) under it. */
  readonly leaf: Int32Array;
};

/** Reads nodes in any order, in time and space linear in their number, whatever the depth of the tree. */
export function outlineOf(nodes: readonly OutlineNode[]): Result<Outline, PlanError> {
  const built = buildTree(nodes);
  if (!built.ok) return built;
  const tree = built.value;
  // The last entry is the goal itself, the parent of the first level.
  const live = new Int32Array(tree.size + 1);
  const leaf = new Int32Array(tree.size + 1);
  live[tree.size] = 1;
  for (const node of tree.preorder) {
    const { parkedOn } = itemAt(nodes, node);
    const parent = intAt(tree.parent, node);
    if (isSet(parkedOn) || intAt(live, parent) === 0) continue;
    live[node] = 1;
    leaf[node] = 1;
    leaf[parent] = 0;
  }
  return ok({ tree, live, leaf });
}

export function isSet<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}
