"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import type { TypedTexts } from "@/components/plan/typed-texts";
import {
  goBack,
  isRemovingEntry,
  onceHistoryRests,
  overlayState,
} from "@/components/ui/close-on-back";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { idsAbove } from "@/domain/node/tree";
import { queryWith, viewInAddress } from "./goal-address";
import { type PlanWorkspace, planWorkspace, type Workspace } from "./plan-workspace";
import { storedFolds } from "./stored-folds";
import { useStoredDraft } from "./use-stored-draft";

type Nodes = GoalPlan["nodes"];
type ReadPlan = { nodes: Nodes; readAgain: () => Promise<{ nodes: Nodes } | null> };

/**
 * The workspace of a goal's page. The address holds the open node as an entry of the history, so that Back closes it,
 * and the filter without one. `storedIn` names the person and the goal, for what outlives the page.
 */
export function usePlanWorkspace(
  { typed, storedIn }: { typed: TypedTexts; storedIn: string },
  plan: ReadPlan,
): { workspace: PlanWorkspace; view: Workspace } {
  const params = useSearchParams();
  const [workspace] = useState(() => planWorkspace(viewInAddress(params), typed));
  const view = useSyncExternalStore(workspace.subscribe, workspace.state, workspace.state);
  useStoredFolds(workspace, storedIn);
  useStoredDraft(workspace, storedIn, plan.nodes);
  const { nodeId } = view;
  const inRouter = viewInAddress(params).nodeId;
  useNodeInAddress(workspace, { nodeId, inRouter }, plan.nodes);
  useUnknownNode(workspace, nodeId, plan);
  useFilterInAddress(workspace, view.isUrgentOnly);
  return { workspace, view };
}

/** `inRouter` is the open node by the address that the router holds. */
function useNodeInAddress(
  workspace: PlanWorkspace,
  { nodeId, inRouter }: { nodeId: string | null; inRouter: string | null },
  nodes: Nodes,
): void {
  /** Shows the row of the node that an address opened, where it is folded away. */
  const unfoldAbove = useEffectEvent((id: string | null) => workspace.unfold(idsAbove(nodes, id)));
  useEffect(() => unfoldAbove(workspace.state().nodeId), [workspace]);
  // The address follows the workspace by the History API, because a navigation of Next's would render the page before
  // that.
  useEffect(() => {
    // A navigation back that ends late brings an older address again.
    if (nodeId === inRouter && nodeId === nodeInAddress()) return;
    onceHistoryRests(() => {
      const isOpen = workspace.state().nodeId === nodeId;
      if (isOpen && nodeId !== nodeInAddress()) showNodeInAddress(nodeId);
    });
  }, [workspace, nodeId, inRouter]);
  useEffect(() => {
    const onBack = () => {
      // A node that is opened meanwhile comes into the address after that.
      if (isRemovingEntry()) return;
      const next = nodeInAddress();
      const before = workspace.state().nodeId;
      if (next === before) return;
      if (next) {
        workspace.open(next);
        unfoldAbove(next);
      } else {
        workspace.close();
        workspace.focusRow(before);
      }
    };
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, [workspace]);
}

const isIn = (nodes: Nodes, nodeId: string) => nodes.some(({ id }) => id === nodeId);

/**
 * Takes a node out of the address that was never in this plan. The plan is read again before, because a link may be newer
 * than what is shown; a node that is deleted while it is open stays there.
 */
function useUnknownNode(
  workspace: PlanWorkspace,
  nodeId: string | null,
  { nodes, readAgain }: ReadPlan,
): void {
  const known = useRef<string | null>(null);
  const isUnknown = nodeId !== null && !isIn(nodes, nodeId);
  useEffect(() => {
    if (!isUnknown) known.current = nodeId;
    if (!isUnknown || known.current === nodeId) return;
    void readAgain().then((read) => {
      if (read && !isIn(read.nodes, nodeId) && workspace.state().nodeId === nodeId)
        workspace.close();
    });
  }, [workspace, nodeId, isUnknown, readAgain]);
}

function useFilterInAddress(workspace: PlanWorkspace, isUrgentOnly: boolean): void {
  useEffect(() => showFilterInAddress(isUrgentOnly), [isUrgentOnly]);
  useEffect(() => {
    const { pathname } = window.location;
    // The entry that Back returns to may be older than the filter.
    const onBack = () => {
      if (window.location.pathname === pathname)
        showFilterInAddress(workspace.state().isUrgentOnly);
    };
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, [workspace]);
}

function useStoredFolds(workspace: PlanWorkspace, key: string): void {
  useEffect(() => {
    const stored = storedFolds(key);
    const restored = stored.read();
    if (restored) workspace.foldOnly(new Set(restored));
    let { folded } = workspace.state();
    return workspace.subscribe(() => {
      const now = workspace.state().folded;
      if (now !== folded) stored.write(now.size > 0 ? [...now] : null);
      folded = now;
    });
  }, [workspace, key]);
}

const viewNow = () => viewInAddress(new URLSearchParams(window.location.search));
const nodeInAddress = () => viewNow().nodeId;

/** Marks an entry of the history that was added by opening a node. */
const openedState = { isNodeOpened: true };
const isOpenedEntry = () => window.history.state?.isNodeOpened === true;

function showNodeInAddress(nodeId: string | null): void {
  if (nodeId === null && isOpenedEntry()) {
    goBack();
    return;
  }
  const before = viewNow();
  const address = addressWith({ ...before, nodeId });
  if (nodeId !== null && before.nodeId === null) window.history.pushState(openedState, "", address);
  else replaceAddress(address);
}

function showFilterInAddress(isUrgentOnly: boolean): void {
  const before = viewNow();
  if (isUrgentOnly !== before.isUrgentOnly)
    replaceAddress(addressWith({ ...before, isUrgentOnly }));
}

const addressWith = (view: ReturnType<typeof viewNow>) =>
  window.location.pathname + queryWith(window.location.search, view);

const replaceAddress = (address: string) =>
  window.history.replaceState(isOpenedEntry() ? openedState : overlayState(), "", address);
