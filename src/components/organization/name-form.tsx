"use client";

import { useTranslations } from "next-intl";
import { SavedForm } from "@/components/providers/saved-form";
import { useAppForm } from "@/components/providers/use-app-form";
import { useFormAction } from "@/components/providers/use-form-action";
import { useTextField } from "@/components/providers/use-form-field";
import { useSentence } from "@/components/providers/use-sentence";
import { TextField } from "@/components/ui/field";
import { limits } from "@/domain/limits";
import type { Problem } from "@/domain/problem";

export type NameState = {
  name: string;
  saved: boolean;
  /** The key of the message that says what is wrong with the name. */
  error?: string;
  problem?: Pick<Problem, "code" | "values">;
};

const schema = async () => (await import("./name-schema")).nameFormSchema;

/** The form for the organization's name. It works without scripts: the page responds with the state of the form. */
export function NameForm({
  action,
  name,
}: {
  action: (state: NameState, form: FormData) => Promise<NameState>;
  name: string;
}) {
  const t = useTranslations("organization.name");
  const sentence = useSentence();
  const { state, send, saving } = useFormAction(action, { name, saved: false });
  const form = useAppForm<{ name: string }>({
    schema,
    values: { name: state.name },
    send,
  });
  const field = useTextField(form, "name", limits.name);
  return (
    <SavedForm {...saving} form={form} texts={{ save: t("save"), saved: t("saved") }}>
      <TextField
        {...field}
        label={t("label")}
        aria-required
        autoComplete="off"
        error={field.error ?? (state.error ? sentence(state.error) : undefined)}
      />
    </SavedForm>
  );
}
