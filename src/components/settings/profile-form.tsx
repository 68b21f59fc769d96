"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState } from "react";
import { formDataOf } from "@/components/providers/form-data";
import { SavedForm } from "@/components/providers/saved-form";
import { useAppForm } from "@/components/providers/use-app-form";
import { useFormField, useTextField } from "@/components/providers/use-form-field";
import { useSentence } from "@/components/providers/use-sentence";
import { ComboBox } from "@/components/ui/combo-box";
import { TextField } from "@/components/ui/field";
import type { Profile, StoredProfile } from "@/domain/account/account";
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

/** Name and time zone. Works without a script: the page then answers with the state the form is in. */
export function ProfileForm({
  action,
  profile,
  timeZones,
}: {
  action: (state: ProfileState, form: FormData) => Promise<ProfileState>;
  profile: ShownProfile;
  timeZones: string[];
}) {
  const t = useTranslations("settings.profile");
  const sentence = useSentence();
  const [state, submit, pending] = useActionState(action, {
    ...profile,
    saved: false,
    fields: {},
  });
  const form = useAppForm<Profile>({
    schema,
    values: { name: state.name, timeZone: state.timeZone },
    send: async (read) => startTransition(() => submit(formDataOf(read))),
  });
  const name = useTextField(form, "name", limits.name);
  const timeZone = useFormField(form, "timeZone");
  const errorIn = (field: keyof Profile) =>
    state.fields[field] ? sentence(state.fields[field]) : undefined;
  return (
    <SavedForm
      action={submit}
      formProps={form.formProps}
      state={state}
      pending={pending}
      texts={{ save: t("save"), saved: t("saved") }}
    >
      <TextField
        {...name}
        label={t("name")}
        isRequired
        autoComplete="name"
        error={name.error ?? errorIn("name")}
      />
      <ComboBox
        {...timeZone}
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        error={timeZone.error ?? errorIn("timeZone")}
        options={timeZones.map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") }))}
      />
    </SavedForm>
  );
}
