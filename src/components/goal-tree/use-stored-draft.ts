import { useEffect, useEffectEvent } from "react";
import { storedValue, tabStorage } from "@/components/providers/stored-value";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { firstDraft, type NodeDraft } from "./draft";
import { draftKey } from "./plan-texts";
import type { PlanWorkspace } from "./plan-workspace";

/** Opens the draft again that was being written when the page was left, at its position in the plan. */
export function useStoredDraft(
  workspace: PlanWorkspace,
  key: string,
  nodes: readonly Pick<NodeRow, "id">[],
): void {
  const restored = useEffectEvent((stored: NodeDraft | null): NodeDraft => {
    const isKnown = stored && [null, ...nodes.map(({ id }) => id)].includes(stored.parentId);
    return { ...(isKnown ? stored : { ...firstDraft, kind: "step" }), isRestored: true };
  });
  useEffect(() => {
    const position = storedValue(tabStorage, `draft position:${key}`, isDraft);
    if (workspace.typed.at(draftKey) && !workspace.state().draft)
      workspace.write(restored(position.read()));
    let written = workspace.state().draft;
    return workspace.subscribe(() => {
      const { draft } = workspace.state();
      if (draft !== written) position.write(draft);
      written = draft;
    });
  }, [workspace, key]);
}

const isDraft = (stored: unknown): stored is NodeDraft =>
  typeof stored === "object" &&
  stored !== null &&
  "kind" in stored &&
  (stored.kind === "step" || stored.kind === "milestone") &&
  "parentId" in stored &&
  "placement" in stored &&
  typeof stored.placement === "object" &&
  "depth" in stored &&
  typeof stored.depth === "number";
