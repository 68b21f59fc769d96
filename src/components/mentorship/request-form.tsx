"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { FormFailure } from "@/components/providers/form-failure";
import {
  useDateField,
  useFormField,
  useFormValue,
  useTextField,
} from "@/components/providers/use-form-field";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { limits as lengths } from "@/domain/limits";
import type { OwnGoal } from "@/domain/mentorship/own-goals";
import { type AskableColleague, ColleagueField } from "./colleague-field";
import { LimitFields } from "./limit-fields";
import { type RequestForm, useRequestForm } from "./use-request-form";

/** Asks a colleague to be one's mentor, or offers to be theirs. It is emptied for the next request once one is sent. */
export function MentorshipRequestForm({
  colleagues,
  ownLevel,
  goals,
  today,
}: {
  colleagues: readonly AskableColleague[];
  /** The level of the viewer's rung; null without one. */
  ownLevel: number | null;
  goals: readonly OwnGoal[];
  today: string;
}) {
  const t = useTranslations("mentorship");
  const form = useRequestForm(colleagues);
  const as = useFormValue(form, "as");
  const other = useFormField(form, "otherId");
  const note = useTextField(form, "note", lengths.intent);
  const free = useMemo(
    () => colleagues.filter((one) => !one.taken[as.value]),
    [colleagues, as.value],
  );

  return (
    <form {...form.formProps} className="grid max-w-2xl gap-5 py-5">
      <RadioGroup
        variant="buttons"
        label={t("ask")}
        isLabelHidden
        value={as.value}
        options={(["mentee", "mentor"] as const).map((role) => ({
          value: role,
          label: t(`askAs.${role}`),
        }))}
        onChange={as.onChange}
      />
      <ColleagueField
        {...other}
        label={t(`whom.${as.value}`)}
        colleagues={free}
        above={as.value === "mentee" ? ownLevel : null}
        value={free.some(({ id }) => id === other.value) ? other.value : ""}
      />
      <TextArea
        {...note}
        label={t("note")}
        hint={t(`noteHint.${as.value}`)}
        rows={2}
        className="prose"
      />
      {as.value === "mentee" ? <RequestLimits form={form} goals={goals} today={today} /> : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" variant="solid" isBusy={form.isSending}>
          {t(`send.${as.value}`)}
        </Button>
        <FormFailure failure={form.failure} />
      </div>
    </form>
  );
}

/** The limits of a request, which few people need at first: folded until they are opened, or until one is wrong. */
function RequestLimits({
  form,
  goals,
  today,
}: {
  form: RequestForm;
  goals: readonly OwnGoal[];
  today: string;
}) {
  const goalIds = useFormValue(form, "goalIds");
  const endsOn = useDateField(form, "endsOn");
  return (
    <Folded isOpen={endsOn.error !== undefined}>
      <LimitFields goalIds={goalIds} endsOn={endsOn} goals={goals} today={today} />
    </Folded>
  );
}

function Folded({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const t = useTranslations("mentorship");
  return (
    <details open={isOpen || undefined}>
      <summary className="min-h-6 cursor-pointer text-ink-2 hover:text-ink">
        {t("limits.title")}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
