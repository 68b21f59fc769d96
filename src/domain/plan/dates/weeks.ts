import { dayNumberOf, weekday } from "../shared/calendar";
import { type DateContext, monthIndex, type Refusal } from "./candidates";
import { plainYear } from "./months-and-seasons";
import { fixedPeriod, monthSpan, type Period, type Span } from "./spans";

/**
 * Weeks run from Monday to Sunday in every locale, as in ISO 8601. If they began on Sunday, "next week" said on a
 * Sunday would mean a date seven days later. Friday is an alternative for the end of a week.
 */
const weekPattern = /^(?:(this|next|following) )?(week|weekend|month)( after next)?$/;
const weekNumberPattern = /^(?:(\d{4}) )?((?:w|week)(?: number)? (\d{1,2}))(?: (.+))?$/;
const weekOfMonthPattern = /^(?:(\d)(?:st|nd|rd|th)|(last)) week (?:of|in) (.+)$/;

export function mondayOf(day: number): number {
  return day - weekday(day) + 1;
}

function weekFrom(monday: number): Period[] {
  return [
    fixedPeriod("week", 0, { first: monday, last: monday + 6 }),
    fixedPeriod("workingWeek", 0, { first: monday, last: monday + 4 }),
  ];
}

/**
 * Reads weeks, weekends and months near today: "this week", "next weekend", "next month", "the month after next", "the
 * week".
 */
export function readNearToday(text: string, context: DateContext): Period[] | undefined {
  const [, which, unit, afterNext] = weekPattern.exec(text) ?? [];
  if (!unit || (which && afterNext)) return undefined;
  const step = afterNext ? 2 : which && (which === "this" ? 0 : 1);
  const monday = mondayOf(context.today);
  const spanning = (kind: "week" | "workingWeek" | "weekend" | "month"): Period => {
    const days = daysOfWeekKinds[kind === "month" ? "week" : kind];
    const span = (occurrence: number): Span | undefined =>
      kind === "month"
        ? monthSpan(monthIndex(context.year, context.month) + occurrence, 1)
        : { first: monday + occurrence * 7 + days[0], last: monday + occurrence * 7 + days[1] };
    const months = kind === "month" ? 1 : 0;
    return typeof step !== "number"
      ? { kind, months, repeats: true, span }
      : fixedPeriod(kind, months, span(step));
  };
  if (unit === "month") return [spanning("month")];
  if (unit === "week") return [spanning("week"), spanning("workingWeek")];
  // Many people who say "next weekend" on a weekday mean the one that comes first.
  const coming = { first: monday + 5, last: monday + 6 };
  return which === "next" && weekday(context.today) < 6
    ? [spanning("weekend"), fixedPeriod("weekend", 0, coming)]
    : [spanning("weekend")];
}

const daysOfWeekKinds = { week: [0, 6], workingWeek: [0, 4], weekend: [5, 6] } as const;

/** The Monday of the first ISO week of a year: the week with 4 January in it. */
export function firstMonday(year: number): number {
  return mondayOf(dayNumberOf(year, 1, 4));
}

/** Reads a week by its ISO 8601 number: "week 14", "W14 2027", "2027-W14". */
export function readNumberedWeek(
  text: string,
  context: DateContext,
): Period[] | Refusal | undefined {
  const [, yearBefore, culprit = "", figures, yearWords] = weekNumberPattern.exec(text) ?? [];
  if (!figures || (yearBefore && yearWords)) return undefined;
  const n = Number(figures);
  const exists = (year: number) =>
    n >= 1 && firstMonday(year) + (n - 1) * 7 < firstMonday(year + 1);
  const noSuchWeek = { refused: "noSuchWeek", culprit } as const;
  if (!yearBefore && !yearWords) {
    const spanOf = (year: number): Span | undefined => {
      const first = firstMonday(year) + (n - 1) * 7;
      return exists(year) ? { first, last: first + 6 } : undefined;
    };
    if (n < 1 || n > 53) return noSuchWeek;
    return [
      {
        kind: "week",
        months: 0,
        repeats: true,
        span: (occurrence) => spanOf(context.year - 1 + occurrence),
      },
    ];
  }
  const year = yearBefore ? Number(yearBefore) : plainYear(yearWords ?? "", context);
  if (year === undefined || year < 1) return undefined;
  return exists(year) ? weekFrom(firstMonday(year) + (n - 1) * 7) : noSuchWeek;
}

/** The week that contains a day: "the week of 1 March". */
export function weekContaining(day: number): Period[] {
  return weekFrom(mondayOf(day));
}

/**
 * Reads a week of a month: the first week of May is its days 1 to 7, and so on, and the last week its last seven days.
 */
export function readWeekOfMonth(
  text: string,
  monthOf: (words: string) => Period[] | undefined,
): Period[] | Refusal | undefined {
  const [, figure, last, words] = weekOfMonthPattern.exec(text) ?? [];
  const month = words ? monthOf(words)?.[0] : undefined;
  if (month?.months !== 1) return undefined;
  const n = Number(figure);
  if (!last && (n < 1 || n > 5)) return { refused: "noSuchWeek", culprit: text };
  const span = (occurrence: number): Span | undefined => {
    const days = month.span(occurrence);
    if (!days) return undefined;
    if (last) return { first: days.last - 6, last: days.last };
    const first = days.first + (n - 1) * 7;
    return first <= days.last ? { first, last: Math.min(first + 6, days.last) } : undefined;
  };
  return [{ kind: "week", months: 0, repeats: month.repeats, span }];
}
