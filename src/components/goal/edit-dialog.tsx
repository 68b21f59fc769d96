"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "@/components/plan/date-field";
import { OrderField } from "@/components/plan/order-field";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useAppForm } from "@/components/providers/use-app-form";
import { useDateField, useFormValue, useTextField } from "@/components/providers/use-form-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { limits } from "@/domain/limits";
import { type EditedGoal, editedNames, unchangedByForm } from "./edited-goal";
import { TargetPassed } from "./target-passed";
import { useConflictText } from "./use-conflict-text";
import { useGoalEdit } from "./use-goal-edit";

const schema = async () => (await import("./edit-schema")).editSchema;

/**
 * Changes the statement, the target date and the order of a goal. What was typed stays where somebody else or another
 * tab has changed it first, and until it is saved or cancelled, also where Escape or Back closes the dialog.
 */
export default function EditDialog({
  organization,
  plan,
  onClose,
  onDelete,
}: {
  organization: string;
  plan: GoalPlan;
  onClose: () => void;
  onDelete: () => void;
}) {
  const t = useTranslations("goal");
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const { statement, targetDate, order } = plan.goal;
  const edit = useGoalEdit(organization, plan);
  const conflictText = useConflictText();
  // What was typed on an older version would overwrite what somebody else has changed since.
  const [storedAs] = useState(() => `goal:${plan.goal.id}:${plan.goal.version}`);
  const form = useAppForm<EditedGoal>({
    schema,
    storedAs,
    defaultValues: { statement, targetDate, order },
    async send(edited) {
      const conflict = await edit(edited);
      if (!conflict) {
        onClose();
        return undefined;
      }
      // What this person has left alone follows the goal, so that the form shows what saving it again would leave.
      const followed = unchangedByForm(conflict, form.getValues());
      for (const name of editedNames)
        if (name in followed) form.setValue(name, conflict.current[name]);
      return { form: { message: conflictText(conflict), isSignedOut: false } };
    },
  });
  const statementField = useTextField(form, "statement", limits.statement);
  const date = useDateField(form, "targetDate");
  const orderField = useFormValue(form, "order");

  return (
    <Dialog title={t("editTitle")} onClose={onClose}>
      <form {...form.formProps} className="grid gap-5">
        <TextArea {...statementField} label={t("statement")} rows={2} />
        <DateField
          {...date}
          label={t("targetDate")}
          rules={{ today: plan.today, fiscalYearStartMonth, locale }}
          onChange={(day) => day && date.onChange(day)}
        />
        <TargetPassed date={date.value} today={plan.today} />
        <OrderField {...orderField} />
        <FormFailure failure={form.failure} />
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
            <Button
              onClick={() => {
                form.forget();
                onClose();
              }}
            >
              {t("cancel")}
            </Button>
            <Button variant="solid" type="submit">
              {t("save")}
            </Button>
          </span>
        </div>
      </form>
    </Dialog>
  );
}
