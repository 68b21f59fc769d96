"use client";

import type { ReactNode } from "react";
import { SelectField } from "@/components/ui/select";
import { type Language, noLocale } from "@/domain/language.mjs";

/** One of the languages, or none: then something else decides, as `noneText` says. */
export function LanguageField({
  languages,
  noneText,
  value,
  ...field
}: {
  label: string;
  hint: string;
  error?: ReactNode;
  name: string;
  languages: readonly Language[];
  noneText: string;
  value: string | null | undefined;
  onChange: (locale: string) => void;
  inputRef: (element: HTMLElement | null) => void;
}) {
  return (
    <SelectField
      {...field}
      value={value ?? noLocale}
      options={[
        { id: noLocale, label: noneText },
        ...languages.map(({ locale, name }) => ({ id: locale, label: name })),
      ]}
    />
  );
}

/** What a form for a language begins with: a language that is offered no more counts as none. */
export const offeredLocale = (languages: readonly Language[], locale: string | null) =>
  languages.find((one) => one.locale === locale)?.locale ?? noLocale;
