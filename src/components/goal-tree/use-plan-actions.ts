"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { useAnnounce } from "@/components/providers/announce";
import type { NodeRow } from "@/domain/goal/climb";
import type { NodeFields } from "@/domain/node/fields";
import type { StepDraft } from "./draft";
import type { Move } from "./moves";
import type { PlanStore, WantedChange } from "./plan-store";
import { usePlanNews } from "./use-plan-news";

export type PlanActions = ReturnType<typeof usePlanActions>;

/** What a person does to a plan: it is made, said, and can be taken back. The same object until the language changes. */
export function usePlanActions(store: PlanStore) {
  const t = useTranslations("climb");
  const announce = useAnnounce();
  const onNews = usePlanNews();
  useEffect(() => store.setNewsListener(onNews));

  return useMemo(() => {
    const undoOrRedo = (direction: "undo" | "redo") => {
      if (store.undoOrRedo(direction))
        announce({ text: t(direction === "undo" ? "undone" : "redone") });
    };
    const undo = () => undoOrRedo("undo");
    const make = (wanted: WantedChange, text: string) => {
      store.make(wanted);
      announce({ text, undo });
    };
    /** What is gone meanwhile can no longer be changed. */
    const on = (id: string, change: (node: NodeRow) => void) => {
      const node = store.state().nodes.find((each) => each.id === id);
      if (node) change(node);
    };
    const set = (
      id: string,
      fields: Partial<NodeFields>,
      text = (title: string) => t("edited", { title }),
    ) => on(id, ({ title }) => make({ type: "set", nodeId: id, fields }, text(title)));

    return {
      undo,
      redo: () => undoOrRedo("redo"),
      /** Writes any of what is written in a node. */
      set: (id: string, fields: Partial<NodeFields>) => set(id, fields),
      tick: (id: string, done: boolean) =>
        on(id, ({ title }) =>
          make(
            { type: done ? "complete" : "reopen", nodeId: id },
            t(done ? "ticked" : "unticked", { title }),
          ),
        ),
      rename: (id: string, title: string) => set(id, { title }, () => t("renamed", { title })),
      redate: (id: string, dueOn: string | null) =>
        set(id, { dueOn }, (title) =>
          t(dueOn ? "redated" : "undated", { title, date: dueOn ?? "" }),
        ),
      estimate: (id: string, durationDays: number | null) =>
        set(id, { durationDays }, (title) => t("estimated", { title })),
      remove: (id: string) =>
        on(id, ({ title }) => make({ type: "delete", nodeIds: [id] }, t("deleted", { title }))),
      move: (id: string, where: Move) =>
        on(id, ({ title }) => make({ type: "move", nodeId: id, ...where }, t("moved", { title }))),
      /** Adds one step a title, in the order of time; returns the id of the first. */
      add({ parentId, placement }: StepDraft, titles: readonly string[]): string | undefined {
        const kind = parentId === null ? ("milestone" as const) : ("step" as const);
        const nodes = titles.map((title) => ({ id: crypto.randomUUID(), kind, title }));
        make({ type: "add", parentId, placement, nodes }, t("added", { title: titles.join(", ") }));
        return nodes[0]?.id;
      },
    };
  }, [store, announce, t]);
}
