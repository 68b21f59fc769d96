"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { SavedForm } from "@/components/providers/saved-form";
import { TextField } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { limits } from "@/domain/limits";
import type { Problem } from "@/domain/problem";

export type NameState = {
  name: string;
  saved: boolean;
  /** The key of the message that says what is wrong with the name. */
  error?: string;
  problem?: Pick<Problem, "code" | "values">;
};

/** The organization's name. Works without a script: the page then answers with the state the form is in. */
export function NameForm({
  action,
  name,
}: {
  action: (state: NameState, form: FormData) => Promise<NameState>;
  name: string;
}) {
  const t = useTranslations("organization.name");
  const all = useTranslations();
  const [state, submit, pending] = useActionState(action, { name, saved: false });
  const [typed, setTyped] = useState(name);
  const tooLong = useTooLong()(typed, limits.name);
  const error = state.error ? all(state.error as "text.empty") : undefined;
  return (
    <SavedForm
      action={submit}
      wrongId={tooLong ? "organization-name" : null}
      state={state}
      pending={pending}
      texts={{ save: t("save"), saved: t("saved") }}
    >
      <TextField
        id="organization-name"
        name="name"
        label={t("label")}
        required
        autoComplete="off"
        defaultValue={state.name}
        error={tooLong ?? error}
        onChange={(event) => setTyped(event.target.value)}
      />
    </SavedForm>
  );
}
