"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { LanguageField, offeredLocale } from "@/components/providers/language-field";
import { SavedForm } from "@/components/providers/saved-form";
import { useAppForm } from "@/components/providers/use-app-form";
import { useFormAction } from "@/components/providers/use-form-action";
import { useFormField, useTextField } from "@/components/providers/use-form-field";
import { useSentence } from "@/components/providers/use-sentence";
import { ComboBox } from "@/components/ui/combo-box";
import { TextField } from "@/components/ui/field";
import type { Profile, ProfileInput, StoredProfile } from "@/domain/account/account";
import { type Language, noLocale } from "@/domain/language.mjs";
import { limits } from "@/domain/limits";
import type { Problem } from "@/domain/problem";

type ShownProfile = StoredProfile & { timeZone: string };

export type ProfileState = ShownProfile & {
  saved: boolean;
  /** Message keys by field. */
  fields: Partial<Record<keyof Profile, string>>;
  problem?: Pick<Problem, "code" | "values">;
};

const schema = async () => (await import("@/domain/account/account")).profileSchema;

/** The form for name, time zone and language. Without scripts, the page responds with the state of the form. */
export function ProfileForm({
  action,
  profile,
  timeZones,
  languages,
}: {
  action: (state: ProfileState, form: FormData) => Promise<ProfileState>;
  profile: ShownProfile;
  timeZones: string[];
  /** The languages that can be chosen. */
  languages: readonly Language[];
}) {
  const t = useTranslations("settings.profile");
  const sentence = useSentence();
  const { state, send, saving } = useFormAction(action, { ...profile, saved: false, fields: {} });
  const language = offeredLocale(languages, state.locale);
  const form = useAppForm<ProfileInput, Profile>({
    schema,
    values: { name: state.name, timeZone: state.timeZone, locale: language },
    send: ({ locale, ...read }) => send({ ...read, locale: locale ?? noLocale }),
  });
  const name = useTextField(form, "name", limits.name);
  const timeZone = useFormField(form, "timeZone");
  const locale = useFormField(form, "locale");
  const timeZoneOptions = useMemo(
    () => timeZones.map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") })),
    [timeZones],
  );
  const errorIn = (field: keyof Profile) =>
    state.fields[field] ? sentence(state.fields[field]) : undefined;
  return (
    <SavedForm {...saving} form={form} texts={{ save: t("save"), saved: t("saved") }}>
      <TextField
        {...name}
        label={t("name")}
        aria-required
        autoComplete="name"
        error={name.error ?? errorIn("name")}
      />
      <ComboBox
        {...timeZone}
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        error={timeZone.error ?? errorIn("timeZone")}
        options={timeZoneOptions}
      />
      {languages.length > 1 ? (
        <LanguageField
          {...locale}
          label={t("language")}
          hint={t("languageHint")}
          error={locale.error ?? errorIn("locale")}
          languages={languages}
          noneText={t("languageOpen")}
        />
      ) : (
        <input type="hidden" name="locale" value={language} />
      )}
    </SavedForm>
  );
}
