import {
  civilDate,
  dayNumberOf,
  daysInMonth,
  firstCalendarDay,
  isCivilDate,
  lastCalendarDay,
} from "../shared/calendar";
import type { DateReading, RefusalReason } from "./readings";

/** What the words are read against. Days are day numbers, and months count from 1. */
export type DateContext = {
  readonly today: number;
  readonly year: number;
  readonly month: number;
  readonly fiscalYearStartMonth: number;
  /** Whether the month comes first, so that 3/4 is the 4th of March. */
  readonly monthFirst: boolean;
};

/**
 * A day that the words may mean. What recurs ("1 March", "Friday") has one day for each occurrence, in order, early
 * enough to include the first that is not before today. An occurrence is `undefined` where it has no such day (29
 * February) or the day is outside the calendar.
 */
export type Candidate = {
  readonly reading: DateReading;
  readonly repeats: boolean;
  readonly day: (occurrence: number) => number | undefined;
  /** Set where it is said even where it is past and another lies ahead. */
  readonly alsoPast?: true;
};

/** Why words that a rule recognized mean no day. `culprit` is the normalized words at fault. */
export type Refusal = {
  readonly refused: RefusalReason;
  readonly culprit: string;
  /** Set where only a part of a single word is at fault: the part that was understood. */
  readonly understood?: string;
};

/**
 * The days that the words may mean, likeliest first, or a refusal; `undefined` where a rule does not know the words.
 */
export type Meaning = readonly Candidate[] | Refusal | undefined;

/** Reads the day from which something is counted; where the words name a period, that is its given edge. */
export type AnchorReader = (text: string, edge: "start" | "end") => Meaning;

/**
 * Whether words count from a day that is itself counted from a counted one. That many steps are not read, so that the
 * time stays bounded.
 */
export function isDeeplyNested(anchorWords: string): boolean {
  return /\b(?:after|before|from|following)\b.*\b(?:after|before|from|following)\b/.test(
    anchorWords,
  );
}

export function isRefusal<T extends object>(meaning: T | Refusal | undefined): meaning is Refusal {
  return meaning !== undefined && "refused" in meaning;
}

export function fixed(reading: DateReading, day: number | undefined): Candidate {
  return { reading, repeats: false, day: () => day };
}

/** The same day of every year, beginning with last year. */
export function yearly(
  reading: DateReading,
  context: DateContext,
  dayOf: (year: number) => number | undefined,
): Candidate {
  return { reading, repeats: true, day: (occurrence) => dayOf(context.year - 1 + occurrence) };
}

export function shifted(
  candidate: Candidate,
  reading: DateReading,
  shift: (day: number) => number | undefined,
): Candidate {
  return {
    reading,
    repeats: candidate.repeats,
    day: (occurrence) => {
      const day = candidate.day(occurrence);
      return day === undefined ? undefined : shift(day);
    },
  };
}

/**
 * How many occurrences are tried. The longest gap between two days of a yearly date is 8 years, between the leap days
 * of 1896 and 1904.
 */
export const occurrencesTried = 12;

/** The day that a candidate means; where it recurs, the first occurrence that is not before today. */
export function resolveDay(candidate: Candidate, today: number): number | undefined {
  if (!candidate.repeats) return inCalendar(candidate.day(0));
  for (let occurrence = 0; occurrence < occurrencesTried; occurrence++) {
    const day = inCalendar(candidate.day(occurrence));
    if (day !== undefined && day >= today) return day;
  }
  return undefined;
}

function inCalendar(day: number | undefined): number | undefined {
  return day !== undefined && day >= firstCalendarDay && day <= lastCalendarDay ? day : undefined;
}

export function centuryOf(year: number): number {
  return Math.floor(year / 100) * 100;
}

export function existingDay(year: number, month: number, day: number): number | undefined {
  return isCivilDate(year, month, day) ? dayNumberOf(year, month, day) : undefined;
}

/** The number of a month counted from January of the year 0, so that months can be added. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

export function yearAndMonth(index: number): { readonly year: number; readonly month: number } {
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1 };
}

/** The same day of the month so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: number, months: number): number | undefined {
  const from = civilDate(day);
  const { year, month } = yearAndMonth(monthIndex(from.year, from.month) + months);
  return existingDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}

export function theDayBefore(candidate: Candidate): Candidate {
  return shifted(candidate, "dayBefore", (day) => day - 1);
}
