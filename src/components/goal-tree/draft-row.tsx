"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type TypedTexts, useTypedText } from "@/components/plan/typed-texts";
import { useOnUnmount } from "@/components/plan/use-on-unmount";
import { ownText } from "@/components/providers/own-text";
import { TextField } from "@/components/ui/field";
import { excessOf, useTooLong } from "@/components/ui/use-too-long";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { limits, treeLimits } from "@/domain/limits";
import { pastedTitles } from "@/domain/node/paste/pasted-titles";
import { indentOf } from "./indent";
import { draftKey } from "./plan-texts";

const spineClass = {
  step: "spine spine-dot-draft",
  milestone: "spine spine-diamond-draft",
} as const;

const focus = (input: HTMLInputElement | null) => input?.focus();

type DraftRowProps = {
  /** The typed text outlives this row, which moves or goes while somebody writes. */
  typed: TypedTexts;
  kind: NodeRow["kind"];
  /** The title of the step that becomes a milestone, because this will stand under it. */
  newMilestone: string | null;
  depth: number;
  submit: (titles: string[], goOn: boolean) => void;
  indent: () => boolean;
  outdent: () => boolean;
  end: () => void;
};

/**
 * The milestone or step that is being written: Enter submits it and opens the next, Tab and Shift+Tab move it a level,
 * Escape discards it. Each pasted line becomes one of its kind, and a title that is too long stays in the field.
 */
export function DraftRow({
  typed,
  kind,
  newMilestone,
  depth,
  submit,
  indent,
  outdent,
  end,
}: DraftRowProps) {
  const t = useTranslations("climb");
  const tooLong = useTooLong();
  const title = useTypedText(typed, draftKey)?.text ?? "";
  const [refusedPaste, setRefusedPaste] = useState<string | null>(null);
  const wrong = refusedPaste ?? tooLong(title, limits.title);
  const type = (text: string) => typed.write(draftKey, text, null);
  // The field may lose the focus by being taken away; a step that was discarded must not be submitted then.
  const isDiscarded = useRef(false);
  const finish = (goOn: boolean) => {
    if (isDiscarded.current) return;
    if (title.trim() === "") end();
    else if (!tooLong(title, limits.title)) {
      typed.drop(draftKey);
      submit([title.trim()], goOn);
    }
  };
  useOnUnmount(() => {
    if (typed.at(draftKey)) finish(false);
  });
  const refusePaste = (why: string, lines: readonly string[]) => {
    type([title, ...lines].filter((line) => line !== "").join(" "));
    setRefusedPaste(why);
  };
  return (
    <div role="row" className="relative grid min-h-11 grid-cols-spine items-center md:min-h-9">
      <span className={spineClass[kind]} />
      <div role="gridcell" className={`py-1 ps-2 ${indentOf(depth)}`}>
        <TextField
          inputRef={focus}
          variant="bare"
          label={t("draft")}
          isLabelHidden
          value={title}
          placeholder={t("draft")}
          hint={<DraftHint kind={kind} newMilestone={newMilestone} />}
          error={wrong}
          className="border-b border-line-strong focus-visible:border-forward"
          onChange={(text) => {
            type(text);
            setRefusedPaste(null);
          }}
          onPaste={(event) => {
            const pasted = pastedTitles(event.clipboardData.getData("text/plain"));
            if (pasted.length < 2) return;
            event.preventDefault();
            const titles = pasted.map((one) => one.title);
            const max = treeLimits.nodesPerChange;
            const long = pasted.find((one) => excessOf(one.title, limits.title) > 0);
            if (pasted.length > max)
              refusePaste(t("pastedTooMany", { count: pasted.length, max }), titles);
            else if (long) {
              const excess = excessOf(long.title, limits.title);
              refusePaste(t("pastedTooLong", { line: long.line, excess }), titles);
            } else submit(titles, true);
          }}
          onBlur={() => finish(false)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Enter") finish(true);
            else if (event.key === "Escape") {
              isDiscarded.current = true;
              typed.drop(draftKey);
              end();
            } else if (event.key === "Tab" && (event.shiftKey ? outdent() : indent()))
              event.preventDefault();
          }}
        />
      </div>
    </div>
  );
}

function DraftHint({ kind, newMilestone }: Pick<DraftRowProps, "kind" | "newMilestone">) {
  const t = useTranslations("climb");
  return (
    <span className="text-xs">
      <span aria-live="polite" className="font-medium text-ink-2">
        {newMilestone === null
          ? t("draftKind", { kind })
          : t.rich("draftMakesMilestone", { title: newMilestone, own: ownText })}
      </span>{" "}
      {t("draftKeys")}
    </span>
  );
}
