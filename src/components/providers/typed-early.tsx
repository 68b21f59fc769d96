"use client";

import { useEffect } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;
/** The button that sent it, or the form itself where the Enter key did. */
type Form = HTMLFormElement & { submittedEarly?: HTMLElement };

/**
 * Tells the page of what was typed, chosen, ticked and submitted in it before its scripts were there. That stands in the
 * browser's fields and not in the state that owns them, which would take it back when it is drawn next. At the end of the
 * document, so that all of it has been taken over by then.
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
    // What is left and what is submitted is read from the state, so what was typed has to be drawn first.
    const timer = setTimeout(() => {
      typed.forEach(replayLeft);
      for (const form of document.forms) replaySubmitted(form);
    });
    return () => clearTimeout(timer);
  }, []);
  return null;
}

/**
 * Remembers a form that is submitted before its scripts are there. A form without an address is sent by them alone: the
 * browser would load the page anew instead, and with that lose what was typed. Where the scripts are there, they have
 * prevented that by the time the event gets to the window.
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
  // By a click, which the button may answer with more than sending.
  if (submitter === form) form.requestSubmit();
  else submitter?.click();
}

/** As if it were typed at once now. React hears an input only where the field held something else when React set it last. */
function replayTyped(field: Field): void {
  const typed = field.value;
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, typed);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Some fields take what was typed, a date in words above all, when they are left. */
function replayLeft(field: Field): void {
  if (field !== document.activeElement)
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
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
