"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { limits } from "@/domain/limits";
import type { RowActions } from "./row-actions";
import type { RowView } from "./row-view";

const focusAll = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.select();
};

/** Renaming in place: Enter or leaving the field keeps what was typed, Escape what was there. */
export function TitleEditor({ row, actions }: { row: RowView; actions: RowActions }) {
  const t = useTranslations("climb");
  const [title, setTitle] = useState(row.title);
  const keep = () => {
    const trimmed = title.trim();
    actions.renamed(row.id, trimmed === "" || trimmed === row.title ? null : trimmed);
  };
  return (
    <input
      ref={focusAll}
      value={title}
      maxLength={limits.title}
      aria-label={t("rename", { title: row.title })}
      className={`w-full rounded-sm border-b border-forward bg-transparent outline-none ${
        row.kind === "milestone" ? "font-serif text-title" : ""
      }`}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") actions.renamed(row.id, null);
      }}
    />
  );
}
