"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import { isolated } from "@/domain/isolated";
import type { Locale } from "@/domain/language.mjs";

/** A calendar date is the same day everywhere, so the zone is fixed. */
const wholeDate = { day: "numeric", year: "numeric", timeZone: "UTC" } as const;

const newFormats = (locale: string) => ({
  short: new Intl.DateTimeFormat(locale, { ...wholeDate, month: "short" }),
  full: new Intl.DateTimeFormat(locale, { ...wholeDate, month: "long" }),
  month: new Intl.DateTimeFormat(locale, { ...wholeDate, day: undefined, month: "long" }),
  distance: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
});

/** Placeholders for the title and the date of a row: control characters, which no message and no title contains. */
const [titlePlaceholder, datePlaceholder] = ["\u0001", "\u0002"];

/**
 * The texts of the climb, as one object until the language changes. A message that hundreds of rows share is formatted
 * once, because that takes longer than drawing a row; the server keeps them beyond one request.
 */
export function useClimbTexts() {
  const locale = useLocale();
  const messages = useMessages();
  const plan = useTranslations("plan");
  const climb = useTranslations("climb");
  const goal = useTranslations("goal");
  const text = useTranslations("text");
  const texts = textsByMessages.get(messages) ?? climbTexts(locale, { plan, climb, goal, text });
  textsByMessages.set(messages, texts);
  return texts;
}

const textsByMessages = new WeakMap<object, ReturnType<typeof climbTexts>>();

type Translator<Namespace extends "plan" | "climb" | "goal" | "text"> = ReturnType<
  typeof useTranslations<Namespace>
>;

function climbTexts(
  locale: Locale,
  {
    plan,
    climb,
    goal,
    text,
  }: {
    plan: Translator<"plan">;
    climb: Translator<"climb">;
    goal: Translator<"goal">;
    text: Translator<"text">;
  },
) {
  const { distance, ...formats } = newFormats(locale);
  const say = remembered((date: string, style: keyof typeof formats) =>
    formats[style].format(Date.parse(`${date}T00:00:00Z`)),
  );
  const titled = (sentence: string, title: string) =>
    sentence.replace(titlePlaceholder, () => isolated(title, locale));
  const tick = climb("tick", { title: titlePlaceholder });
  const untick = climb("untick", { title: titlePlaceholder });
  const fold = climb("fold", { title: titlePlaceholder });
  const unfold = climb("unfold", { title: titlePlaceholder });
  const more = climb("more", { title: titlePlaceholder });
  const dateOf = climb("dateOf", { title: titlePlaceholder, date: datePlaceholder });
  const dateOfNone = climb("dateOfNone", { title: titlePlaceholder });
  const separator = text("factSeparator");
  const openComments = remembered((count: number, unread: number) =>
    climb("openComments", { count, unread, title: titlePlaceholder }),
  );
  return {
    day: (date: string, style: "short" | "full" = "short") => say(date, style),
    month: (date: string) => say(date, "month"),
    dayAndDistance: (date: string, daysUntil: number) =>
      plan("dayAndDistance", {
        day: say(date, "short"),
        distance: distance.format(daysUntil, "day"),
      }),
    slack: (days: number, least: boolean) =>
      days < 0
        ? plan("slackLate", { days: -days })
        : least
          ? plan("slackLeast", { days })
          : plan("slack", { days }),
    progress: (done: number, total: number) => plan("progress", { done, total }),
    row: {
      tick: (title: string, done: boolean) => titled(done ? untick : tick, title),
      fold: (title: string, folded: boolean) => titled(folded ? unfold : fold, title),
      more: (title: string) => titled(more, title),
      hidden: remembered((count: number) => climb("hidden", { count })),
      dateOf: (title: string, date: string) =>
        date
          ? titled(dateOf, title).replace(datePlaceholder, () => date)
          : titled(dateOfNone, title),
      openComments: (title: string, count: number, unread: number) =>
        titled(openComments(count, unread), title),
      comments: remembered((count: number) => climb("comments", { count })),
      progress: remembered((done: number, total: number) =>
        goal("stepsDonePlain", { done, total }),
      ),
      startBy: (date: string) => climb("startBy", { date }),
      startPassed: (date: string) => climb("startPassed", { date }),
      noSteps: goal("noSteps"),
      /** What `Facts` draws, as one text: its elements would be many in hundreds of rows. */
      facts: (facts: readonly string[]) => facts.filter(Boolean).join(separator),
      addDate: climb("addDate"),
      late: climb("late"),
    },
  };
}

export type RowTexts = ReturnType<typeof useClimbTexts>["row"];

/** More than the dates and numbers of many plans, and a bound for what a server keeps. */
const maxRemembered = 10_000;

function remembered<Args extends (string | number)[]>(
  make: (...args: Args) => string,
): (...args: Args) => string {
  const made = new Map<string, string>();
  return (...args) => {
    const key = args.join(" ");
    const known = made.get(key) ?? make(...args);
    if (made.size >= maxRemembered) made.clear();
    made.set(key, known);
    return known;
  };
}
