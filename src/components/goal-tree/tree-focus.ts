import type { KeyboardEvent } from "react";
import { isWriting } from "@/components/ui/is-writing";
import { rowElement } from "./row-element";

/** Moves the focus from a control of a row to the row itself. Returns whether the row has it then. */
export function focusRowOf(target: EventTarget): boolean {
  const row = rowElement(target);
  const { activeElement } = document;
  // What was pressed may have taken the focus elsewhere, into a field above all.
  if (!row || !activeElement || rowElement(activeElement) !== row || isWriting(activeElement))
    return false;
  row.focus({ preventScroll: true });
  return true;
}

/** Keys that end what is typed in a field. */
const endingKeys = ["Enter", "Escape"];

/** Stops a key that is held down since before a field was opened from ending what is typed in it. */
export function stopHeldKeys(event: KeyboardEvent): void {
  if (!event.repeat || !isWriting(event.target) || !endingKeys.includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}
