import type { Placement } from "@/domain/node/placement";
import type { RowView } from "./row-view";

/** A step that is being written: the row under which it is drawn, and where it is added once it is submitted. */
export type StepDraft = {
  under: string | null;
  parentId: string | null;
  placement: Placement;
  depth: number;
};

/**
 * A row below another comes before it in time, so what is written under a step precedes it, and what is written under a
 * milestone becomes its last step.
 */
export function draftUnder(row: Pick<RowView, "id" | "parentId" | "kind" | "depth">): StepDraft {
  return row.kind === "milestone"
    ? { under: row.id, parentId: row.id, placement: { at: "end" }, depth: row.depth + 1 }
    : { under: row.id, parentId: row.parentId, placement: { before: row.id }, depth: row.depth };
}

/** Tab: the draft becomes a child of the row it stands under. Null where it is one already. */
export function indented(draft: StepDraft, under: RowView | undefined): StepDraft | null {
  if (!under || draft.parentId === under.id) return null;
  return { ...draft, parentId: under.id, placement: { at: "end" }, depth: under.depth + 1 };
}

/** Shift+Tab: the draft becomes a sibling of its parent, just before it in time. Null at the first level. */
export function outdented(draft: StepDraft, parent: RowView | undefined): StepDraft | null {
  if (!parent) return null;
  return {
    ...draft,
    parentId: parent.parentId,
    placement: { before: parent.id },
    depth: parent.depth,
  };
}
