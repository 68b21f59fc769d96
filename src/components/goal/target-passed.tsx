import { useTranslations } from "next-intl";

/** Says what a target date in the past means. It is allowed, for recording what was reached. */
export function TargetPassed({ date, today }: { date: string | null; today: string }) {
  const t = useTranslations("date");
  return (
    <p aria-live="polite" className="text-sm text-ink-2 empty:hidden">
      {date !== null && date < today ? (
        <span className="block border-s-2 border-risk ps-3">{t("targetPassed")}</span>
      ) : null}
    </p>
  );
}
