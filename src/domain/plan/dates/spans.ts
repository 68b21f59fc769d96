import { civilDate, daysInMonth } from "../shared/calendar";
import {
  addMonths,
  type Candidate,
  type DateContext,
  existingDay,
  occurrencesTried,
  yearAndMonth,
} from "./candidates";
import type { PeriodKind, PeriodPart } from "./readings";

/** First and last day of a period, both inclusive, as day numbers. */
export type Span = { readonly first: number; readonly last: number };

/** A period as a candidate is a day: one that comes round again has a span for every turn. */
export type Period = {
  readonly kind: PeriodKind;
  /** How many whole months it spans; 0 for what is counted in days. */
  readonly months: 0 | 1 | 3 | 6 | 12;
  readonly repeats: boolean;
  readonly span: (occurrence: number) => Span | undefined;
};

/** The whole months from one on (`monthIndex`); `undefined` outside the years 1 to 9999. */
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

/** The middle of what has an even number of months is the last day of its first half: 30 June. */
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

/** The day that a part of a period means, in each of its turns. */
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
 * "next summer": the first that begins after today, and where that one still begins in this calendar
 * year, the one after it as another way to hear it.
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
