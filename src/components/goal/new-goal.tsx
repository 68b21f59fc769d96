"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useWatch } from "react-hook-form";
import { DateField } from "@/components/plan/date-field";
import { storedTexts } from "@/components/plan/stored-texts";
import { typedTexts } from "@/components/plan/typed-texts";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useDateField, useFormValue, useTextField } from "@/components/providers/use-form-field";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import type { Ladder, Rung } from "@/domain/ladder/ladder";
import { limits } from "@/domain/limits";
import type { DateRules } from "@/domain/plan/dates";
import { AudienceChoice } from "./audience-choice";
import { Findings } from "./findings";
import { type Proposal, proposalOf, targetsOf } from "./proposal";
import { ProposedMilestones } from "./proposed-milestones";
import { Question } from "./question";
import { RungChoice } from "./rung-choice";
import { TargetPassed } from "./target-passed";
import { type NewGoalForm, useNewGoal } from "./use-new-goal";

type NewGoalProps = {
  ladder: Ladder | null;
  currentRungId: string | null;
  today: string;
};

/**
 * The guided form for a new goal: first the intent in one's own words, then a statement that can be checked, its date,
 * and the rungs before it, dated backward.
 */
export function NewGoal({ ladder, currentRungId, today }: NewGoalProps) {
  const t = useTranslations("newGoal");
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const rules = { today, fiscalYearStartMonth, locale };
  const form = useNewGoal(({ targetRungId, targetDate }) =>
    proposalOf(ladder, currentRungId, targetRungId, targetDate, today),
  );
  const intent = useTextField(form, "intent", limits.intent);
  const [targetRungId, targetDate] = useWatch({
    control: form.control,
    name: ["targetRungId", "targetDate"],
  });
  const proposal = useMemo(
    () => proposalOf(ladder, currentRungId, targetRungId, targetDate, today),
    [ladder, currentRungId, targetRungId, targetDate, today],
  );

  return (
    <form {...form.formProps} className="grid max-w-2xl gap-12 pb-20">
      <Question number={1} title={t("intent.title")} why={t("intent.why")}>
        <TextArea
          {...intent}
          label={t("intent.label")}
          rows={3}
          placeholder={t("intent.example")}
          className="prose"
        />
      </Question>
      <Question number={2} title={t("statement.title")} why={t("statement.why")}>
        <StatementFields form={form} ladder={ladder} currentRungId={currentRungId} />
      </Question>
      <Question number={3} title={t("date.title")} why={t("date.why")}>
        <TargetDate form={form} rules={rules} />
      </Question>
      {proposal ? (
        <Question number={4} title={t("path.title")} why={t("path.why")}>
          <Proposed form={form} proposal={proposal} rules={rules} />
        </Question>
      ) : null}
      <Question number={proposal ? 5 : 4} title={t("seen.title")} why={t("seen.why")}>
        <Audiences form={form} />
      </Question>
      <div className="flex items-center gap-5">
        <Button type="submit" variant="solid" isBusy={form.isSending}>
          {form.isSending ? t("saving") : t("start")}
        </Button>
        <FormFailure failure={form.failure} />
      </div>
    </form>
  );
}

/**
 * The target rung, the statement, and what is vague about it. Each question calls the hook of its own field, so that
 * the first wrong field takes the focus.
 */
function StatementFields({
  form,
  ladder,
  currentRungId,
}: { form: NewGoalForm } & Omit<NewGoalProps, "today">) {
  const t = useTranslations("newGoal");
  const statement = useTextField(form, "statement", limits.statement);
  const targetDate = useWatch({ control: form.control, name: "targetDate" });
  const targetRung = useFormValue(form, "targetRungId");
  const currentRung = ladder?.rungs.find((rung) => rung.id === currentRungId) ?? null;
  const targets = targetsOf(ladder, currentRung);
  const aimAt = ({ id, name }: Rung) => {
    targetRung.onChange(id === targetRung.value ? null : id);
    if (statement.value.trim() === "" && currentRung)
      statement.onChange(t("suggestedStatement", { from: currentRung.name, to: name }));
  };
  return (
    <>
      {targets.length > 0 ? (
        <RungChoice legend={t("rung")} rungs={targets} chosenId={targetRung.value} choose={aimAt} />
      ) : null}
      <TextField {...statement} label={t("statement.label")} placeholder={t("statement.example")} />
      <Findings
        statement={statement.value}
        targetRungId={targetRung.value}
        {...{ targetDate, ladder, currentRungId }}
      />
    </>
  );
}

function TargetDate({ form, rules }: { form: NewGoalForm; rules: DateRules }) {
  const t = useTranslations("newGoal");
  const field = useDateField(form, "targetDate");
  const { memberId } = useOrganization();
  const [typed] = useState(() => typedTexts(undefined, storedTexts(`${memberId}:new goal`)));
  return (
    <div className="grid gap-3">
      <DateField {...field} label={t("date.label")} rules={rules} typed={typed} />
      <TargetPassed date={field.value} today={rules.today} />
    </div>
  );
}

function Proposed({
  form,
  proposal,
  rules,
}: {
  form: NewGoalForm;
  proposal: Proposal;
  rules: DateRules;
}) {
  const { value, onChange } = useFormValue(form, "excludedRungIds");
  return (
    <ProposedMilestones
      proposal={proposal}
      rules={rules}
      excludedRungIds={value}
      onChange={onChange}
    />
  );
}

function Audiences({ form }: { form: NewGoalForm }) {
  const { value, onChange } = useFormValue(form, "audiences");
  return <AudienceChoice chosen={value} onChange={onChange} />;
}
