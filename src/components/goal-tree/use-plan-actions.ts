"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo } from "react";
import { dayStyles, instantOf } from "@/components/plan/day";
import { useAnnounce } from "@/components/providers/announce";
import { ownText } from "@/components/providers/own-text";
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
  const format = useFormatter();
  const announce = useAnnounce();
  const onNews = usePlanNews();
  useEffect(() => store.setNewsListener(onNews));

  return useMemo(() => {
    const own = ownText;
    const undoOrRedo = (direction: "undo" | "redo") => {
      if (store.undoOrRedo(direction))
        announce({ text: t(direction === "undo" ? "undone" : "redone") });
    };
    const undo = () => undoOrRedo("undo");
    const make = (wanted: WantedChange, text: ReactNode) => {
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
      text = (title: string) => t.rich("edited", { title, own }),
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
            t.rich(done ? "ticked" : "unticked", { title, own }),
          ),
        ),
      rename: (id: string, title: string) =>
        set(id, { title }, () => t.rich("renamed", { title, own })),
      redate: (id: string, dueOn: string | null) =>
        set(id, { dueOn }, (title) =>
          t.rich(dueOn ? "redated" : "undated", {
            title,
            own,
            date: dueOn ? format.dateTime(instantOf(dueOn), dayStyles.short) : "",
          }),
        ),
      estimate: (id: string, durationDays: number | null) =>
        set(id, { durationDays }, (title) => t.rich("estimated", { title, own })),
      remove: (id: string) =>
        on(id, ({ title }) =>
          make({ type: "delete", nodeIds: [id] }, t.rich("deleted", { title, own })),
        ),
      move: (id: string, where: Move) =>
        on(id, ({ title }) =>
          make({ type: "move", nodeId: id, ...where }, t.rich("moved", { title, own })),
        ),
      /** Adds one step a title, in the order of time; returns the id of the first. */
      add({ parentId, placement }: StepDraft, titles: readonly string[]): string | undefined {
        const kind = parentId === null ? ("milestone" as const) : ("step" as const);
        const nodes = titles.map((title) => ({ id: crypto.randomUUID(), kind, title }));
        const title = format.list(titles);
        make({ type: "add", parentId, placement, nodes }, t.rich("added", { title, own }));
        return nodes[0]?.id;
      },
    };
  }, [store, announce, format, t]);
}
