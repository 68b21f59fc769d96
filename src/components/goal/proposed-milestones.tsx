"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { RungMarker } from "@/components/ui/rung-marker";
import { toggled } from "@/components/ui/toggled";
import type { DateRules } from "@/domain/plan/dates";
import { formatShortDate } from "@/domain/plan/dates/describe";
import type { Proposal } from "./proposal";

/** The proposed milestones, from the target down to today, each with a checkbox. */
export function ProposedMilestones({
  proposal,
  rules,
  excludedRungIds,
  onChange,
}: {
  proposal: Proposal;
  rules: DateRules;
  /** The rungs whose box was unticked. */
  excludedRungIds: readonly string[];
  onChange: (excludedRungIds: string[]) => void;
}) {
  const t = useTranslations("newGoal");
  return (
    <>
      <ol className="relative before:absolute before:top-6 before:bottom-6 before:inset-s-spine-line before:border-s-2 before:border-dashed before:border-line-strong">
        {proposal.milestones.toReversed().map(({ rungId, name, date }) => (
          <li key={rungId} className="relative flex min-h-16 items-center gap-4">
            <RungMarker state={excludedRungIds.includes(rungId) ? "ahead" : "critical"} size={44} />
            <span
              className={`people-text min-w-0 flex-1 font-serif text-title wrap-anywhere ${excludedRungIds.includes(rungId) ? "text-ink-3 line-through" : ""}`}
            >
              {name}
            </span>
            <time dateTime={date} className="figures font-medium">
              {formatShortDate(date, rules)}
            </time>
            <Checkbox
              isLabelHidden
              isSelected={!excludedRungIds.includes(rungId)}
              onChange={() => onChange(toggled(excludedRungIds, rungId))}
            >
              {t("path.keep", { name })}
            </Checkbox>
          </li>
        ))}
      </ol>
      <p className={proposal.fits ? "mt-2 text-sm text-ink-2" : "mt-2 font-medium text-risk"}>
        {proposal.fits
          ? t("path.fits")
          : t("path.short", {
              months: proposal.shortfallMonths,
              date: formatShortDate(proposal.firstFit, rules),
            })}
      </p>
    </>
  );
}
