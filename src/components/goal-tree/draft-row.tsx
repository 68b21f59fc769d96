"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef } from "react";
import type { TypedTexts } from "@/components/plan/typed-texts";
import { MarkedTextArea } from "@/components/ui/marked-text-area";
import type { AfterDraft, NewNode, NodeDraft } from "./draft";
import { DraftButtons, DraftHint, DraftPosition, KeyHints } from "./draft-hints";
import { draftReader } from "./draft-reader";
import { indentOf } from "./indent";
import { type Composer, useComposer } from "./use-composer";

const markerClass = { step: "spine-dot-draft", milestone: "spine-diamond-draft" } as const;

type DraftRowProps = {
  /** The typed text outlives this row, which moves or goes while somebody writes. */
  typed: TypedTexts;
  draft: NodeDraft;
  /** The title of the step that becomes a milestone, because this will stand under it. */
  newMilestone: string | null;
  submit: (nodes: NewNode[], after: AfterDraft) => void;
  write: (draft: NodeDraft) => void;
  indent: () => boolean;
  outdent: () => boolean;
  end: () => void;
};

/**
 * The milestone or step that is being written: Enter submits it and opens the next, Tab and Shift+Tab move it a level,
 * Escape gives back what was understood, and then discards it. What is read in it stands under the line.
 */
export function DraftRow({ draft, newMilestone, indent, outdent, ...props }: DraftRowProps) {
  const t = useTranslations("climb");
  const composer = useComposer({ draft, ...props });
  const { isList, reader, draftPlan, sentence, list } = composer;
  const field = useRef<HTMLTextAreaElement | null>(null);
  const { isRestored } = draft;
  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element;
      if (!isRestored) element?.focus();
    },
    [isRestored],
  );
  return (
    <div role="row" className="relative grid min-h-11 grid-cols-spine items-center">
      <span className="relative h-full" aria-hidden="true">
        <span className="absolute inset-y-0 inset-s-spine-line border-s-2 border-dotted border-forward" />
        <span
          className={`absolute inset-x-0 top-0 grid h-13 place-items-center ${markerClass[draft.kind]}`}
        />
      </span>
      <div role="gridcell" className={`py-1 ps-2 ${indentOf(draft.depth)}`}>
        {/* Keys in it belong to it, whatever has the focus. */}
        <fieldset
          className="grid min-w-0 gap-2 rounded-lg border border-forward px-3 py-2.5"
          onKeyDown={(event) => onKeyBesideField(event, field.current)}
          onMouseDown={keepFocus}
          onBlur={(event) => {
            const isInside = event.currentTarget.contains(event.relatedTarget);
            if (!isInside && document.hasFocus()) composer.leave();
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
          {reader && list ? <reader.DraftList drafted={list} /> : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {reader && sentence ? (
              <reader.DraftReading
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
      </div>
    </div>
  );
}

/** A press beside the field does not take the focus from it: that would submit what is being written. */
function keepFocus(event: React.MouseEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

function onDraftKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  composer: Composer,
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
      if (!event.repeat) composer.giveBackOrDiscard();
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
function onPaste(event: ClipboardEvent<HTMLTextAreaElement>, composer: Composer): void {
  const { currentTarget: field, clipboardData } = event;
  const plain = clipboardData.getData("text/plain");
  if (plain === "" && clipboardData.getData("text/html") === "") return;
  event.preventDefault();
  const { selectionStart, selectionEnd, value } = field;
  const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
  const html = clipboardData.getData("text/html");
  const insert = (joined: { text: string; caret: number }) => {
    composer.notePaste(before + after);
    composer.type(joined.text);
    requestAnimationFrame(() => field.setSelectionRange(joined.caret, joined.caret));
  };
  draftReader.loaded().then(
    ({ joinedPaste, clipboardText }) =>
      insert(joinedPaste(before, clipboardText(html, plain), after)),
    () => insert({ text: before + plain + after, caret: before.length + plain.length }),
  );
}
