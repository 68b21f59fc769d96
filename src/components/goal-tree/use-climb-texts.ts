"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";

/** A calendar date is the same day everywhere, so the zone is fixed. */
const wholeDate = { day: "numeric", year: "numeric", timeZone: "UTC" } as const;

/** Cached by locale, because making a format takes a thousand times as long as using it. */
const formatsByLocale = new Map<string, ReturnType<typeof newFormats>>();

const newFormats = (locale: string) => ({
  short: new Intl.DateTimeFormat(locale, { ...wholeDate, month: "short" }),
  full: new Intl.DateTimeFormat(locale, { ...wholeDate, month: "long" }),
  month: new Intl.DateTimeFormat(locale, { ...wholeDate, day: undefined, month: "long" }),
  distance: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
});

function formatsOf(locale: string) {
  const formats = formatsByLocale.get(locale) ?? newFormats(locale);
  formatsByLocale.set(locale, formats);
  return formats;
}

/** Placeholders for the title and the date of a row: control characters, which no message and no title contains. */
const [titlePlaceholder, datePlaceholder] = ["\u0001", "\u0002"];

/**
 * The texts of the climb, as one object until the language changes. A message that hundreds of rows share is formatted
 * once, because that takes longer than drawing a row.
 */
export function useClimbTexts() {
  const locale = useLocale();
  const t = useTranslations("plan");
  const climb = useTranslations("climb");
  const text = useTranslations("text");
  return useMemo(() => {
    const { distance, ...formats } = formatsOf(locale);
    const say = remembered((date: string, style: keyof typeof formats) =>
      formats[style].format(Date.parse(`${date}T00:00:00Z`)),
    );
    const titled = (sentence: string, title: string) =>
      sentence.replace(titlePlaceholder, () => title);
    const tick = climb("tick", { title: titlePlaceholder });
    const untick = climb("untick", { title: titlePlaceholder });
    const fold = climb("fold", { title: titlePlaceholder });
    const unfold = climb("unfold", { title: titlePlaceholder });
    const dateOf = climb("dateOf", { title: titlePlaceholder, date: datePlaceholder });
    const separator = text("factSeparator");
    const openComments = remembered((count: number, unread: number) =>
      climb("openComments", { count, unread, title: titlePlaceholder }),
    );
    return {
      day: (date: string, style: "short" | "full" = "short") => say(date, style),
      month: (date: string) => say(date, "month"),
      dayAndDistance: (date: string, daysUntil: number) =>
        t("dayAndDistance", {
          day: say(date, "short"),
          distance: distance.format(daysUntil, "day"),
        }),
      slack: (days: number, least: boolean) =>
        days < 0
          ? t("slackLate", { days: -days })
          : least
            ? t("slackLeast", { days })
            : t("slack", { days }),
      progress: (done: number, total: number) => t("progress", { done, total }),
      row: {
        tick: (title: string, done: boolean) => titled(done ? untick : tick, title),
        fold: (title: string, folded: boolean) => titled(folded ? unfold : fold, title),
        hidden: remembered((count: number) => climb("hidden", { count })),
        dateOf: (title: string, date: string) =>
          titled(dateOf, title).replace(datePlaceholder, () => date || climb("noDate")),
        openComments: (title: string, count: number, unread: number) =>
          titled(openComments(count, unread), title),
        comments: remembered((count: number) => climb("comments", { count })),
        progress: remembered((done: number, total: number) => climb("progress", { done, total })),
        startBy: (date: string) => climb("startBy", { date }),
        noSteps: climb("noSteps"),
        /** What `Facts` draws, as one text: its elements would be many in hundreds of rows. */
        facts: (facts: readonly string[]) => facts.filter(Boolean).join(separator),
        addDate: climb("addDate"),
        late: climb("late"),
      },
    };
  }, [locale, t, climb, text]);
}

export type RowTexts = ReturnType<typeof useClimbTexts>["row"];

function remembered<Args extends (string | number)[]>(
  make: (...args: Args) => string,
): (...args: Args) => string {
  const made = new Map<string, string>();
  return (...args) => {
    const key = args.join(" ");
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}
