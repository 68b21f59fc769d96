"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { limits } from "@/domain/limits";

export type NameState = {
  name: string;
  saved: boolean;
  /** The key of the message that says what is wrong with the name. */
  error?: string;
  /** What kept it from being saved, as a sentence. */
  problem?: string;
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
  const holdBack = (event: FormEvent) => {
    if (!tooLong) return;
    event.preventDefault();
    document.getElementById("organization-name")?.focus();
  };
  const error = state.error ? all(state.error as "text.empty") : undefined;
  return (
    <form action={submit} onSubmit={holdBack} className="grid max-w-md gap-5 py-5">
      {state.problem ? (
        <p role="alert" className="font-medium text-risk">
          {state.problem}
        </p>
      ) : null}
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
