import type { GoalPlan, NodeRow } from "@/domain/goal/goal-plan";
import { lineage, subtree, type Tree, treeOf } from "@/domain/node/tree";
import type { Move } from "./moves";

type Nodes = GoalPlan["nodes"];

/** Stands for the goal itself among the parents, and for the end of time among the positions. */
export const topParent = "goal";
export const lastPosition = "last";

/** A node under which another can be moved, with its own parent where it has one. */
type ParentChoice = { id: string; title: string; parentTitle: string | null; isDone: boolean };

/**
 * The milestones under which a node can be moved, as the climb shows them: later above earlier. A step is not among them,
 * because it would become a milestone. What is done is, because it is open again with what comes to stand under it.
 */
export function parentChoices(nodes: Nodes, movedId: string, isDone: (id: string) => boolean) {
  const tree = treeOf(nodes);
  const moved = new Set(subtree(tree, movedId).map(({ id }) => id));
  const choices: ParentChoice[] = [];
  const addUnder = (parentId: string | null) => {
    for (const node of (tree.children.get(parentId) ?? []).toReversed()) {
      if (node.kind === "step" || moved.has(node.id)) continue;
      const parent = tree.byId.get(node.parentId ?? "");
      choices.push({
        id: node.id,
        title: node.title,
        parentTitle: parent?.title ?? null,
        isDone: isDone(node.id),
      });
      addUnder(node.id);
    }
  };
  addUnder(null);
  return choices;
}

/** The siblings before which a node can come under a parent, the latest first. */
export const siblingChoices = (
  nodes: Nodes,
  movedId: string,
  parentId: string | null,
  isDone: (id: string) => boolean,
): NodeRow[] =>
  (treeOf(nodes).children.get(parentId) ?? [])
    .filter(({ id }) => id !== movedId && !isDone(id))
    .toReversed();

/** The position that a node has now, as a choice under its parent: before the next sibling that is offered. */
export function currentPosition(
  nodes: Nodes,
  movedId: string,
  isDone: (id: string) => boolean,
): string {
  const tree: Tree<NodeRow> = treeOf(nodes);
  const siblings = tree.children.get(tree.byId.get(movedId)?.parentId ?? null) ?? [];
  const index = siblings.findIndex(({ id }) => id === movedId);
  return siblings.slice(index + 1).find(({ id }) => !isDone(id))?.id ?? lastPosition;
}

export const chosenMove = (parent: string, position: string): Move => ({
  parentId: parent === topParent ? null : parent,
  placement: position === lastPosition ? { at: "end" } : { before: position },
});

/** The parent of a node as a choice. */
export const parentOf = (nodes: Nodes, id: string): string =>
  lineage(treeOf(nodes).byId, id)[1]?.id ?? topParent;
