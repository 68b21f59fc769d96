"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo } from "react";
import { dayStyles, instantOf } from "@/components/plan/day";
import { useAnnounce } from "@/components/providers/announce";
import { ownText } from "@/components/providers/own-text";
import { textLines } from "@/components/providers/text-lines";
import { useFormatter } from "@/components/providers/use-formatter";
import { formerFields } from "@/domain/former-fields";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { openUnder } from "@/domain/node/completion";
import type { NodeFields } from "@/domain/node/fields";
import { treeOf } from "@/domain/node/tree";
import type { CompletionChoice } from "./complete-schema";
import type { NewNode, NodeDraft } from "./draft";
import type { Move } from "./moves";
import { changeOfParent } from "./new-parent";
import type { PlanStore, WantedChange } from "./plan-store";
import type { PlanWorkspace } from "./plan-workspace";
import { useAnnounceOutcome } from "./use-announce-outcome";

/** A longer list is announced by its number of steps, not by their titles. */
const maxTitlesNamed = 3;

export type PlanActions = ReturnType<typeof usePlanActions>;

/**
 * The changes a person can make to a plan, each announced with a way to undo it. The object is stable until the
 * language changes.
 */
export function usePlanActions(store: PlanStore, workspace: PlanWorkspace) {
  const t = useTranslations("plan");
  const format = useFormatter();
  const announce = useAnnounce();
  const announceOutcome = useAnnounceOutcome(store, workspace);
  useEffect(() => store.setOutcomeListener(announceOutcome));

  return useMemo(() => {
    const own = ownText;
    const { undo, redo, undoMade, make, withNode } = announcedChanges(
      store,
      workspace,
      announce,
      t,
    );
    const under = (parentId: string | null, text: ReactNode) =>
      withNewParent(changeOfParent(store.state().nodes, parentId), text, t);
    const setFields = (
      id: string,
      fields: Partial<NodeFields>,
      former: Partial<NodeFields> = {},
      text = (title: string) => t.rich("edited", { title, own }),
    ) =>
      withNode(id, (row) => {
        const before = { ...formerFields<NodeFields>(row, fields), ...former };
        make({ type: "set", nodeId: id, fields, former: before }, text(row.title));
      });

    return {
      undo,
      redo,
      undoMade,
      /** Sets fields of a node. `former` is the value that stood there when editing began. */
      setFields: (id: string, fields: Partial<NodeFields>, former?: Partial<NodeFields>) =>
        setFields(id, fields, former),
      tick: (id: string, done: boolean) =>
        withNode(id, ({ title }) =>
          make(
            { type: done ? "complete" : "reopen", nodeId: id },
            t.rich(done ? "ticked" : "unticked", { title, own }),
          ),
        ),
      /** Completes a milestone together with what is open under it, or without that. */
      completeWith: (id: string, { open, completedOn }: CompletionChoice) =>
        withNode(id, ({ title }) => {
          const count = openUnder(treeOf(store.state().nodes), id).length;
          make(
            { type: "complete", nodeId: id, open, completedOn },
            count === 0
              ? t.rich("ticked", { title, own })
              : t.rich("tickedWith", { title, open, count, own }),
          );
        }),
      rename: (id: string, title: string, former: string) =>
        setFields(id, { title }, { title: former }, () => t.rich("renamed", { title, own })),
      redate: (id: string, dueOn: string | null, former: string | null) =>
        setFields(id, { dueOn }, { dueOn: former }, (title) =>
          t.rich(dueOn ? "redated" : "undated", {
            title,
            own,
            date: dueOn ? format.dateTime(instantOf(dueOn), dayStyles.short) : "",
          }),
        ),
      estimate: (id: string, durationDays: number | null, former: number | null) =>
        setFields(id, { durationDays }, { durationDays: former }, (title) =>
          t.rich("estimated", { title, own }),
        ),
      remove: (id: string) =>
        withNode(id, ({ title }) =>
          make({ type: "delete", nodeIds: [id] }, t.rich("deleted", { title, own })),
        ),
      move: (id: string, where: Move) =>
        withNode(id, ({ title }) =>
          make(
            { type: "move", nodeId: id, ...where },
            under(where.parentId, t.rich("moved", { title, own })),
          ),
        ),
      setKind: (id: string, kind: NodeRow["kind"]) =>
        withNode(id, ({ title }) =>
          make({ type: "setKind", nodeId: id, kind }, t.rich(`now.${kind}`, { title, own })),
        ),
      setOrder: (id: string, order: NodeRow["order"]) =>
        withNode(id, ({ title }) =>
          make({ type: "setOrder", nodeId: id, order }, t.rich(`now.${order}`, { title, own })),
        ),
      /** Adds what was written, in the order of time, and returns the id of the first. */
      add({ parentId, placement }: NodeDraft, nodes: NewNode[]): string | undefined {
        const text = addedText(nodes, format, t);
        const isMade = make({ type: "add", parentId, placement, nodes }, under(parentId, text));
        return isMade ? nodes[0]?.id : undefined;
      },
    };
  }, [store, workspace, announce, format, t]);
}

/** Says as well what becomes of the node under which something comes to stand. */
function withNewParent(
  change: ReturnType<typeof changeOfParent>,
  text: ReactNode,
  t: PlanTranslator,
): ReactNode {
  if (!change) return text;
  const { title, becomesMilestone, losesLength } = change;
  const milestone = losesLength ? "now.milestoneWithoutLength" : "now.milestone";
  const key = becomesMilestone ? milestone : "lengthNotCounted";
  return textLines(text, t.rich(key, { title, own: ownText }));
}

function addedText(
  nodes: readonly NewNode[],
  format: ReturnType<typeof useFormatter>,
  t: PlanTranslator,
): ReactNode {
  const count = nodes.length;
  const [kind, otherKind] = new Set(nodes.map((node) => node.kind));
  if (count > maxTitlesNamed)
    return t("addedMany", { count, kind: otherKind ? "both" : (kind ?? "step") });
  const [title = "", ...others] = nodes.map((node) => node.title);
  return others.length > 0
    ? t("addedList", { titles: format.list([title, ...others]) })
    : t.rich("added", { title, own: ownText });
}

const changedIds = (change: WantedChange): readonly string[] =>
  change.type === "add"
    ? change.nodes.map(({ id }) => id)
    : "nodeId" in change
      ? [change.nodeId]
      : [];

type Announce = ReturnType<typeof useAnnounce>;
type PlanTranslator = ReturnType<typeof useTranslations<"plan">>;

/**
 * The milestones that were done and are open now, without one that was reopened by itself. What was a step may be one
 * only now.
 */
function reopenedSince(
  before: readonly NodeRow[],
  after: readonly NodeRow[],
  apart: string | undefined,
): NodeRow[] {
  const open = new Set(
    after.flatMap(({ id, kind, completedOn }) =>
      kind === "milestone" && completedOn === null ? [id] : [],
    ),
  );
  return before.filter(
    ({ id, completedOn }) => completedOn !== null && id !== apart && open.has(id),
  );
}

/** Makes changes to the nodes of a plan and announces them with a way to undo them. */
function announcedChanges(
  store: PlanStore,
  workspace: PlanWorkspace,
  announce: Announce,
  t: PlanTranslator,
) {
  const nodesNow = () => store.state().nodes;
  const withReopened = (before: readonly NodeRow[], text: ReactNode, apart?: string): ReactNode => {
    const [first, ...others] = reopenedSince(before, nodesNow(), apart);
    if (!first) return text;
    const { title } = first;
    const reopened = t.rich("reopened", { title, others: others.length, own: ownText });
    return textLines(text, reopened);
  };
  const undoOrRedo = (direction: "undo" | "redo"): void => {
    const before = nodesNow();
    if (store.undoOrRedo(direction) !== "drawn") return;
    if (direction === "undo") announce({ text: withReopened(before, t("undone")) });
    else announce({ text: withReopened(before, t("redone")), undo: () => undoOrRedo("undo") });
  };
  const undo = (changeId: string) => {
    const before = nodesNow();
    const undone = store.undo(changeId);
    if (undone !== "sent")
      announce({
        text: undone === "drawn" ? withReopened(before, t("undone")) : t("nothingToUndo"),
      });
  };
  const find = (id: string | null) => store.state().nodes.find((each) => each.id === id);
  return {
    undo: () => undoOrRedo("undo"),
    redo: () => undoOrRedo("redo"),
    /** Undoes one change by its id. */
    undoMade: undo,
    /** Returns whether it was made: what alters nothing is not announced. */
    make: (wanted: WantedChange, text: ReactNode): boolean => {
      const before = nodesNow();
      const changeId = store.make(wanted);
      const apart = wanted.type === "reopen" ? wanted.nodeId : undefined;
      if (changeId !== null) {
        workspace.showDespiteFilter(changedIds(wanted));
        announce({ text: withReopened(before, text, apart), undo: () => undo(changeId) });
      }
      return changeId !== null;
    },
    /** Returns false where the node is gone meanwhile. */
    withNode: (id: string, change: (node: NodeRow) => void): boolean => {
      const row = find(id);
      if (row) change(row);
      return row !== undefined;
    },
  };
}
