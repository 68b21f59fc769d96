"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";

const wholeDate = { day: "numeric", year: "numeric", timeZone: "UTC" } as const;

/** How the climb says dates and lengths of time; the same object until the language changes. */
export function useClimbWords() {
  const locale = useLocale();
  const t = useTranslations("plan");
  return useMemo(() => {
    // Made once for hundreds of dates; a calendar date is the same day everywhere, so the zone is fixed.
    const formats = {
      short: new Intl.DateTimeFormat(locale, { ...wholeDate, month: "short" }),
      full: new Intl.DateTimeFormat(locale, { ...wholeDate, month: "long" }),
      month: new Intl.DateTimeFormat(locale, { ...wholeDate, day: undefined, month: "long" }),
    };
    const say = (date: string, style: keyof typeof formats) =>
      formats[style].format(new Date(`${date}T00:00:00Z`));
    return {
      day: (date: string, style: "short" | "full" = "short") => say(date, style),
      month: (date: string) => say(date, "month"),
      daysUntil: (days: number) =>
        days < 0 ? t("daysAgo", { days: -days }) : t("inDays", { days }),
      slack: (days: number, least: boolean) =>
        days < 0
          ? t("slackLate", { days: -days })
          : least
            ? t("slackLeast", { days })
            : t("slack", { days }),
      progress: (done: number, total: number) => t("progress", { done, total }),
    };
  }, [locale, t]);
}
