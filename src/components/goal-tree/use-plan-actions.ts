"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useTRPC } from "@/components/providers/trpc";
import type { Climb, NodeRow } from "@/domain/goal/climb";
import type { PlanChange } from "@/domain/node/change";
import type { NodeFields } from "@/domain/node/fields";
import { treeOf } from "@/domain/node/tree";
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
  const undoable = useRef<PlanChange[]>([]);

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
  const perform = (wanted: PlanChange, back: PlanChange | null, text: string) => {
    if (back) undoable.current = [...undoable.current.slice(1 - kept), back];
    void change(wanted);
    announce({ text, undo: back ? undo : undefined });
  };

  const changed = () => ({ changeId: crypto.randomUUID() });
  const tick = (id: string, done: boolean) => {
    const node = nodeOf(id);
    if (!node) return;
    const complete = { type: "complete", nodeId: id } as const;
    const reopen = { type: "reopen", nodeId: id } as const;
    if (done)
      perform(
        { ...complete, ...changed() },
        { ...reopen, ...changed() },
        t("ticked", { title: node.title }),
      );
    else
      perform(
        { ...reopen, ...changed() },
        { ...complete, ...changed(), completedOn: node.completedOn },
        t("unticked", { title: node.title }),
      );
  };
  const set = (node: NodeRow, fields: Partial<NodeFields>, text: string) => {
    const before = Object.fromEntries(
      Object.keys(fields).map((name) => [name, node[name as keyof NodeFields]]),
    );
    const on = (version: number) => ({
      type: "set" as const,
      ...changed(),
      nodeId: node.id,
      versions: [{ nodeId: node.id, version }],
    });
    perform({ ...on(node.version), fields }, { ...on(node.version + 1), fields: before }, text);
  };
  const rename = (id: string, title: string) => {
    const node = nodeOf(id);
    if (node) set(node, { title }, t("renamed", { title }));
  };
  const redate = (id: string, dueOn: string | null) => {
    const node = nodeOf(id);
    if (!node) return;
    const words = { title: node.title, date: dueOn ?? "" };
    set(node, { dueOn }, t(dueOn ? "redated" : "undated", words));
  };
  const estimate = (id: string, durationDays: number | null) => {
    const node = nodeOf(id);
    if (node) set(node, { durationDays }, t("estimated", { title: node.title }));
  };
  const remove = (id: string) => {
    const node = nodeOf(id);
    if (!node) return;
    perform(
      { type: "delete", ...changed(), nodeIds: [id] },
      { type: "restore", ...changed(), deletedIds: [id] },
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
      { type: "move", ...changed(), nodeId: id, parentId, placement },
      {
        type: "move",
        ...changed(),
        nodeId: id,
        parentId: node.parentId,
        placement: next ? { before: next } : { at: "end" },
      },
      t("moved", { title: node.title }),
    );
  };
  /** Adds one step a title, in the order of time; answers the id of the first. */
  const add = (draft: Draft, titles: readonly string[]): string => {
    const kind = draft.parentId === null ? ("milestone" as const) : ("step" as const);
    const nodes = titles.map((title) => ({ id: crypto.randomUUID(), kind, title }));
    const ids = nodes.map(({ id }) => id);
    perform(
      {
        type: "add",
        ...changed(),
        parentId: draft.parentId,
        placement: draft.placement,
        nodes,
      },
      { type: "delete", ...changed(), nodeIds: ids },
      t("added", { title: titles.join(", ") }),
    );
    return ids[0] ?? "";
  };
  return { tick, rename, redate, estimate, remove, move, add, undo };
}
