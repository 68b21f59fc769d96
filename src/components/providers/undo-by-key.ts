import { useEffect, useMemo } from "react";
import { isDialogOpen } from "@/components/ui/is-dialog-open";
import { isWriting } from "@/components/ui/is-writing";
import { hasShortcutModifier, isOfComposition, shortcutKey } from "@/components/ui/keyboard";

/** What it returns may be a promise, of which it tells as it ends. */
type Undo = () => unknown;

/**
 * What was announced last and can be undone, also once its message has gone, on the page where it was done. What tells of
 * an undoing is not undone by the key: pressed twice, it would make the change again.
 */
function lastUndo() {
  let last: { undo: Undo; path: string } | null = null;
  let isUndoing = false;
  return {
    announced(undo: Undo | undefined) {
      last = undo && !isUndoing ? { undo, path: window.location.pathname } : null;
    },
    run(undo: Undo) {
      last = null;
      isUndoing = true;
      const end = () => {
        isUndoing = false;
      };
      void Promise.resolve(undo()).then(end, end);
    },
    /** What the key undoes now; null where that is left to others. */
    atKey: (isShown: boolean): Undo | null =>
      last && (isShown || last.path === window.location.pathname) ? last.undo : null,
  };
}

/** Undoes by its key what was announced last, before a plan undoes the last of its own changes. */
export function useUndoByKey(isShown: boolean, close: () => void) {
  const last = useMemo(lastUndo, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isOfComposition(event)) return;
      if (!hasShortcutModifier(event) || event.shiftKey || shortcutKey(event) !== "z") return;
      if (isWriting(event.target) || isDialogOpen()) return;
      const undo = last.atKey(isShown);
      if (!undo) return;
      event.preventDefault();
      close();
      last.run(undo);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [last, isShown, close]);
  return last;
}
