"use client";

import { useTranslations } from "next-intl";
import { useTypedText } from "@/components/plan/typed-texts";
import { useOnUnmount } from "@/components/plan/use-on-unmount";
import { TextArea } from "@/components/ui/field";
import { cleanText, hasVisibleCharacter } from "@/domain/clean-text";
import { useComposerModule } from "./composer-module";
import { type AfterDraft, type DraftRowProps, isListText } from "./draft";
import { indentOf } from "./indent";
import { draftKey } from "./plan-texts";

const markerClass = { step: "spine-dot-draft", milestone: "spine-diamond-draft" } as const;

/** The row of the milestone or step that is being written. */
export function DraftRow(props: DraftRowProps) {
  const { kind, depth } = props.draft;
  const composer = useComposerModule();
  const Field = composer?.Composer ?? PlainField;
  // The composer does this itself, with what it has read.
  useOnUnmount(() => {
    if (!composer) addTitle(props, "nothing");
  });
  return (
    <div role="row" className="relative grid min-h-11 grid-cols-spine items-center">
      <span className="relative h-full" aria-hidden="true">
        <span className="absolute inset-y-0 inset-s-spine-line border-s-2 border-dotted border-forward" />
        <span
          className={`absolute inset-x-0 top-0 grid h-13 place-items-center ${markerClass[kind]}`}
        />
      </span>
      <div role="gridcell" className={`py-1 ps-2 ${indentOf(depth)}`}>
        <Field {...props} />
      </div>
    </div>
  );
}

const focus = (field: HTMLTextAreaElement | null) => field?.focus();

/** Adds what is typed as a title. Returns false where nothing is; a list waits for what reads it. */
function addTitle({ typed, draft, submit }: DraftRowProps, after: AfterDraft): boolean {
  const text = typed.at(draftKey)?.text ?? "";
  if (isListText(text)) return true;
  const title = cleanText(text, "line");
  if (!hasVisibleCharacter(title)) return false;
  typed.drop(draftKey);
  submit([{ id: crypto.randomUUID(), kind: draft.kind, title }], after);
  return true;
}

/** What is typed before the composer is loaded, or where it cannot be: a title, in which nothing is read. */
function PlainField(props: DraftRowProps) {
  const { typed, draft, putAside } = props;
  const t = useTranslations("climb");
  const text = useTypedText(typed, draftKey)?.text ?? "";
  return (
    <TextArea
      inputRef={draft.isRestored ? undefined : focus}
      variant="bare"
      label={t("draft")}
      isLabelHidden
      value={text}
      placeholder={t("draft")}
      rows={1}
      onChange={(next) => typed.write(draftKey, next, null)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        if (event.repeat) return;
        if (event.key === "Enter" && addTitle(props, "next")) return;
        putAside();
      }}
    />
  );
}
