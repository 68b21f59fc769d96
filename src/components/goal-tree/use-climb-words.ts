"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";

/** How the climb says dates and lengths of time; the same object until the language changes. */
export function useClimbWords() {
  const format = useFormatter();
  const t = useTranslations("plan");
  return useMemo(() => {
    const utc = (date: string) => new Date(`${date}T00:00:00Z`);
    return {
      day: (date: string, style?: "full") =>
        format.dateTime(utc(date), {
          day: "numeric",
          month: style === "full" ? "long" : "short",
          year: "numeric",
          timeZone: "UTC",
        }),
      month: (date: string) =>
        format.dateTime(utc(date), { month: "long", year: "numeric", timeZone: "UTC" }),
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
  }, [format, t]);
}
