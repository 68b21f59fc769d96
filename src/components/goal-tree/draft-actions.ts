import { flushSync } from "react-dom";
import { hasVisibleCharacter } from "@/domain/clean-text";
import type { AfterDraft, NewNode, NodeDraft } from "./draft";
import { draftKey } from "./plan-texts";
import type { PlanWorkspace } from "./plan-workspace";
import type { PlanActions } from "./use-plan-actions";

export type DraftActions = {
  /** Opens the draft of a milestone or step, once what is being written elsewhere is out of the way. */
  begin: (draft: NodeDraft) => void;
  /** Opens the draft with what was typed before it was there. */
  type: (draft: NodeDraft, text: string) => void;
  submitDraft: (draft: NodeDraft, nodes: NewNode[], after: AfterDraft) => void;
};

/** Begins what is written of a milestone or step, and submits it. */
export function draftActions(
  workspace: PlanWorkspace,
  planActions: PlanActions,
  write: (draft: NodeDraft | null) => void,
): DraftActions {
  return {
    begin(draft) {
      if (leaveDraft(workspace)) write(draft);
    },
    type(draft, text) {
      if (!leaveDraft(workspace)) return;
      const typed = workspace.typed.at(draftKey)?.text ?? "";
      workspace.typed.write(draftKey, typed + text, null);
      // The field is there before the next key.
      flushSync(() => write(draft));
      const field = document.activeElement;
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        field.setSelectionRange(field.value.length, field.value.length);
    },
    submitDraft(draft, nodes, after) {
      const first = planActions.add(draft, nodes);
      const { kind, parentId, depth } = draft;
      const next = first && { under: first, placement: { before: first } };
      const isOpen = workspace.state().draft !== null;
      if (isOpen)
        workspace.write(after === "next" && next ? { kind, parentId, depth, ...next } : null);
      if (after === "details" && first) workspace.open(first);
    },
  };
}

/**
 * Submits what is being written, as leaving its field does. What cannot be submitted, or not before somebody has seen what
 * becomes of it, stays where it stands and takes the focus. Returns false then.
 */
function leaveDraft(workspace: PlanWorkspace): boolean {
  const { draft } = workspace.state();
  const isWritten = () => workspace.typed.at(draftKey) !== null;
  if (!draft || !isWritten()) return true;
  if (!hasVisibleCharacter(workspace.typed.at(draftKey)?.text ?? ""))
    workspace.typed.drop(draftKey);
  // A field that is taken away submits its text.
  flushSync(() => workspace.write(null));
  if (!isWritten()) return true;
  flushSync(() => workspace.write({ ...draft, isRestored: false }));
  return false;
}
