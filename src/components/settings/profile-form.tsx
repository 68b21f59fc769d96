"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { limits } from "@/domain/limits";
import type { Problem } from "@/domain/problem";

export type ProfileState = {
  name: string;
  timeZone: string;
  saved: boolean;
  /** Message keys by field. */
  fields: { name?: string; timeZone?: string };
  problem?: Pick<Problem, "code" | "values">;
};

/** Name and time zone. Works without a script: the page then answers with the state the form is in. */
export function ProfileForm({
  action,
  profile,
  timeZones,
}: {
  action: (state: ProfileState, form: FormData) => Promise<ProfileState>;
  profile: { name: string; timeZone: string };
  timeZones: string[];
}) {
  const t = useTranslations("settings.profile");
  const all = useTranslations();
  const problem = useTranslations("problem");
  const [state, submit, pending] = useActionState(action, {
    ...profile,
    saved: false,
    fields: {},
  });
  const [name, setName] = useState(profile.name);
  const nameTooLong = useTooLong()(name, limits.name);
  const holdBack = (event: FormEvent) => {
    if (!nameTooLong) return;
    event.preventDefault();
    document.getElementById("name")?.focus();
  };
  const sentence = (key: string | undefined) => (key ? all(key as "text.empty") : undefined);
  return (
    <form action={submit} onSubmit={holdBack} className="grid max-w-md gap-5 py-5">
      {state.problem ? (
        <p role="alert" className="font-medium text-risk">
          {problem(state.problem.code as never, state.problem.values as never)}
        </p>
      ) : null}
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
      <div className="flex items-center gap-4">
        <Button type="submit" variant="solid" disabled={pending}>
          {t("save")}
        </Button>
        <p role="status" className="text-ink-2">
          {state.saved ? t("saved") : ""}
        </p>
      </div>
    </form>
  );
}
