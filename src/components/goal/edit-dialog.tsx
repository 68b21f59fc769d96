"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DateField } from "@/components/plan/date-field";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import type { Climb } from "@/domain/goal/climb";
import { limits } from "@/domain/limits";
import { useGoalChange } from "./use-goal-change";

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
  const change = useGoalChange(organization, climb);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (statementTooLong) {
      document.getElementById("statement")?.focus();
      return;
    }
    try {
      const overtakenBy = await change({ statement, targetDate });
      if (overtakenBy)
        setError({ message: t("stale", { statement: overtakenBy.statement }), fields: {} });
      else onClose();
    } catch (failure) {
      setError(problem(failure));
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
        <FormFailure
          message={error && Object.keys(error.fields).length === 0 ? error.message : null}
        />
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
