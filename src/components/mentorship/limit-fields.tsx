"use client";

import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/plan/date-field";
import { useOrganization } from "@/components/providers/organization";
import type { useDateField } from "@/components/providers/use-form-field";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { toggled } from "@/components/ui/toggled";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import type { OwnGoal } from "@/domain/mentorship/own-goals";

type LimitField<Name extends keyof MentorshipLimits> = {
  value: MentorshipLimits[Name];
  onChange: (value: MentorshipLimits[Name]) => void;
};

/** Which of the mentee's goals a mentorship is about, and until when: all that is shared with mentors, or named ones. */
export function LimitFields({
  goalIds,
  endsOn,
  goals,
  today,
}: {
  goalIds: LimitField<"goalIds">;
  endsOn: LimitField<"endsOn"> & Omit<ReturnType<typeof useDateField>, "value" | "onChange">;
  goals: readonly OwnGoal[];
  today: string;
}) {
  const t = useTranslations("mentorship");
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const chosen = goalIds.value ?? [];
  return (
    <div className="grid gap-4">
      <div>
        <RadioGroup
          label={t("limits.goals")}
          value={goalIds.value ? "some" : "all"}
          options={(["all", "some"] as const).map((which) => ({
            value: which,
            label: t(`limits.${which}`),
          }))}
          onChange={(which) => goalIds.onChange(which === "some" ? [] : null)}
        />
        {goalIds.value ? (
          <ul aria-label={t("limits.some")} className="ms-7 border-s border-line ps-4">
            {goals.map(({ id, statement, withMentors }) => (
              <li key={id}>
                <Checkbox
                  isSelected={chosen.includes(id)}
                  onChange={() => goalIds.onChange(toggled(chosen, id))}
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
          {...endsOn}
          rules={{ today, fiscalYearStartMonth, locale }}
        />
      </div>
    </div>
  );
}
