import type { TypedTexts } from "@/components/plan/typed-texts";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { PlanChangeOf } from "@/domain/node/change";
import type { Placement } from "@/domain/node/placement";
import type { SentenceDecisions } from "@/domain/plan/sentence/no-decisions";
import type { RowView } from "./row-view";

export type NewNode = PlanChangeOf<"add">["nodes"][number];
/** What comes after a draft was submitted: the next one, nothing, or the panel of what was added. */
export type AfterDraft = "next" | "nothing" | "details";

/**
 * A step or milestone that is being written: the row under which it is drawn, and what is added once it is submitted,
 * and where.
 */
export type NodeDraft = {
  kind: NodeRow["kind"];
  under: string | null;
  parentId: string | null;
  placement: Placement;
  depth: number;
  /** What was decided about the dates and lengths that were read in it. */
  decisions?: SentenceDecisions;
  /** It was being written when the page was left, so it takes no focus. */
  isRestored?: boolean;
};

/** What draws and changes the draft. */
export type DraftRowProps = {
  /** The typed text outlives this row, which moves or goes while somebody writes. */
  typed: TypedTexts;
  draft: NodeDraft;
  /** The title of the step that becomes a milestone, because this will stand under it. */
  newMilestone: string | null;
  submit: (nodes: NewNode[], after: AfterDraft) => void;
  write: (draft: NodeDraft) => void;
  indent: () => boolean;
  outdent: () => boolean;
  /** Closes the field in which nothing is written. */
  end: () => void;
  /** Closes it without adding what is written, and says so. */
  putAside: () => void;
};

/**
 * A row below another comes before it in time, so what is written under a step precedes it, and what is written under a
 * milestone becomes its last step.
 */
export function draftUnder(row: Pick<RowView, "id" | "parentId" | "kind" | "depth">): NodeDraft {
  const step = { kind: "step", under: row.id } as const;
  return row.kind === "milestone"
    ? { ...step, parentId: row.id, placement: { at: "end" }, depth: row.depth + 1 }
    : { ...step, parentId: row.parentId, placement: { before: row.id }, depth: row.depth };
}

/** The first thing written in an empty plan. */
export const firstDraft: NodeDraft = {
  kind: "milestone",
  under: null,
  parentId: null,
  placement: { at: "end" },
  depth: 0,
};

/** Tab: the draft becomes a child of the row it stands under. Null where it is one already. */
export function indented(draft: NodeDraft, under: RowView | undefined): NodeDraft | null {
  if (!under || draft.parentId === under.id) return null;
  const where = { parentId: under.id, placement: { at: "end" }, depth: under.depth + 1 } as const;
  return { ...draft, ...where, kind: "step" };
}

/**
 * Shift+Tab: the draft becomes a sibling of its parent, just before it in time; at the first level it is then what its
 * parent is. Null where it stands there already.
 */
export function outdented(draft: NodeDraft, parent: RowView | undefined): NodeDraft | null {
  if (!parent) return null;
  return {
    ...draft,
    kind: parent.parentId === null ? parent.kind : "step",
    parentId: parent.parentId,
    placement: { before: parent.id },
    depth: parent.depth,
  };
}

/** Whether several lines are being written, each of which becomes a milestone or step. */
export const isListText = (text: string): boolean => text.trim().includes("\n");
