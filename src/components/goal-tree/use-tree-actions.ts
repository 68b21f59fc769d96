"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useAnnounce } from "@/components/providers/announce";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { lineage, treeOf } from "@/domain/node/tree";
import type { AfterDraft, NewNode, NodeDraft } from "./draft";
import type { Move } from "./moves";
import type { PlanStore } from "./plan-store";
import type { PlanWorkspace } from "./plan-workspace";
import type { RowActions } from "./row-actions";
import type { PlanActions } from "./use-plan-actions";

export type TreeActions = RowActions & {
  comment: (id: string) => void;
  /** Opens the draft of a milestone or step, or moves it; null closes it. */
  write: (draft: NodeDraft | null) => void;
  submitDraft: (nodes: NewNode[], after: AfterDraft) => void;
  move: (id: string, move: Move | null) => void;
  remove: (id: string) => void;
  setKind: (id: string, kind: NodeRow["kind"]) => void;
  setOrder: (id: string, order: NodeRow["order"]) => void;
  close: (id: string) => void;
  focusRow: (id: string | null | undefined) => void;
};

/** The actions of rows and panel. It is one stable object, because hundreds of rows are memoized on it. */
export function useTreeActions(
  store: PlanStore,
  planActions: PlanActions,
  workspace: PlanWorkspace,
): TreeActions {
  const t = useTranslations("climb");
  const announce = useAnnounce();
  return useMemo(
    () => ({
      tick(id, done) {
        if (done) workspace.holdTicked(id);
        else workspace.releaseTicked(id);
        planActions.tick(id, done);
      },
      open: (id) => workspace.open(id),
      redate: (id) => workspace.open(id, "date"),
      comment: (id) => workspace.open(id, "conversation"),
      close(id) {
        workspace.close();
        workspace.focusRow(id);
      },
      fold: workspace.fold,
      focusRow: workspace.focusRow,
      rename: workspace.rename,
      renamed(id, title, former) {
        workspace.rename(null);
        if (title !== null) planActions.rename(id, title, former);
        workspace.focusRow(id);
      },
      retitle: planActions.rename,
      setKind: planActions.setKind,
      setOrder: planActions.setOrder,
      write: workspace.write,
      submitDraft(nodes, after) {
        const { draft } = workspace.state();
        if (!draft) return;
        const first = planActions.add(draft, nodes);
        const { kind, parentId, depth } = draft;
        const next = first && { under: first, placement: { before: first } };
        workspace.write(after === "next" && next ? { kind, parentId, depth, ...next } : null);
        if (after === "details" && first) workspace.open(first);
      },
      move(id, move) {
        if (move) planActions.move(id, move);
        else announce({ text: t("nowhere") });
      },
      remove(id) {
        // Removing a milestone removes what is under it.
        const { nodeId } = workspace.state();
        if (lineage(treeOf(store.state().nodes), nodeId).includes(id)) workspace.close();
        planActions.remove(id);
      },
    }),
    [store, planActions, workspace, announce, t],
  );
}
