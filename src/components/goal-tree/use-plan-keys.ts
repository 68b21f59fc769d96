"use client";

import { useEffect } from "react";
import { isDialogOpen } from "@/components/ui/is-dialog-open";
import { isWriting } from "@/components/ui/is-writing";
import type { PlanActions } from "./use-plan-actions";

/** Undo and redo by key anywhere on the page, and Escape where nothing has the focus. */
export function usePlanKeys({ undo, redo }: PlanActions, closePanel: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return;
      if (event.key === "Escape" && event.target === document.body) return closePanel();
      // In a field these keys undo typing, which is the browser's.
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
