"use client";

import { useEffect } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Tells the page of what was typed, chosen and ticked in it before its scripts were there. That stands in the browser's
 * fields and not in the state that owns them, which would take it back when it is drawn next. At the end of the document, so
 * that all of it has been taken over by then.
 */
export function TypedEarly() {
  useEffect(() => {
    for (const field of document.querySelectorAll<Field>("input, textarea")) {
      if (field.type === "checkbox") replayTicked(field as HTMLInputElement);
      else if (field.type !== "radio" && field.value !== field.defaultValue) replayTyped(field);
    }
    for (const select of document.querySelectorAll("select")) replayChosen(select);
  }, []);
  return null;
}

/** As if it were typed at once now. React hears an input only where the field held something else when React set it last. */
function replayTyped(field: Field): void {
  const typed = field.value;
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, typed);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** As if it were chosen now. */
function replayChosen(select: HTMLSelectElement): void {
  const options = [...select.options];
  const sent = options.find((option) => option.defaultSelected) ?? options[0];
  if (sent && sent.value !== select.value)
    select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** As if it were ticked now. Only where no browser fills the box by itself after the page was loaded anew. */
function replayTicked(box: HTMLInputElement): void {
  if (box.autocomplete !== "off" || box.checked === box.defaultChecked) return;
  box.checked = box.defaultChecked;
  box.click();
}
