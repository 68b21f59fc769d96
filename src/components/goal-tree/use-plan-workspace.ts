"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { TypedTexts } from "@/components/plan/typed-texts";
import { type PlanWorkspace, planWorkspace, type Workspace } from "./plan-workspace";

/**
 * The workspace of a goal's page, in step with the address (`?node=`): a link leads to an open node, and opening one is a
 * place in the browser's history, so that Back closes it.
 */
export function usePlanWorkspace(typed: TypedTexts): { workspace: PlanWorkspace; view: Workspace } {
  const params = useSearchParams();
  const [workspace] = useState(() => planWorkspace(params.get("node"), typed));
  const view = useSyncExternalStore(workspace.subscribe, workspace.state, workspace.state);
  const { nodeId } = view;

  // The address follows what is open: a navigation that is still settling would close it.
  useEffect(() => {
    if (nodeId !== nodeInAddress()) address(nodeId);
  }, [nodeId]);
  useEffect(() => {
    const onBack = () => {
      const next = nodeInAddress();
      const before = workspace.state().nodeId;
      if (next === before) return;
      if (next) workspace.open(next);
      else {
        workspace.close();
        workspace.focusRow(before);
      }
    };
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, [workspace]);
  return { workspace, view };
}

const nodeInAddress = () => new URLSearchParams(window.location.search).get("node");

/** Said of the place in the history that was made by opening a node. */
const opened = { isNodeOpened: true };

function address(nodeId: string | null): void {
  const isOpened = window.history.state?.isNodeOpened === true;
  if (nodeId === null && isOpened) {
    window.history.back();
    return;
  }
  const query = new URLSearchParams(window.location.search);
  const isFirst = nodeId !== null && !query.has("node");
  if (nodeId === null) query.delete("node");
  else query.set("node", nodeId);
  const next = `${window.location.pathname}${query.size > 0 ? `?${query}` : ""}`;
  if (isFirst) window.history.pushState(opened, "", next);
  else window.history.replaceState(isOpened ? opened : null, "", next);
}
