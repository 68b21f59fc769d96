import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import { isAboutToStopFitting } from "@/domain/goal/spare-days";

export type PlanFit = {
  progress: { done: number; total: number };
  fits: boolean | null;
  spareDays: number | null;
  shortfallDays: number;
  contradictionCount: number;
  isAllDone: boolean;
  /** The day on which the goal was reached. */
  reachedOn: string | null;
};

/** Whether a plan fits, in a word and a number. */
export function Fit({ plan }: { plan: PlanFit }) {
  const t = useTranslations("goal");
  const { progress, fits, spareDays, shortfallDays, contradictionCount, reachedOn } = plan;
  if (reachedOn)
    return (
      <span className="font-semibold text-forward">
        {t.rich("reachedOn", { date: () => <Day date={reachedOn} /> })}
      </span>
    );
  if (fits === null || (fits && contradictionCount > 0))
    return <span className="font-semibold text-risk">{t("contradicts")}</span>;
  if (plan.isAllDone) return <span className="font-semibold">{t("allDone")}</span>;
  if (progress.total === 0) return <span className="text-ink-3">{t("noSteps")}</span>;
  if (!fits)
    return <span className="font-semibold text-risk">{t("short", { days: shortfallDays })}</span>;
  if (spareDays !== null && isAboutToStopFitting(spareDays))
    return (
      <span className="font-semibold text-risk">{t("stopsFitting", { days: spareDays })}</span>
    );
  return (
    <span className="font-semibold text-forward">
      {spareDays === null ? t("fits") : t("fitsWithSpare", { days: spareDays })}
    </span>
  );
}

/** Progress as a line, with a mark at the progress that the plan expects by today (`expected`, 0 to 1). */
export function ProgressLine({
  percent,
  expected,
  label,
}: {
  percent: number;
  expected?: number;
  label: string;
}) {
  const hundredths = (fraction: number) => Math.round(fraction * 1000) / 10;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      className="progress-line"
    >
      <path d="M0 7h100" />
      <path className="progress-made" d={`M0 7h${percent}`} />
      {expected === undefined ? null : (
        <path
          className="progress-meant"
          d={`M${Math.min(99.75, hundredths(expected) + 0.25)} 0v14`}
        />
      )}
    </svg>
  );
}
