import { useTranslations } from "next-intl";

export type PlanStanding = {
  progress: { done: number; total: number };
  fits: boolean | null;
  spareDays: number | null;
  shortfallDays: number;
};

/** With so few days to spare a plan still fits, and is said to be about to stop. */
const tightDays = 10;

/** Whether a plan fits, in a word and a number. */
export function Fit({ plan }: { plan: PlanStanding }) {
  const t = useTranslations("goal");
  const { progress, fits, spareDays, shortfallDays } = plan;
  if (progress.total === 0) return <span className="text-ink-3">{t("noSteps")}</span>;
  if (progress.done === progress.total)
    return <span className="font-semibold text-forward">{t("allDone")}</span>;
  if (fits === null) return <span className="font-semibold text-risk">{t("contradicts")}</span>;
  if (!fits)
    return <span className="font-semibold text-risk">{t("short", { days: shortfallDays })}</span>;
  if (spareDays !== null && spareDays <= tightDays)
    return (
      <span className="font-semibold text-risk">{t("stopsFitting", { days: spareDays })}</span>
    );
  return (
    <span className="font-semibold text-forward">
      {t("fits")}
      {spareDays === null ? "" : `, ${t("spare", { days: spareDays })}`}
    </span>
  );
}

/** Progress as a line; with `expected` (0 to 1), a tick where the plan meant to be today. */
export function ProgressLine({
  fraction,
  expected,
  label,
}: {
  fraction: number;
  expected?: number;
  label: string;
}) {
  const hundredths = (part: number) => Math.round(part * 1000) / 10;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      className="my-1 block h-3.5 w-full"
    >
      <rect x="0" y="6.4" width="100" height="1.2" className="fill-line-strong" />
      <rect x="0" y="4.5" width={hundredths(fraction)} height="5" className="fill-forward" />
      {expected === undefined ? null : (
        <rect
          x={Math.min(99.5, hundredths(expected))}
          y="0"
          width="0.5"
          height="14"
          className="fill-risk"
        />
      )}
    </svg>
  );
}
