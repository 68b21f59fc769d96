"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { SavedForm } from "@/components/providers/saved-form";
import { SelectField, TextField } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
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
  const all = useTranslations();
  const [state, submit, pending] = useActionState(action, {
    ...profile,
    saved: false,
    fields: {},
  });
  const [name, setName] = useState(profile.name);
  const nameTooLong = useTooLong()(name, limits.name);
  const sentence = (key: string | undefined) => (key ? all(key as "text.empty") : undefined);
  return (
    <SavedForm
      action={submit}
      wrongId={nameTooLong ? "name" : null}
      state={state}
      pending={pending}
      texts={{ save: t("save"), saved: t("saved") }}
    >
      <TextField
        id="name"
        name="name"
        label={t("name")}
        required
        autoComplete="name"
        defaultValue={state.name}
        error={nameTooLong ?? sentence(state.fields.name)}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        // React resets an uncontrolled select to its first option after an action; the key makes it anew.
        key={state.timeZone}
        id="timeZone"
        name="timeZone"
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        defaultValue={state.timeZone}
        error={sentence(state.fields.timeZone)}
      >
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </SelectField>
    </SavedForm>
  );
}
