"use client";

import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/plan/date-field";
import { useOrganization } from "@/components/providers/organization";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { toggled } from "@/components/ui/toggled";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import type { OwnGoal } from "@/domain/mentorship/own-goals";

/** Which of the mentee's goals a mentorship is about, and until when: all that is shared with mentors, or named ones. */
export function LimitFields({
  value,
  onChange,
  goals,
  today,
  dateError,
  dateRef,
}: {
  value: MentorshipLimits;
  onChange: (limits: MentorshipLimits) => void;
  goals: readonly OwnGoal[];
  today: string;
  dateError?: string | undefined;
  dateRef?: (element: HTMLInputElement | null) => void;
}) {
  const t = useTranslations("mentorship");
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const { goalIds, endsOn } = value;
  return (
    <div className="grid gap-4">
      <div>
        <RadioGroup
          label={t("limits.goals")}
          value={goalIds ? "some" : "all"}
          options={(["all", "some"] as const).map((which) => ({
            value: which,
            label: t(`limits.${which}`),
          }))}
          onChange={(which) => onChange({ endsOn, goalIds: which === "some" ? [] : null })}
        />
        {goalIds ? (
          <ul aria-label={t("limits.some")} className="ms-7 border-s border-line ps-4">
            {goals.map(({ id, statement, withMentors }) => (
              <li key={id}>
                <Checkbox
                  isSelected={goalIds.includes(id)}
                  onChange={() => onChange({ endsOn, goalIds: toggled(goalIds, id) })}
                  hint={withMentors ? null : t("limits.notShared")}
                >
                  {statement}
                </Checkbox>
              </li>
            ))}
            {goals.length === 0 ? (
              <li className="py-1.5 text-sm text-ink-2">{t("limits.noGoals")}</li>
            ) : null}
          </ul>
        ) : null}
      </div>
      <div className="max-w-sm">
        <DateField
          label={t("limits.until")}
          hint={t("limits.untilHint")}
          value={endsOn}
          rules={{ today, fiscalYearStartMonth, locale }}
          error={dateError}
          inputRef={dateRef}
          onChange={(date) => onChange({ goalIds, endsOn: date })}
        />
      </div>
    </div>
  );
}
