"use client";

import { useTranslations } from "next-intl";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useRef,
} from "react";
import { MarkedTextArea } from "@/components/ui/marked-text-area";
import { joinedPaste } from "@/domain/node/paste/joined-paste";
import { clipboardText } from "./clipboard-text";
import type { DraftRowProps } from "./draft";
import { DraftButtons, DraftHint, DraftPosition, KeyHints } from "./draft-hints";
import { DraftList } from "./draft-list";
import { DraftReading } from "./draft-reading";
import { type Composer as Composed, useComposer } from "./use-composer";
import { useStayInView } from "./use-stay-in-view";

/**
 * The field in which a milestone or step is written: Enter submits it and opens the next, Tab and Shift+Tab move it a
 * level, Escape gives back what was understood, and then closes it. What is read in it stands under the line.
 */
export function Composer({ draft, newMilestone, indent, outdent, ...props }: DraftRowProps) {
  const t = useTranslations("climb");
  const composer = useComposer({ draft, ...props });
  const { isList, draftPlan, sentence, list } = composer;
  const frame = useRef<HTMLFieldSetElement>(null);
  useStayInView(frame, draft.under);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const { isRestored } = draft;
  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element;
      if (isRestored || !element) return;
      element.focus();
      element.setSelectionRange(element.value.length, element.value.length);
    },
    [isRestored],
  );
  return (
    // Keys in it belong to it, whatever has the focus.
    <fieldset
      ref={frame}
      className="grid min-w-0 gap-2 rounded-lg border border-forward px-3 py-2.5 has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-forward"
      onKeyDown={(event) => onKeyBesideField(event, field.current)}
      onMouseDown={keepFocus}
      onClick={(event) => {
        // What was pressed by a key goes as it is taken or left.
        if (event.target !== field.current && event.currentTarget.contains(document.activeElement))
          field.current?.focus();
      }}
      onBlur={(event) => {
        const isInside = event.currentTarget.contains(event.relatedTarget);
        if (!isInside && document.hasFocus() && !hasButtons()) composer.leave();
      }}
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <MarkedTextArea
            inputRef={attach}
            label={t("draft")}
            value={composer.text}
            placeholder={t("draft")}
            marks={composer.marks}
            isList={isList}
            hint={<DraftHint kind={draft.kind} newMilestone={newMilestone} />}
            error={composer.problem}
            className="text-lg md:text-base"
            onChange={composer.type}
            onPaste={(event) => onPaste(event, composer)}
            onKeyDown={(event) => onDraftKey(event, composer, { indent, outdent })}
          />
        </div>
        {isList ? null : <KeyHints composer={composer} />}
      </div>
      {list ? <DraftList drafted={list} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {sentence ? (
          <DraftReading
            sentence={sentence}
            decisions={composer.decisions}
            decide={composer.decide}
            consequence={draftPlan && { draftPlan, draft, ...sentence }}
          />
        ) : null}
        <DraftPosition draft={draft} newMilestone={newMilestone} />
      </div>
      <DraftButtons composer={composer} draft={draft} />
    </fieldset>
  );
}

/** A finger has buttons, and hides its keyboard without meaning to submit. */
const hasButtons = (): boolean => window.matchMedia("(pointer: coarse)").matches;

/** A press beside the field does not take the focus from it: that would submit what is being written. */
function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

function onDraftKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  composer: Composed,
  { indent, outdent }: Pick<DraftRowProps, "indent" | "outdent">,
): void {
  const { selectionStart, selectionEnd } = event.currentTarget;
  switch (event.key) {
    case "Enter":
      if (composer.isList && event.shiftKey) return;
      event.preventDefault();
      // A key that is held down would submit what follows as well.
      if (!event.repeat) composer.finish("next");
      return;
    case "Escape":
      if (!event.repeat) composer.giveBackOrPutAside();
      return;
    case "Backspace":
      if (selectionStart === selectionEnd && composer.leaveAt(selectionStart))
        event.preventDefault();
      return;
    case "Tab":
      if (event.shiftKey ? outdent() : indent()) event.preventDefault();
      return;
    case "ArrowDown":
      if (!composer.isList && focusBeside(event.currentTarget, 1)) event.preventDefault();
  }
}

/** Among the chips and offers the arrow keys go on, and Escape leads back to the field. */
function onKeyBesideField(event: KeyboardEvent, field: HTMLTextAreaElement | null): void {
  event.stopPropagation();
  if (!field || event.target === field) return;
  if (event.key === "Escape") field.focus();
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (!focusBeside(event.target as Element, event.key === "ArrowDown" ? 1 : -1)) field.focus();
  }
}

/** Moves the focus to the next of the chips and offers. Returns false where there is none. */
function focusBeside(from: Element, by: 1 | -1): boolean {
  const buttons = [...(from.closest("fieldset")?.querySelectorAll<HTMLElement>("li button") ?? [])];
  const next = buttons[buttons.indexOf(from as HTMLElement) + by];
  next?.focus();
  return next !== undefined;
}

/** Puts a pasted list where the caret stands, joined with what was typed; what else is pasted is a line. */
function onPaste(event: ClipboardEvent<HTMLTextAreaElement>, composer: Composed): void {
  const { currentTarget: field, clipboardData } = event;
  const plain = clipboardData.getData("text/plain");
  const html = clipboardData.getData("text/html");
  if (plain === "" && html === "") return;
  event.preventDefault();
  const { selectionStart, selectionEnd, value } = field;
  const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
  const { text, caret } = joinedPaste(before, clipboardText(html, plain), after);
  composer.notePaste(before + after);
  composer.type(text);
  requestAnimationFrame(() => field.setSelectionRange(caret, caret));
}
