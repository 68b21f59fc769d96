import { err, ok, type Result } from "../plan/shared/result";
import type { PlanChangeOf } from "./change";
import { rankAt } from "./rank";
import type { Tree } from "./tree";

type NewNode = PlanChangeOf<"add">["nodes"][number];

/** New nodes that stand under one another. */
export type NewTree = {
  /** How many stand where the change adds them. */
  readonly count: number;
  readonly added: number;
  readonly levels: number;
  /** The nodes under which others stand. */
  readonly parents: ReadonlySet<string>;
};

/** How new nodes stand under one another. Refused where one names a node that does not come before it. */
export function newTree(tree: Tree, nodes: readonly NewNode[]): Result<NewTree, "parentGone"> {
  const levels = new Map<string, number>();
  const parents = new Set<string>();
  for (const { id, underId } of nodes) {
    const above = underId === undefined || tree.byId.has(underId) ? 0 : levels.get(underId);
    if (above === undefined) return err("parentGone");
    levels.set(id, above + 1);
    if (underId !== undefined) parents.add(underId);
  }
  return ok({
    count: nodes.filter(({ underId }) => underId === undefined).length,
    added: nodes.length,
    levels: Math.max(1, ...levels.values()),
    parents,
  });
}

/** The ranks of new nodes: those of the first level are given, and the others follow one another under their parents. */
export function newRanks(
  tree: Tree,
  nodes: readonly NewNode[],
  firstRanks: readonly string[],
): ReadonlyMap<string, string> {
  const ranks = new Map<string, string>();
  const byParent = new Map<string | undefined, NewNode[]>();
  for (const node of nodes) {
    const siblings = byParent.get(node.underId) ?? [];
    siblings.push(node);
    byParent.set(node.underId, siblings);
  }
  for (const [underId, under] of byParent) {
    const siblings = (underId && tree.children.get(underId)) || [];
    const given = underId ? rankAt(siblings, siblings.length, under.length).ranks : firstRanks;
    for (const [index, { id }] of under.entries()) {
      const rank = given[index];
      if (rank !== undefined) ranks.set(id, rank);
    }
  }
  return ranks;
}
