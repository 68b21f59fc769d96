import { civilDate, type IsoDate, toDayNumber, weekday } from "../shared/calendar";
import { isEnglish, writesMonthFirst } from "./locale";
import { monthNames, weekdayNames } from "./names";

export type ShownFor = {
  /** The day on which it is shown, ISO. */
  readonly today: IsoDate;
  readonly locale: string;
};

function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Only English is composed here: browsers and servers differ in its commas and in "Sept". */
function platformDate(day: number, locale: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(day * 86_400_000);
}

/**
 * How far away a day is, in one unit: days up to two weeks, weeks up to two months, months up to two
 * years, then years; rounded to the nearest.
 */
function distance(day: number, today: number, locale: string): string {
  const days = day - today;
  const [from, to] = [civilDate(today), civilDate(day)];
  const months = (to.year - from.year) * 12 + to.month - from.month + (to.day - from.day) / 31;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (Math.abs(days) < 14) return format.format(days, "day");
  if (Math.abs(months) < 2) return format.format(Math.round(days / 7), "week");
  // What rounds to 24 months is two years.
  return Math.abs(Math.round(months)) < 24
    ? format.format(Math.round(months), "month")
    : format.format(Math.round(months / 12), "year");
}

/**
 * A date in full with its distance: "Sunday, 31 December 2028 (in 2 years)", in en-US "Sunday,
 * December 31, 2028 (in 2 years)". `parseTargetDate` reads it back to the same date. Years have at
 * least four figures. Throws `RangeError` where a date is none or the locale is no language tag.
 */
export function describeDate(date: IsoDate, { today, locale }: ShownFor): string {
  const dayNumber = toDayNumber(date);
  const away = distance(dayNumber, toDayNumber(today), locale);
  if (!isEnglish(locale)) {
    const style = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
    return `${platformDate(dayNumber, locale, style)} (${away})`;
  }
  const { month, day } = civilDate(dayNumber);
  const monthName = capitalized(monthNames[month - 1] ?? "");
  const weekdayName = capitalized(weekdayNames[weekday(dayNumber) - 1] ?? "");
  const year = date.slice(0, 4);
  const written = writesMonthFirst(locale)
    ? `${monthName} ${day}, ${year}`
    : `${day} ${monthName} ${year}`;
  return `${weekdayName}, ${written} (${away})`;
}

/** A date in short, without the year where it is this one: "31 Dec 2028", "2 Nov". */
export function formatShortDate(date: IsoDate, { today, locale }: ShownFor): string {
  const dayNumber = toDayNumber(date);
  const thisYear = civilDate(toDayNumber(today)).year === civilDate(dayNumber).year;
  if (!isEnglish(locale)) {
    const style = { day: "numeric", month: "short" } as const;
    return platformDate(dayNumber, locale, thisYear ? style : { ...style, year: "numeric" });
  }
  const { month, day } = civilDate(dayNumber);
  const monthName = capitalized(monthNames[month - 1] ?? "").slice(0, 3);
  const year = date.slice(0, 4);
  if (writesMonthFirst(locale)) return `${monthName} ${day}${thisYear ? "" : `, ${year}`}`;
  return `${day} ${monthName}${thisYear ? "" : ` ${year}`}`;
}
