"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useAnnounce } from "@/components/providers/announce";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { openUnder } from "@/domain/node/completion";
import { idsAbove, lineage, treeOf } from "@/domain/node/tree";
import type { CompletionChoice } from "./complete-schema";
import type { NodeDraft } from "./draft";
import { type DraftActions, draftActions } from "./draft-actions";
import type { Move } from "./moves";
import type { PlanStore } from "./plan-store";
import type { PlanWorkspace } from "./plan-workspace";
import type { RowActions } from "./row-actions";
import type { PlanActions } from "./use-plan-actions";
import { usePutAside } from "./use-put-aside";

export type TreeActions = RowActions &
  DraftActions & {
    /** Completes a milestone with what was said of what is open under it. */
    completeWith: (id: string, completion: CompletionChoice) => void;
    comment: (id: string) => void;
    /** Moves the draft that is being written, or changes it; null closes it. */
    write: (draft: NodeDraft | null) => void;
    /** Closes the draft without adding it, and says so. */
    putDraftAside: () => void;
    move: (id: string, move: Move | null) => void;
    /** Opens the dialog in which a new position is chosen. */
    chooseMove: (id: string) => void;
    remove: (id: string) => void;
    setKind: (id: string, kind: NodeRow["kind"]) => void;
    setOrder: (id: string, order: NodeRow["order"]) => void;
    /** Closes the panel and goes back to a row. */
    close: (id: string) => void;
    /** Closes the panel, for something that takes the focus itself. */
    closePanel: () => void;
    /** Focuses a row; null stands for the button of a first step. */
    focusRow: (id: string | null | undefined) => void;
    /** Takes the focus to a row, which is unfolded and taken out of the filter. */
    show: (id: string) => void;
  };

/** The actions of rows and panel. It is one stable object, because hundreds of rows are memoized on it. */
export function useTreeActions(
  store: PlanStore,
  planActions: PlanActions,
  workspace: PlanWorkspace,
  moveTarget: (to: string) => void,
): TreeActions {
  const t = useTranslations("climb");
  const announce = useAnnounce();
  const { unfoldAt, write } = useMemo(() => {
    /** Shows what stands under a node, and the node itself. */
    const unfoldAt = (id: string | null) =>
      workspace.unfold([...(id === null ? [] : [id]), ...idsAbove(store.state().nodes, id)]);
    const write = (draft: NodeDraft | null) => {
      if (draft) unfoldAt(draft.parentId);
      workspace.write(draft);
    };
    return { unfoldAt, write };
  }, [store, workspace]);
  const aside = usePutAside(workspace, write);
  return useMemo(
    () => ({
      ...aside,
      tick(id, done) {
        const open = done ? openUnder(treeOf(store.state().nodes), id) : [];
        if (open.length > 0) return workspace.askToComplete(id);
        if (done) workspace.holdTicked(id);
        else workspace.releaseTicked(id);
        planActions.tick(id, done);
      },
      completeWith(id, completion) {
        const tree = treeOf(store.state().nodes);
        if (completion.open === "complete")
          for (const { id: openId } of openUnder(tree, id)) workspace.holdTicked(openId);
        workspace.holdTicked(id);
        planActions.completeWith(id, completion);
        workspace.focusRow(id);
      },
      open: (id) => workspace.open(id),
      redate: (id) => workspace.open(id, "date"),
      comment: (id) => workspace.open(id, "conversation"),
      close(id) {
        workspace.close();
        workspace.focusRow(id);
      },
      closePanel: workspace.close,
      applyRemedy(id, remedy) {
        if (remedy.kind === "moveTarget") moveTarget(remedy.to);
        else {
          const row = store.state().nodes.find((node) => node.id === remedy.nodeId);
          if (row) planActions.redate(row.id, remedy.to, row.dueOn);
        }
        workspace.focusRow(id);
      },
      show(id) {
        workspace.showUrgentOnly(false);
        workspace.unfold(idsAbove(store.state().nodes, id));
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
      write,
      ...draftActions(workspace, planActions, write),
      chooseMove: workspace.chooseMove,
      showMenu: workspace.showMenu,
      move(id, move) {
        if (!move) return announce({ text: t("nowhere") });
        unfoldAt(move.parentId);
        planActions.move(id, move);
      },
      remove(id) {
        // Removing a milestone removes what is under it.
        const { nodeId } = workspace.state();
        if (lineage(treeOf(store.state().nodes).byId, nodeId).some((row) => row.id === id))
          workspace.close();
        planActions.remove(id);
      },
    }),
    [store, planActions, workspace, moveTarget, announce, t, unfoldAt, write, aside],
  );
}
