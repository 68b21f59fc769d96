"use client";

import { useTranslations } from "next-intl";
import { type TypedTexts, useTypedText } from "@/components/plan/typed-texts";
import { useOnUnmount } from "@/components/plan/use-on-unmount";
import { ownText } from "@/components/providers/own-text";
import { useTextProblem } from "@/components/providers/use-text-problem";
import { TextField } from "@/components/ui/field";
import { cleanText, hasVisibleCharacter } from "@/domain/clean-text";
import { limits } from "@/domain/limits";
import { typedKey } from "./plan-texts";
import type { RowActions } from "./row-actions";
import type { RowView } from "./row-view";

const focusAll = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.select();
};

/**
 * Renames in place: Enter or leaving the field submits, Escape and Back discard. A title that is too long stays in the field,
 * or in `typed` once the field is gone; one that the server refused is sent again by Enter only.
 */
export function TitleEditor({
  row,
  actions,
  typed,
}: {
  row: RowView;
  actions: RowActions;
  typed: TypedTexts;
}) {
  const t = useTranslations("climb");
  const plan = useTranslations("plan");
  const key = typedKey("title", row.id);
  const entry = useTypedText(typed, key);
  const title = entry?.text ?? row.title;
  const former = entry?.former ?? row.title;
  const problem = useTextProblem()(cleanText(title, "line"), limits.title);
  /** The title to send; null where nothing was typed, or nothing that is a valid title. */
  const renamed = () => {
    const cleaned = cleanText(typed.at(key)?.text ?? "", "line");
    return hasVisibleCharacter(cleaned) && cleaned !== former ? cleaned : null;
  };
  const end = (to: string | null) => {
    typed.drop(key);
    actions.renamed(row.id, to, former);
  };
  const leave = () => {
    // A title that was refused waits for Enter, because it would overwrite somebody else's.
    if (entry?.refusal) actions.renamed(row.id, null, former);
    else if (!problem) end(renamed());
  };
  const putAside = () => actions.putNameAside(row.id);
  useOnUnmount(() => {
    const to = renamed();
    const now = typed.at(key);
    if (to === null || problem || !now || now.refusal) return;
    typed.drop(key);
    if (!actions.retitle(row.id, to, former)) typed.giveBack(key, now);
  });
  return (
    <div className="min-w-0 flex-1">
      <TextField
        inputRef={focusAll}
        variant="bare"
        label={t("rename", { title: row.title })}
        isLabelHidden
        value={title}
        error={
          problem ??
          (entry?.refusal === "changed"
            ? plan.rich("renamedElsewhere", { title: former, own: ownText })
            : entry?.refusal && plan("notRenamed"))
        }
        className={`rounded-sm border-b border-line-strong focus-visible:border-forward aria-invalid:border-risk ${
          row.kind === "milestone" ? "font-serif text-title" : ""
        }`}
        onChange={(text) => typed.write(key, text, row.title)}
        onBlur={leave}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter" && !problem) end(renamed());
          if (event.key === "Escape") putAside();
        }}
      />
    </div>
  );
}
