"use client";

import { useEffect } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;
/** The submitter; the form itself where the Enter key submitted it. */
type Form = HTMLFormElement & { submittedEarly?: HTMLElement };

/**
 * Replays what was typed, chosen, ticked and submitted before the scripts were loaded. React's state does not know of
 * it and would overwrite it at the next render. It stands at the end of the document, so that everything before it is
 * hydrated.
 */
export function TypedEarly() {
  useEffect(() => {
    const typed: Field[] = [];
    for (const field of document.querySelectorAll<Field>("input, textarea")) {
      if (field.type === "checkbox") replayTicked(field as HTMLInputElement);
      else if (field.type !== "radio" && field.value !== field.defaultValue) typed.push(field);
    }
    typed.forEach(replayTyped);
    for (const select of document.querySelectorAll("select")) replayChosen(select);
    // Blur and submit handlers read the state, so the typed text has to be rendered first.
    const timer = setTimeout(() => {
      typed.forEach(replayLeft);
      for (const form of document.forms) replaySubmitted(form);
    });
    return () => clearTimeout(timer);
  }, []);
  return null;
}

/**
 * Remembers a form that is submitted before its scripts are loaded. Without them the browser would load the page again
 * and lose what was typed; with them, React has prevented that before the event reaches the window.
 */
export function SubmittedEarly({ nonce }: { nonce: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: A constant of this file.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={listener} />;
}

const listener = {
  __html: `addEventListener("submit",e=>{let f=e.target;if(!e.defaultPrevented&&!f.hasAttribute("action")&&f.method=="get"){e.preventDefault();f.submittedEarly=e.submitter||f}})`,
};

function replaySubmitted(form: Form): void {
  const submitter = form.submittedEarly;
  delete form.submittedEarly;
  // A click also runs the handler of the button.
  if (submitter === form) form.requestSubmit();
  else submitter?.click();
}

/** Replays typing. React hears an input event only where the value differs from the one it has set last. */
function replayTyped(field: Field): void {
  const typed = field.value;
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, typed);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Replays leaving a field: some read their text then, a date above all. */
function replayLeft(field: Field): void {
  if (field !== document.activeElement)
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}

/** Replays a choice. */
function replayChosen(select: HTMLSelectElement): void {
  const options = [...select.options];
  const sent = options.find((option) => option.defaultSelected) ?? options[0];
  if (sent && sent.value !== select.value)
    select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Replays a tick, only where the browser does not restore the box by itself after a reload. */
function replayTicked(box: HTMLInputElement): void {
  if (box.autocomplete !== "off" || box.checked === box.defaultChecked) return;
  box.checked = box.defaultChecked;
  box.click();
}
