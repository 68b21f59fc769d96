"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { DateField } from "@/components/plan/date-field";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import type { Ladder, Rung } from "@/domain/ladder/ladder";
import { AudienceChoice } from "./audience-choice";
import { Findings } from "./findings";
import { proposalOf, targetsOf } from "./proposal";
import { ProposedMilestones } from "./proposed-milestones";
import { Question } from "./question";
import { RungChoice } from "./rung-choice";
import { toggled } from "./toggled";
import { type GoalForm, useNewGoal } from "./use-new-goal";

const emptyForm: GoalForm = {
  intent: "",
  statement: "",
  targetRungId: null,
  targetDate: null,
  seenBy: new Set(),
  left: new Set(),
};

/**
 * The guided plan: the end first, in one's own words; then so that one can tell when it is reached; then its date; then
 * the rungs on the way, dated backward from it.
 */
export function NewGoal({
  ladder,
  currentRungId,
  today,
}: {
  ladder: Ladder | null;
  currentRungId: string | null;
  today: string;
}) {
  const t = useTranslations("newGoal");
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const [form, setForm] = useState(emptyForm);
  const fill = (given: Partial<GoalForm>) => setForm((before) => ({ ...before, ...given }));
  const { intent, statement, targetRungId, targetDate, seenBy, left } = form;
  const taking = useRef<Promise<string | null> | null>(null);
  const rules = { today, fiscalYearStartMonth, locale };
  const currentRung = ladder?.rungs.find((rung) => rung.id === currentRungId) ?? null;
  const targets = targetsOf(ladder, currentRung);
  const proposal = useMemo(
    () => proposalOf(ladder, currentRungId, targetRungId, targetDate, today),
    [ladder, currentRungId, targetRungId, targetDate, today],
  );
  const { submit, isSending, errors, failure } = useNewGoal(form, proposal);
  const aimAt = ({ id, name }: Rung) => {
    fill({ targetRungId: id === targetRungId ? null : id });
    if (statement.trim() === "" && currentRung)
      fill({ statement: t("suggestedStatement", { from: currentRung.name, to: name }) });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(taking);
  };

  return (
    <form onSubmit={send} noValidate className="grid max-w-2xl gap-12 pb-20">
      <Question number={1} title={t("intent.title")} why={t("intent.why")}>
        <TextArea
          id="intent"
          label={t("intent.label")}
          value={intent}
          rows={3}
          placeholder={t("intent.example")}
          className="prose"
          error={errors.intent}
          onChange={(event) => fill({ intent: event.target.value })}
        />
      </Question>
      <Question number={2} title={t("statement.title")} why={t("statement.why")}>
        {targets.length > 0 ? (
          <RungChoice legend={t("rung")} rungs={targets} chosenId={targetRungId} choose={aimAt} />
        ) : null}
        <TextField
          id="statement"
          label={t("statement.label")}
          value={statement}
          placeholder={t("statement.example")}
          error={errors.statement}
          onChange={(event) => fill({ statement: event.target.value })}
        />
        <Findings {...{ statement, targetDate, ladder, currentRungId, targetRungId }} />
      </Question>
      <Question number={3} title={t("date.title")} why={t("date.why")}>
        <DateField
          id="targetDate"
          label={t("date.label")}
          value={targetDate}
          taking={taking}
          rules={rules}
          error={errors.targetDate}
          onChange={(date) => fill({ targetDate: date })}
        />
      </Question>
      {proposal ? (
        <Question number={4} title={t("way.title")} why={t("way.why")}>
          <ProposedMilestones
            proposal={proposal}
            rules={rules}
            left={left}
            toggle={(rungId) => fill({ left: toggled(left, rungId) })}
          />
        </Question>
      ) : null}
      <Question number={proposal ? 5 : 4} title={t("seen.title")} why={t("seen.why")}>
        <AudienceChoice
          chosen={seenBy}
          toggle={(audience) => fill({ seenBy: toggled(seenBy, audience) })}
        />
      </Question>
      <div className="flex items-center gap-5">
        <Button type="submit" variant="solid" disabled={isSending}>
          {isSending ? t("saving") : t("start")}
        </Button>
        <FormFailure message={failure} />
      </div>
    </form>
  );
}
