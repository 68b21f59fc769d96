"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DateField } from "@/components/plan/date-field";
import { useOrganization } from "@/components/providers/organization";
import { SignInAgain } from "@/components/providers/sign-in-again";
import { useTRPC } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import type { Climb } from "@/domain/goal/climb";
import { limits } from "@/domain/limits";

/** States the goal anew, or moves its end. Keeps what was typed when somebody else (or another tab) was first. */
export default function EditDialog({
  organization,
  climb,
  onClose,
  onDelete,
}: {
  organization: string;
  climb: Climb;
  onClose: () => void;
  onDelete: () => void;
}) {
  const t = useTranslations("goal");
  const trpc = useTRPC();
  const client = useQueryClient();
  const problem = useProblem();
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const { goal } = climb;
  const [statement, setStatement] = useState(goal.statement);
  const [targetDate, setTargetDate] = useState(goal.targetDate);
  const [error, setError] = useState<{ message: string; fields: Record<string, string> } | null>(
    null,
  );
  const statementTooLong = useTooLong()(statement, limits.statement);
  const restate = useMutation(trpc.goal.restate.mutationOptions());
  const retarget = useMutation(trpc.goal.retarget.mutationOptions());
  const input = { organization, goalId: goal.id };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (statementTooLong) {
      document.getElementById("statement")?.focus();
      return;
    }
    try {
      let { version } = goal;
      for (const change of [
        statement.trim() === goal.statement
          ? null
          : (at: number) => restate.mutateAsync({ ...input, statement, version: at }),
        targetDate === goal.targetDate
          ? null
          : (at: number) => retarget.mutateAsync({ ...input, targetDate, version: at }),
      ]) {
        if (!change) continue;
        const result = await change(version);
        if (!result.ok) {
          setError({ message: t("stale", { statement: result.current.statement }), fields: {} });
          return;
        }
        version = result.goal.version;
      }
      onClose();
    } catch (failure) {
      setError(problem(failure));
    } finally {
      await client.invalidateQueries({ queryKey: trpc.goal.climb.queryKey(input) });
    }
  };

  return (
    <Dialog title={t("editTitle")} onClose={onClose}>
      <form onSubmit={save} className="grid gap-5">
        <TextArea
          id="statement"
          label={t("statement")}
          value={statement}
          rows={2}
          error={statementTooLong ?? error?.fields.statement}
          onChange={(event) => setStatement(event.target.value)}
        />
        <DateField
          label={t("targetDate")}
          value={targetDate}
          rules={{ today: climb.today, fiscalYearStartMonth, locale }}
          error={error?.fields.targetDate}
          onChange={(date) => date && setTargetDate(date)}
        />
        {error && Object.keys(error.fields).length === 0 ? (
          <p role="alert" className="font-medium text-risk">
            {error.message}
            <SignInAgain message={error.message} />
          </p>
        ) : null}
        <div className="flex items-center justify-between gap-3">
          <Button
            variant="risk"
            onClick={() => {
              onClose();
              onDelete();
            }}
          >
            {t("delete")}
          </Button>
          <span className="flex gap-3">
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button variant="solid" type="submit">
              {t("save")}
            </Button>
          </span>
        </div>
      </form>
    </Dialog>
  );
}
