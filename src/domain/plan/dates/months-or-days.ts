import { daysInMonth, isCivilDate } from "../shared/calendar";
import {
  type Candidate,
  type DateContext,
  existingDay,
  type Meaning,
  resolveDay,
  yearly,
} from "./candidates";
import { readMonth, shortYear } from "./months-and-seasons";
import { monthNames } from "./names";
import { partOf } from "./spans";

/**
 * A month and two figures without a sign that tells whether they are a day or a year. Spreadsheets show December 2027
 * as "Dec-27" (and 27 December as "27-Dec"); in "Dec 27" the day is likelier.
 */
const figurePattern = new RegExp(`^(${monthNames.join("|")}) (-?)(\\d{2})$`);

/** How many years ahead two figures without a hyphen may still be a year. */
const yearsAheadOfDay = 10;

/** Reads "Dec-27" as the end of the month and as the day, the likelier first. */
export function readMonthOrDay(text: string, context: DateContext): Meaning {
  const [, name = "", hyphen, figures = ""] = figurePattern.exec(text) ?? [];
  if (!name) return undefined;
  const month = monthNames.indexOf(name) + 1;
  const wholeMonth = hyphen
    ? endOfMonth(`${name} -${figures}`, context)
    : monthsOfShortYear(month, figures, context);
  const day = Number(figures);
  if (!isCivilDate(2000, month, day))
    return hyphen && wholeMonth.length > 0 ? wholeMonth : undefined;
  const everyYear = yearly("nextSuchDay", context, (year) => existingDay(year, month, day));
  // The last day of a month is written as often as a year: "Mar-31", "Dec-31".
  const isLastDay = day >= daysInMonth(context.year, month);
  return hyphen && !isLastDay
    ? comingFirst([...wholeMonth, everyYear], context)
    : [everyYear, ...wholeMonth];
}

/** Candidates that lie ahead before those that are past, which may be meant all the same. */
export function comingFirst(
  candidates: readonly Candidate[],
  { today }: DateContext,
): readonly Candidate[] {
  const isPast = (candidate: Candidate) => (resolveDay(candidate, today) ?? today) < today;
  const past = candidates.filter(isPast);
  return past.length === 0
    ? candidates
    : [
        ...candidates.filter((each) => !isPast(each)),
        ...past.map((each) => ({ ...each, alsoPast: true as const })),
      ];
}

function endOfMonth(words: string, context: DateContext): Candidate[] {
  return (readMonth(words, context) ?? []).map((period) => partOf(period, "end"));
}

/** The end of a month of the year that ends in these figures, where that year is not past and not far ahead. */
export function monthsOfShortYear(
  month: number,
  figures: string,
  context: DateContext,
): Candidate[] {
  const year = shortYear(figures, context, yearsAheadOfDay);
  const name = monthNames[month - 1];
  return name && year !== undefined ? endOfMonth(`${name} ${year}`, context) : [];
}
