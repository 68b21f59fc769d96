"use client";

import { useTranslations } from "next-intl";
import { RungMarker } from "@/components/ui/rung-marker";
import type { DateRules } from "@/domain/plan/dates";
import { formatShortDate } from "@/domain/plan/dates/describe";
import type { Proposal } from "./proposal";

/** The rungs in between, from the end down to today, each to be kept or left out. */
export function ProposedMilestones({
  proposal,
  rules,
  left,
  toggle,
}: {
  proposal: Proposal;
  rules: DateRules;
  left: ReadonlySet<string>;
  toggle: (rungId: string) => void;
}) {
  const t = useTranslations("newGoal");
  return (
    <>
      <ol className="relative before:absolute before:top-6 before:bottom-6 before:left-[21px] before:border-l-2 before:border-dashed before:border-line-strong">
        {proposal.milestones.toReversed().map(({ rungId, name, date }) => (
          <li key={rungId} className="relative flex min-h-16 items-center gap-4">
            <RungMarker state={left.has(rungId) ? "ahead" : "critical"} size={44} />
            <span
              className={`flex-1 font-serif text-title ${left.has(rungId) ? "text-ink-3 line-through" : ""}`}
            >
              {name}
            </span>
            <time dateTime={date} className="figures font-medium">
              {formatShortDate(date, rules)}
            </time>
            <label className="flex min-h-11 items-center gap-2 text-sm text-ink-2">
              <input
                type="checkbox"
                className="tick size-[18px]"
                checked={!left.has(rungId)}
                aria-label={t("way.keep", { name })}
                onChange={() => toggle(rungId)}
              />
            </label>
          </li>
        ))}
      </ol>
      <p className={proposal.fits ? "mt-2 text-sm text-ink-2" : "mt-2 font-medium text-risk"}>
        {proposal.fits
          ? t("way.fits")
          : t("way.short", {
              months: proposal.shortfallMonths,
              date: formatShortDate(proposal.firstFit, rules),
            })}
      </p>
    </>
  );
}
