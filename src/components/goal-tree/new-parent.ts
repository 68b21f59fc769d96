import type { NodeRow } from "@/domain/goal/goal-plan";

/**
 * What becomes of a node as something comes to stand under it: a step becomes a milestone, and the length of its own
 * that it may have is no longer counted. Null where nothing about it changes.
 */
export function changeOfParent(
  nodes: readonly Pick<NodeRow, "id" | "parentId" | "kind" | "title" | "durationDays">[],
  parentId: string | null,
): { title: string; becomesMilestone: boolean; losesLength: boolean } | null {
  const parent = nodes.find(({ id }) => id === parentId);
  if (!parent) return null;
  const isEmpty = !nodes.some((node) => node.parentId === parentId);
  const becomesMilestone = parent.kind === "step";
  const losesLength = isEmpty && parent.durationDays !== null;
  if (!becomesMilestone && !losesLength) return null;
  return { title: parent.title, becomesMilestone, losesLength };
}
