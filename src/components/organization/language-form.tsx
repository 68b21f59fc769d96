"use client";

import { useTranslations } from "next-intl";
import { LanguageField, offeredLocale } from "@/components/providers/language-field";
import { SavedForm } from "@/components/providers/saved-form";
import { useAppForm } from "@/components/providers/use-app-form";
import { useFormAction } from "@/components/providers/use-form-action";
import { useFormField } from "@/components/providers/use-form-field";
import { type Language, noLocale } from "@/domain/language.mjs";
import type { Problem } from "@/domain/problem";
import type { LanguageFormInput, LanguageFormOutput } from "./language-schema";

export type LanguageState = {
  /** Null leaves it to each person's browser. */
  locale: string | null;
  saved: boolean;
  problem?: Pick<Problem, "code" | "values">;
};

const schema = async () => (await import("./language-schema")).languageFormSchema;

/** The form for the language of members who have chosen none. It works without scripts. */
export function LanguageForm({
  action,
  locale,
  languages,
}: {
  action: (state: LanguageState, form: FormData) => Promise<LanguageState>;
  locale: string | null;
  languages: readonly Language[];
}) {
  const t = useTranslations("organization.language");
  const { state, send, saving } = useFormAction(action, { locale, saved: false });
  const form = useAppForm<LanguageFormInput, LanguageFormOutput>({
    schema,
    values: { locale: offeredLocale(languages, state.locale) },
    send: (read) => send({ locale: read.locale ?? noLocale }),
  });
  const field = useFormField(form, "locale");
  return (
    <SavedForm {...saving} form={form} texts={{ save: t("save"), saved: t("saved") }}>
      <LanguageField
        {...field}
        label={t("label")}
        hint={t("hint")}
        languages={languages}
        noneText={t("open")}
      />
    </SavedForm>
  );
}
