"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { DateField } from "@/components/plan/date-field";
import { useOrganization } from "@/components/providers/organization";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import type { OwnGoal } from "./own-goals";

/** Which of the mentee's goals a mentorship is about, and until when: all that is shared with mentors, or named ones. */
export function LimitFields({
  value,
  onChange,
  goals,
  today,
  dateError,
}: {
  value: MentorshipLimits;
  onChange: (limits: MentorshipLimits) => void;
  goals: readonly OwnGoal[];
  today: string;
  dateError?: string | undefined;
}) {
  const t = useTranslations("mentorship");
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const group = useId();
  const { goalIds, endsOn } = value;
  const choice = (some: boolean) => (
    <label className="flex min-h-9 cursor-pointer items-center gap-3">
      <input
        type="radio"
        name={group}
        className="size-4 accent-forward"
        checked={some === (goalIds !== null)}
        onChange={() => onChange({ endsOn, goalIds: some ? [] : null })}
      />
      {t(some ? "limits.some" : "limits.all")}
    </label>
  );
  const toggle = (id: string) =>
    onChange({
      endsOn,
      goalIds: goalIds?.includes(id)
        ? goalIds.filter((one) => one !== id)
        : [...(goalIds ?? []), id],
    });
  return (
    <div className="grid gap-4">
      <fieldset>
        <legend className="mb-1 font-medium">{t("limits.goals")}</legend>
        {choice(false)}
        {choice(true)}
        {goalIds ? (
          <ul className="ml-7 border-l border-line pl-4">
            {goals.map(({ id, statement, withMentors }) => (
              <li key={id}>
                <label className="flex min-h-9 cursor-pointer items-start gap-3 py-1.5">
                  <input
                    type="checkbox"
                    className="tick mt-0.5 size-[18px] shrink-0"
                    checked={goalIds.includes(id)}
                    onChange={() => toggle(id)}
                  />
                  <span className="min-w-0 break-words">
                    {statement}
                    {withMentors ? null : (
                      <span className="block text-sm text-ink-3">{t("limits.notShared")}</span>
                    )}
                  </span>
                </label>
              </li>
            ))}
            {goals.length === 0 ? (
              <li className="py-1.5 text-sm text-ink-2">{t("limits.noGoals")}</li>
            ) : null}
          </ul>
        ) : null}
      </fieldset>
      <div className="max-w-sm">
        <DateField
          label={t("limits.until")}
          hint={t("limits.untilHint")}
          value={endsOn}
          rules={{ today, fiscalYearStartMonth, locale }}
          error={dateError}
          onChange={(date) => onChange({ goalIds, endsOn: date })}
        />
      </div>
    </div>
  );
}
