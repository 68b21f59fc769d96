"use client";

import { useEffect } from "react";
import { isDialogOpen } from "@/components/ui/is-dialog-open";
import { isWriting } from "@/components/ui/is-writing";
import {
  hasShortcutModifier,
  isAppleKeyboard,
  isOfComposition,
  shortcutKey,
} from "@/components/ui/keyboard";
import type { PlanActions } from "./use-plan-actions";

/**
 * Undo and redo by key anywhere on the page, and Escape from the panel. Held down, they go on from change to change, as in
 * editors of text: the other direction brings everything back.
 */
export function usePlanKeys({ undo, redo }: PlanActions, closePanel: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen() || isOfComposition(event)) return;
      // In a field, undoing is the browser's, and Escape is the field's.
      if (isWriting(event.target)) return;
      if (event.key === "Escape") return closePanel();
      const action = hasShortcutModifier(event) && historyActionOf(event);
      if (!action) return;
      event.preventDefault();
      ({ undo, redo })[action]();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo, closePanel]);
}

/** Cmd+Y is the browser's on a Mac. */
function historyActionOf(event: KeyboardEvent): "undo" | "redo" | null {
  const key = shortcutKey(event);
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey && !isAppleKeyboard() ? "redo" : null;
}
