"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useTRPC } from "@/components/providers/trpc";
import type { NodeChange } from "@/domain/goal/apply-node-change";
import type { Climb } from "@/domain/goal/climb";
import { subtree, treeOf } from "@/domain/node/tree";
import type { Draft } from "./draft";
import type { Move } from "./moves";
import { usePlanChanges } from "./use-plan-changes";

const kept = 50;

/** What a person does to a plan, each with what takes it back. */
export function usePlanActions(organization: string, goalId: string) {
  const t = useTranslations("climb");
  const trpc = useTRPC();
  const client = useQueryClient();
  const announce = useAnnounce();
  const change = usePlanChanges(organization, goalId);
  const undoable = useRef<NodeChange[]>([]);

  const climb = () =>
    client.getQueryData<Climb>(trpc.goal.climb.queryKey({ organization, goalId }));
  const nodeOf = (id: string) => climb()?.nodes.find((node) => node.id === id);

  const undo = () => {
    const back = undoable.current.pop();
    if (!back) return;
    void change(back);
    announce({ text: t("undone") });
  };
  /** Does it, says so, and remembers how to take it back. */
  const perform = (wanted: NodeChange, back: NodeChange | null, text: string) => {
    if (back) undoable.current = [...undoable.current.slice(1 - kept), back];
    void change(wanted);
    announce({ text, undo: back ? undo : undefined });
  };

  const tick = (id: string, done: boolean) => {
    const node = nodeOf(id);
    if (!node) return;
    const [wanted, back] = [
      { type: "complete", id },
      { type: "reopen", id },
    ] as const;
    if (done) perform(wanted, back, t("ticked", { title: node.title }));
    else
      perform(
        back,
        { ...wanted, completedOn: node.completedOn },
        t("unticked", { title: node.title }),
      );
  };
  const rename = (id: string, title: string) => {
    const node = nodeOf(id);
    if (node)
      perform(
        { type: "rename", id, title },
        { type: "rename", id, title: node.title },
        t("renamed", { title }),
      );
  };
  const redate = (id: string, dueOn: string | null) => {
    const node = nodeOf(id);
    if (!node) return;
    perform(
      { type: "redate", id, dueOn },
      { type: "redate", id, dueOn: node.dueOn },
      t(dueOn ? "redated" : "undated", { title: node.title, date: dueOn ?? "" }),
    );
  };
  const estimate = (id: string, durationDays: number | null) => {
    const node = nodeOf(id);
    if (!node) return;
    perform(
      { type: "redate", id, durationDays },
      { type: "redate", id, durationDays: node.durationDays },
      t("estimated", { title: node.title }),
    );
  };
  const remove = (id: string) => {
    const plan = climb();
    const node = nodeOf(id);
    if (!plan || !node) return;
    const nodes = subtree(treeOf(plan.nodes), id);
    perform(
      { type: "delete", id },
      { type: "restore", nodes },
      t("deleted", { title: node.title }),
    );
  };
  const move = (id: string, { parentId, placement }: Move) => {
    const plan = climb();
    const node = nodeOf(id);
    if (!plan || !node) return;
    const siblings = (treeOf(plan.nodes).children.get(node.parentId) ?? []).map((row) => row.id);
    const next = siblings[siblings.indexOf(id) + 1];
    perform(
      { type: "move", id, parentId, placement },
      {
        type: "move",
        id,
        parentId: node.parentId,
        placement: next ? { before: next } : { at: "end" },
      },
      t("moved", { title: node.title }),
    );
  };
  /** Adds one step a title, in the order of time; answers the id of the first. */
  const add = (draft: Draft, titles: readonly string[]): string => {
    const nodes = titles.map((title) => ({
      id: crypto.randomUUID(),
      kind: draft.parentId === null ? ("milestone" as const) : ("step" as const),
      title,
      dueOn: null,
      durationDays: null,
      rung: null,
    }));
    const first = nodes[0]?.id ?? "";
    perform(
      { type: "add", parentId: draft.parentId, placement: draft.placement, nodes },
      nodes.length === 1 ? { type: "delete", id: first } : null,
      t("added", { title: titles.join(", ") }),
    );
    return first;
  };
  return { tick, rename, redate, estimate, remove, move, add, undo };
}
