import type { NodeRow } from "../goal/goal-plan";
import { treeLimits } from "../limits";
import { err, ok, type Result } from "../plan/shared/result";
import type { ProblemCode } from "../problem";
import type { Placement } from "./placement";
import { indexOfPlacement, isRankFor, type NewRanks, rankAt } from "./rank";
import { height, lineage, type Tree, type TreeRow, treeOf } from "./tree";

/**
 * The rules by which the tree of a goal changes, over its live nodes. The server calls them under the goal's lock, the
 * browser before it draws a change that the server has not responded to, so that both get the same tree.
 */

export type StructureProblem = Extract<
  ProblemCode,
  | "nodeGone"
  | "parentGone"
  | "treeCycle"
  | StepRefusal
  | "stepHasNoOrder"
  | "tooDeep"
  | "tooManyNodes"
>;

/** Why a node cannot be a step. */
export type StepRefusal = "stepHasChildren" | "rungIsMilestone";

export type Insertion = NewRanks & {
  /** The step that becomes a milestone, because it now has a node under it. */
  readonly madeMilestoneId: string | null;
};

/** Inserts `count` new nodes one after another, with others under them: `added` in all, on so many `levels`. */
export function insertNodes(
  tree: Tree,
  {
    parentId,
    placement,
    count,
    levels = 1,
    added = count,
  }: {
    parentId: string | null;
    placement: Placement;
    count: number;
    levels?: number;
    added?: number;
  },
): Result<Insertion, StructureProblem> {
  const problem = insertionProblem(tree, parentId, { levels, added });
  if (problem) return err(problem);
  const siblings = tree.children.get(parentId) ?? [];
  const ranking = rankAt(siblings, indexOfPlacement(siblings, placement), count);
  return ok({ ...ranking, madeMilestoneId: stepAt(tree, parentId) });
}

export type Move = Insertion & { readonly rank: string; readonly changed: boolean };

/** Moves a node with everything under it. */
export function moveNode(
  tree: Tree,
  {
    id,
    parentId,
    placement,
    formerRank,
  }: { id: string; parentId: string | null; placement: Placement; formerRank?: string | undefined },
): Result<Move, StructureProblem> {
  const node = tree.byId.get(id);
  if (!node) return err("nodeGone");
  if (parentId !== null && lineage(tree.byId, parentId).some((row) => row.id === id))
    return err("treeCycle");
  const problem = insertionProblem(tree, parentId, { levels: height(tree, id), added: 0 });
  if (problem) return err(problem);
  const all = tree.children.get(parentId) ?? [];
  const siblings = all.filter((sibling) => sibling.id !== id);
  const nextToItself =
    ("after" in placement && placement.after === id) ||
    ("before" in placement && placement.before === id);
  const index =
    nextToItself && node.parentId === parentId
      ? all.indexOf(node)
      : indexOfPlacement(siblings, placement);
  if (node.parentId === parentId && all.indexOf(node) === index) {
    const { rank } = node;
    return ok({
      changed: false,
      rank,
      ranks: [rank],
      rebalanced: new Map(),
      madeMilestoneId: null,
    });
  }
  const ranking =
    formerRank !== undefined && isRankFor(siblings, index, formerRank)
      ? { ranks: [formerRank], rebalanced: new Map() }
      : rankAt(siblings, index, 1);
  const rank = ranking.ranks[0] ?? node.rank;
  return ok({ changed: true, rank, ...ranking, madeMilestoneId: stepAt(tree, parentId) });
}

/** Restores nodes that were deleted together, where their parent still exists. */
export function restoreNodes(
  tree: Tree,
  rows: readonly TreeRow[],
): Result<{ readonly madeMilestoneId: string | null }, StructureProblem> {
  const batch = treeOf(rows);
  const root = rows.find(({ parentId }) => parentId === null || !batch.byId.has(parentId));
  if (!root) return err("nodeGone");
  const { parentId } = root;
  const problem = insertionProblem(tree, parentId, {
    levels: height(batch, root.id),
    added: rows.length,
  });
  if (problem) return err(problem);
  return ok({ madeMilestoneId: stepAt(tree, parentId) });
}

/** Why a node stays a milestone; null where it can be a step. */
export function stepRefusal(
  { rung }: Pick<NodeRow, "rung">,
  hasChildren: boolean,
): StepRefusal | null {
  if (hasChildren) return "stepHasChildren";
  return rung ? "rungIsMilestone" : null;
}

/** Why a node has no order: nothing leads to a step. Null where it has one. */
export const orderRefusal = ({ kind }: Pick<NodeRow, "kind">): "stepHasNoOrder" | null =>
  kind === "step" ? "stepHasNoOrder" : null;

/** Whether the kind of a node may be changed. A rung, or a node with children, cannot become a step. */
export function changeKind(
  tree: Tree<TreeRow & Pick<NodeRow, "rung">>,
  { id, kind }: { id: string; kind: TreeRow["kind"] },
): Result<null, StructureProblem> {
  const node = tree.byId.get(id);
  if (!node) return err("nodeGone");
  const refusal = kind === "step" && stepRefusal(node, tree.children.has(id));
  return refusal ? err(refusal) : ok(null);
}

function insertionProblem(
  tree: Tree,
  parentId: string | null,
  { levels, added }: { levels: number; added: number },
): StructureProblem | null {
  if (parentId !== null && !tree.byId.has(parentId)) return "parentGone";
  if (added > 0 && tree.byId.size + added > treeLimits.nodes) return "tooManyNodes";
  if (lineage(tree.byId, parentId).length + levels > treeLimits.depth) return "tooDeep";
  return null;
}

function stepAt(tree: Tree, id: string | null): string | null {
  return id !== null && tree.byId.get(id)?.kind === "step" ? id : null;
}
