import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Problem } from "@/domain/problem";

/** A form that works without a script: the page answers with the state it is in, saved or with what stood in the way. */
export function SavedForm({
  state,
  pending,
  texts,
  action,
  wrongId,
  children,
}: {
  state: { saved: boolean; problem?: Pick<Problem, "code" | "values"> };
  pending: boolean;
  texts: { save: string; saved: string };
  action: (form: FormData) => void;
  /** The field that keeps it from being sent, which takes the focus instead. */
  wrongId: string | null;
  children: ReactNode;
}) {
  const t = useTranslations("problem");
  return (
    <form
      action={action}
      onSubmit={(event) => {
        if (!wrongId) return;
        event.preventDefault();
        document.getElementById(wrongId)?.focus();
      }}
      className="grid max-w-md gap-5 py-5"
    >
      {state.problem ? (
        <p role="alert" className="font-medium text-risk">
          {t(state.problem.code as never, state.problem.values as never)}
        </p>
      ) : null}
      {children}
      <div className="flex items-center gap-4">
        <Button type="submit" variant="solid" disabled={pending}>
          {texts.save}
        </Button>
        <p role="status" className="text-ink-2">
          {state.saved ? texts.saved : ""}
        </p>
      </div>
    </form>
  );
}
