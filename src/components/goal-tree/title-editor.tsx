"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { limits } from "@/domain/limits";
import type { RowActions } from "./row-actions";
import type { RowView } from "./row-view";

const focusAll = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.select();
};

/**
 * Renaming in place: Enter or leaving the field keeps what was typed, Escape what was there. A title that is too long
 * stays in the field, and waits in `typed` where the row is folded away or another one is renamed meanwhile.
 */
export function TitleEditor({
  row,
  actions,
  typed,
}: {
  row: RowView;
  actions: RowActions;
  typed: Map<string, string>;
}) {
  const t = useTranslations("climb");
  const [title, setTitle] = useState(typed.get(row.id) ?? row.title);
  const tooLong = useTooLong()(title, limits.title);
  const end = (renamed: string | null) => {
    typed.delete(row.id);
    actions.renamed(row.id, renamed);
  };
  const keep = () => {
    const trimmed = title.trim();
    if (!tooLong) end(trimmed === "" || trimmed === row.title ? null : trimmed);
  };
  return (
    <div className="min-w-0 flex-1">
      <TextField
        inputRef={focusAll}
        variant="bare"
        label={t("rename", { title: row.title })}
        isLabelHidden
        value={title}
        error={tooLong}
        className={`rounded-sm border-b border-line-strong focus-visible:border-forward aria-invalid:border-risk ${
          row.kind === "milestone" ? "font-serif text-title" : ""
        }`}
        onChange={(text) => {
          setTitle(text);
          typed.set(row.id, text);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter" && !tooLong) event.currentTarget.blur();
          if (event.key === "Escape") end(null);
        }}
      />
    </div>
  );
}
