import { civilDate, type IsoDate, toDayNumber, weekday } from "../shared/calendar";
import { isEnglish, writesMonthFirst } from "./locale";
import { monthNames, weekdayNames } from "./names";

export type ShownFor = {
  /** The day on which the date is shown, as an ISO date. */
  readonly today: IsoDate;
  readonly locale: string;
};

function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/**
 * Formats the date of another language by the platform. English dates are composed by hand, because browsers and
 * servers differ in its commas and in "Sept".
 */
function platformDate(day: number, locale: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(day * 86_400_000);
}

/**
 * The distance of a day from today in one unit: days up to two weeks, weeks up to two months, months up to two years,
 * then years. What lies ahead is rounded to the nearest; of what has passed, only whole units count.
 */
function distance(day: number, today: number, locale: string): string {
  const days = day - today;
  const whole = days < 0 ? Math.ceil : Math.round;
  const [from, to] = [civilDate(today), civilDate(day)];
  const months = (to.year - from.year) * 12 + to.month - from.month + (to.day - from.day) / 31;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (Math.abs(days) < 14) return format.format(days, "day");
  if (Math.abs(months) < 2) return format.format(whole(days / 7), "week");
  // A distance that rounds to 24 months is given as two years.
  return Math.abs(whole(months)) < 24
    ? format.format(whole(months), "month")
    : format.format(whole(months / 12), "year");
}

/**
 * A date in full and its distance from today: "Sunday, 31 December 2028" and "in 2 years", in en-US "Sunday, December 31,
 * 2028". `parseTargetDate` reads the text back to the same date. Years have at least four digits. Throws `RangeError`
 * where a date is not one or the locale is not a language tag.
 */
export function describeDate(
  date: IsoDate,
  { today, locale }: ShownFor,
): { date: string; away: string } {
  const dayNumber = toDayNumber(date);
  const away = distance(dayNumber, toDayNumber(today), locale);
  if (!isEnglish(locale)) {
    const style = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
    return { date: platformDate(dayNumber, locale, style), away };
  }
  const { month, day } = civilDate(dayNumber);
  const monthName = capitalized(monthNames[month - 1] ?? "");
  const weekdayName = capitalized(weekdayNames[weekday(dayNumber) - 1] ?? "");
  const year = date.slice(0, 4);
  const written = writesMonthFirst(locale)
    ? `${monthName} ${day}, ${year}`
    : `${day} ${monthName} ${year}`;
  return { date: `${weekdayName}, ${written}`, away };
}

/**
 * A date in short, without the year where it is the current one: "31 Dec 2028", "2 Nov". Throws like `describeDate`.
 */
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
