"use client";

import { useEffect } from "react";
import { isDialogOpen } from "@/components/ui/is-dialog-open";
import { isWriting } from "@/components/ui/is-writing";
import type { PlanActions } from "./use-plan-actions";

/** Ctrl or Cmd with Z, Shift+Z and Y, wherever the focus is on the page, and Escape where it is nowhere. */
export function usePlanKeys({ undo, redo }: PlanActions, closePanel: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return;
      if (event.key === "Escape" && event.target === document.body) return closePanel();
      // In a field the browser takes back what was typed; the plan is for everywhere else.
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
      const action = { z: event.shiftKey ? redo : undo, y: redo }[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo, closePanel]);
}
