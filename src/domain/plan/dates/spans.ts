import { civilDate, daysInMonth } from "../shared/calendar";
import {
  addMonths,
  type Candidate,
  type DateContext,
  existingDay,
  occurrencesTried,
  type Refusal,
  yearAndMonth,
} from "./candidates";
import type { PeriodKind, PeriodPart } from "./readings";

/** The first and the last day of a period as day numbers, both included. */
export type Span = { readonly first: number; readonly last: number };

/** A period that the words may mean. One that recurs has a span for each occurrence, like the days of a `Candidate`. */
export type Period = {
  readonly kind: PeriodKind;
  /** How many whole months the period spans; 0 for periods that are counted in days. */
  readonly months: 0 | 1 | 3 | 6 | 12;
  readonly repeats: boolean;
  readonly span: (occurrence: number) => Span | undefined;
};

/** Reads a period that is named without a part. */
export type PeriodReader = (words: string) => readonly Period[] | Refusal | undefined;

/** The span of so many whole months, the first given by its `monthIndex`; `undefined` outside the years 1 to 9999. */
export function monthSpan(firstMonth: number, months: number): Span | undefined {
  const from = yearAndMonth(firstMonth);
  const to = yearAndMonth(firstMonth + months - 1);
  const first = existingDay(from.year, from.month, 1);
  const last = existingDay(to.year, to.month, daysInMonth(to.year, to.month));
  return first === undefined || last === undefined ? undefined : { first, last };
}

export function fixedPeriod(
  kind: PeriodKind,
  months: Period["months"],
  span: Span | undefined,
): Period {
  return { kind, months, repeats: false, span: () => span };
}

const earlyMonths = { 3: 1, 6: 2, 12: 3 } as const;

/**
 * The middle of a period of months: with an even number the last day of its first half (30 June), with an odd one the
 * 15th of its middle month.
 */
function middleOfMonths(first: number, months: number): number | undefined {
  const half = addMonths(first, Math.floor(months / 2));
  return half === undefined ? undefined : half + (months % 2 === 0 ? -1 : 14);
}

function dayOfPart(span: Span, part: PeriodPart, months: Period["months"]): number | undefined {
  const { first, last } = span;
  const days = last - first + 1;
  switch (part) {
    case "start":
      return first;
    case "before":
      return first - 1;
    case "end":
    case "late":
      return last;
    case "middle":
      return months === 0 ? first + Math.floor(days / 2) - 1 : middleOfMonths(first, months);
    case "early": {
      if (months === 0) return first + Math.max(0, Math.floor(days / 3) - 1);
      if (months === 1) return first + 9;
      const rest = addMonths(first, earlyMonths[months]);
      return rest === undefined ? undefined : rest - 1;
    }
    case "lateStart":
      if (months === 0) return first + Math.floor(days / 2);
      return months === 1 ? first + 20 : addMonths(first, months - earlyMonths[months]);
  }
}

/** The day that a part of a period means, for each occurrence. */
export function partOf(period: Period, part: PeriodPart): Candidate {
  return {
    reading: `${part}.${period.kind}`,
    repeats: period.repeats,
    day: (occurrence) => {
      const span = period.span(occurrence);
      return span && dayOfPart(span, part, period.months);
    },
  };
}

/**
 * The occurrences that "next summer" may mean: the first that begins after today and, where that one begins in this
 * calendar year, the one after it as an alternative.
 */
export function nextOccurrences(period: Period, context: DateContext): Period[] {
  const later = Array.from({ length: occurrencesTried }, (_, occurrence) =>
    period.span(occurrence),
  ).filter((span): span is Span => span !== undefined && span.first > context.today);
  const ambiguous = later[0] !== undefined && civilDate(later[0].first).year === context.year;
  return later
    .slice(0, ambiguous ? 2 : 1)
    .map((span) => fixedPeriod(period.kind, period.months, span));
}
