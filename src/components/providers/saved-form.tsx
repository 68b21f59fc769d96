"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import type { Problem } from "@/domain/problem";
import { FailureText } from "./failure-text";
import type { AppForm } from "./use-app-form";

/** A form that works without a script: its action responds with a state that says whether it was saved, or why not. */
export function SavedForm({
  state,
  pending,
  texts,
  action,
  form,
  children,
}: {
  state: { saved: boolean; problem?: Pick<Problem, "code" | "values"> };
  pending: boolean;
  texts: { save: string; saved: string };
  /** Sends the form before its scripts have loaded. */
  action: (form: FormData) => void;
  form: Pick<AppForm<never, never>, "formProps" | "failure">;
  children: ReactNode;
}) {
  const t = useTranslations("problem");
  return (
    <form action={action} {...form.formProps} className="grid max-w-md gap-5 py-5">
      <FormError>
        {form.failure ? (
          <FailureText failure={form.failure} />
        ) : state.problem ? (
          t(state.problem.code as never, state.problem.values as never)
        ) : null}
      </FormError>
      {children}
      <div className="flex items-center gap-4">
        <Button type="submit" variant="solid" isBusy={pending}>
          {texts.save}
        </Button>
        <p role="status" className="text-ink-2">
          {state.saved ? texts.saved : ""}
        </p>
      </div>
    </form>
  );
}
