import { isCivilDate, parseIsoDate } from "../shared/calendar";
import {
  type Candidate,
  centuryOf,
  type DateContext,
  existingDay,
  fixed,
  type Meaning,
  resolveDay,
  yearly,
} from "./candidates";
import { comingFirst, monthsOfShortYear } from "./months-or-days";
import type { DateReading } from "./readings";

const isoLikePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const yearFirstPattern = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const compactPattern = /^(\d{4})(\d{2})(\d{2})$/;
const twoOrThreePattern = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;

function yearFirst(text: string): Meaning {
  const iso = isoLikePattern.exec(text);
  const [year, month, day] = iso?.slice(1) ?? yearFirstParts(text);
  if (!year || !month || !day) return undefined;
  const reading = iso || compactPattern.test(text) ? "isoDate" : "writtenDate";
  const found = iso ? parseIsoDate(text) : existingDay(Number(year), Number(month), Number(day));
  if (found !== undefined) return [fixed(reading, found)];
  if (Number(year) === 0) return { refused: "outOfRange", culprit: text };
  const monthExists = isCivilDate(Number(year), Number(month), 1);
  return monthExists && iso
    ? { refused: "noSuchDay", understood: `${year}-${month}`, culprit: day }
    : { refused: "noSuchDay", culprit: text };
}

function yearFirstParts(text: string): string[] {
  const separated = yearFirstPattern.exec(text);
  if (separated) return [separated[1] ?? "", separated[3] ?? "", separated[4] ?? ""];
  return compactPattern.exec(text)?.slice(1) ?? [];
}

/**
 * Reads dates in digits. The year may come first. Otherwise the locale decides whether 3/4 begins with the month; the
 * other order is an alternative where it gives a date, and the only reading where the first order gives none (13/4).
 * With full stops the day comes first in every locale. A year of two digits is in this century.
 */
export function readNumericDate(text: string, context: DateContext): Meaning {
  const leading = yearFirst(text);
  if (leading) return leading;
  const [, one, separator, two, yearFigures] = twoOrThreePattern.exec(text) ?? [];
  if (!one || !two) return undefined;
  const year =
    yearFigures && Number(yearFigures) + (yearFigures.length === 2 ? centuryOf(context.year) : 0);
  const candidate = (reading: DateReading, month: number, day: number): Candidate[] => {
    if (!isCivilDate(typeof year === "number" ? year : 2000, month, day)) return [];
    return typeof year === "number"
      ? [fixed(reading, existingDay(year, month, day))]
      : [yearly(reading, context, (each) => existingDay(each, month, day))];
  };
  const monthFirst = candidate("monthFirst", Number(one), Number(two));
  const dayFirst = candidate("dayFirst", Number(two), Number(one));
  const isMonthFirst = context.monthFirst && separator !== ".";
  const days = isMonthFirst ? [...monthFirst, ...dayFirst] : [...dayFirst, ...monthFirst];
  // "12/27" is the 27th where the month comes first, and otherwise likelier to be December 2027.
  const months =
    yearFigures || two.length !== 2 ? [] : monthsOfShortYear(Number(one), two, context);
  const readings = yearFigures
    ? withShortYearFirst(days, [one, two, yearFigures], context)
    : isMonthFirst || dayFirst.length > 0
      ? [...days, ...months]
      : comingFirst([...months, ...days], context);
  return readings.length > 0 ? readings : { refused: "noSuchDay", culprit: text };
}

/** A date of three times two figures may begin with the year: "27-05-17", which is likelier where the others are past. */
function withShortYearFirst(
  days: readonly Candidate[],
  [year = "", month = "", day = ""]: readonly string[],
  context: DateContext,
): Candidate[] {
  const found = existingDay(centuryOf(context.year) + Number(year), Number(month), Number(day));
  if (year.length !== 2 || day.length !== 2 || found === undefined) return [...days];
  if (found < context.today) return [...days];
  const yearFirstDay = fixed("writtenDate", found);
  const areAllPast = days.every((each) => (resolveDay(each, context.today) ?? 0) < context.today);
  return areAllPast ? [yearFirstDay, ...days] : [...days, yearFirstDay];
}
