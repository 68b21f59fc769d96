import { isCivilDate, parseIsoDate } from "../shared/calendar";
import {
  type Candidate,
  type DateContext,
  existingDay,
  fixed,
  type Meaning,
  yearly,
} from "./candidates";
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
  const readings =
    context.monthFirst && separator !== "."
      ? [...monthFirst, ...dayFirst]
      : [...dayFirst, ...monthFirst];
  return readings.length > 0 ? readings : { refused: "noSuchDay", culprit: text };
}

export function centuryOf(year: number): number {
  return Math.floor(year / 100) * 100;
}
