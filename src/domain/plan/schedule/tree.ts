import { intAt, itemAt } from "../shared/at";
import { err, ok, type Result } from "../shared/result";
import type { PlanError } from "./plan-error";
import type { PlanNode } from "./types";

/** Stands for "no node" where a node index is expected. */
export const noNode = -1;

/**
 * The parents and children of a plan as node indices, which are positions in the input. Index `size` is the goal
 * itself, the parent of the first level. Nothing in the engine recurses, so a tree may be of any depth.
 */
export type Tree = {
  readonly size: number;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** All node indices in reading order: each node before its children, siblings in order. */
  readonly preorder: Int32Array;
};

export function buildTree(
  nodes: readonly Pick<PlanNode, "id" | "parentId">[],
): Result<Tree, PlanError> {
  const size = nodes.length;
  const indexOf = new Map<string, number>();
  for (let i = 0; i < size; i++) {
    const { id } = itemAt(nodes, i);
    indexOf.set(id, i);
    if (indexOf.size === i) return err({ kind: "doubledId", nodeId: id });
  }

  const parent = new Int32Array(size).fill(size);
  let lastId: string | null = null;
  let lastIndex: number | undefined = size;
  for (let i = 0; i < size; i++) {
    const { id, parentId } = itemAt(nodes, i);
    // Siblings mostly stand together, so the last look-up is reused: looking ids up is what takes longest in a large
    // plan.
    if (parentId !== lastId) {
      lastIndex = parentId === null ? size : indexOf.get(parentId);
      if (parentId !== null && lastIndex === undefined) {
        return err({ kind: "unknownId", nodeId: id, field: "parentId", unknownId: parentId });
      }
      lastId = parentId;
    }
    parent[i] = lastIndex ?? size;
  }

  const firstChild = new Int32Array(size + 1).fill(noNode);
  const nextSibling = new Int32Array(size).fill(noNode);
  for (let i = size - 1; i >= 0; i--) {
    nextSibling[i] = intAt(firstChild, intAt(parent, i));
    firstChild[intAt(parent, i)] = i;
  }

  const preorder = readInOrder(size, parent, firstChild, nextSibling);
  if (preorder.length < size) {
    const nodeIds = loopAmong(size, parent, preorder).map((i) => itemAt(nodes, i).id);
    return err({ kind: "ownDescendant", nodeId: itemAt(nodeIds, 0), nodeIds });
  }
  return ok({ size, indexOf, parent, firstChild, nextSibling, preorder });
}

function readInOrder(
  size: number,
  parent: Int32Array,
  firstChild: Int32Array,
  nextSibling: Int32Array,
): Int32Array {
  const preorder = new Int32Array(size);
  let count = 0;
  let node = intAt(firstChild, size);
  while (node !== noNode) {
    preorder[count++] = node;
    let next = intAt(firstChild, node);
    while (next === noNode && node !== size) {
      next = intAt(nextSibling, node);
      node = intAt(parent, node);
    }
    node = next;
  }
  return preorder.subarray(0, count);
}

/** Finds the loop of parents above a node that cannot be reached from the goal. */
function loopAmong(size: number, parent: Int32Array, reached: Int32Array): number[] {
  const isReached = new Set(reached);
  let node = 0;
  while (isReached.has(node)) node++;
  for (let step = 0; step < size; step++) node = intAt(parent, node);
  const loop = [node];
  for (let up = intAt(parent, node); up !== node; up = intAt(parent, up)) loop.push(up);
  return loop;
}
