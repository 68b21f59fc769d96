import { type DateContext, monthIndex, type Refusal } from "./candidates";
import { fixedPeriod, monthSpan, type Period } from "./spans";

/**
 * Quarters, halves and years. A fiscal year is named by the year in which it ends: with a start in April, FY28 runs
 * from April 2027 to March 2028, and "Q4 2028" is its last quarter, January to March 2028. Quarters and halves are read
 * as fiscal, with those of the calendar as the alternative. A year with a number is a calendar year unless it is called
 * fiscal; "the year" is the calendar year, with the fiscal one as the alternative.
 */
type Basis = "fiscal" | "calendar" | undefined;
type Unit = "quarter" | "half" | "year";

type YearPhrase = {
  readonly basis: Basis;
  /** The year by which the period is named. */
  readonly year?: number;
  /**
   * How many units after the current one. Where neither this nor `year` is set ("the year", "the quarter"), the period
   * recurs.
   */
  readonly step?: number;
};

const monthsPerUnit = { quarter: 3, half: 6, year: 12 } as const;
const fiscalKinds = { quarter: "fiscalQuarter", half: "fiscalHalf", year: "fiscalYear" } as const;

const namedYearPattern = /^(?:(?:of|in) )?(?:(fiscal|calendar) )?(?:year )?(\d{4}|\d{2})$/;
const fiscalYearOfTwoPattern =
  /^(?:(?:of|in) )?fiscal (?:year )?(?:\d{2})?(\d{2})[-/ ](\d{4}|\d{2})$/;
const unitPattern =
  /^(?:(?:of|in) )?(?:(this|next|following) )?(?:(fiscal|calendar) )?(quarter|half|year)( after next)?$/;

function basisOf(word: string | undefined): Basis {
  return word === "fiscal" || word === "calendar" ? word : undefined;
}

function relativeUnit(text: string): (YearPhrase & { readonly unit: Unit }) | undefined {
  const [, which, basis, unit, afterNext] = unitPattern.exec(text) ?? [];
  if (unit !== "quarter" && unit !== "half" && unit !== "year") return undefined;
  if (which && afterNext) return undefined;
  const step = afterNext ? 2 : which && (which === "this" ? 0 : 1);
  return { basis: basisOf(basis), unit, ...(typeof step === "number" && { step }) };
}

/**
 * Reads a year: "2028", "of FY28", "FY27/28", "this year". Call it for two digits alone only where a year is expected.
 */
export function yearPhrase(text: string): YearPhrase | undefined {
  const both = fiscalYearOfTwoPattern.exec(text);
  const last = Number(both?.[2]);
  if (both && last % 100 === (Number(both[1]) + 1) % 100) {
    return { basis: "fiscal", year: last < 100 ? last + 2000 : last };
  }
  const [, basis, year] = namedYearPattern.exec(text) ?? [];
  if (year) {
    return { basis: basisOf(basis), year: Number(year) + (year.length === 2 ? 2000 : 0) };
  }
  const relative = relativeUnit(text);
  return relative?.unit === "year" ? relative : undefined;
}

/** The first month, as a `monthIndex`, of the year with that name. */
function firstMonthOf(year: number, startMonth: number): number {
  return monthIndex(startMonth === 1 ? year : year - 1, startMonth);
}

/** The name of the year that contains today. */
function currentYear({ year, month }: DateContext, startMonth: number): number {
  return startMonth > 1 && month >= startMonth ? year + 1 : year;
}

function bases(unit: Unit, phrase: YearPhrase, context: DateContext): Exclude<Basis, undefined>[] {
  if (phrase.basis) return [phrase.basis];
  if (context.fiscalYearStartMonth === 1) return ["calendar"];
  if (unit !== "year") return ["fiscal", "calendar"];
  return phrase.year === undefined ? ["calendar", "fiscal"] : ["calendar"];
}

/** The nth quarter or half of a year (from 1); for the unit "year" the year itself, with `n` 1. */
function ofYear(unit: Unit, n: number, phrase: YearPhrase, context: DateContext): Period[] {
  const months = monthsPerUnit[unit];
  return bases(unit, phrase, context).map((basis) => {
    const startMonth = basis === "fiscal" ? context.fiscalYearStartMonth : 1;
    const kind = basis === "fiscal" ? fiscalKinds[unit] : unit;
    const spanOf = (year: number) =>
      monthSpan(firstMonthOf(year, startMonth) + (n - 1) * months, months);
    const current = currentYear(context, startMonth);
    if (phrase.year !== undefined) return fixedPeriod(kind, months, spanOf(phrase.year));
    if (phrase.step !== undefined) return fixedPeriod(kind, months, spanOf(current + phrase.step));
    return { kind, months, repeats: true, span: (occurrence) => spanOf(current - 1 + occurrence) };
  });
}

/** Reads a quarter or half that is counted from today: "this quarter", "next half", "the quarter". */
function ofToday(unit: Unit, phrase: YearPhrase, context: DateContext): Period[] {
  const months = monthsPerUnit[unit];
  return bases(unit, phrase, context).map((basis) => {
    const startMonth = basis === "fiscal" ? context.fiscalYearStartMonth : 1;
    const kind = basis === "fiscal" ? fiscalKinds[unit] : unit;
    const yearBegan = firstMonthOf(currentYear(context, startMonth), startMonth);
    const gone = monthIndex(context.year, context.month) - yearBegan;
    const began = yearBegan + Math.floor(gone / months) * months;
    const spanOf = (step: number) => monthSpan(began + step * months, months);
    if (phrase.step !== undefined) return fixedPeriod(kind, months, spanOf(phrase.step));
    return { kind, months, repeats: true, span: spanOf };
  });
}

type NumberedUnit = { readonly unit: "quarter" | "half"; readonly n: number };

/**
 * Reads the number of a quarter or half from two words: "q 4", "4 q", "2 h", "4th quarter", "quarter 4", "last
 * quarter".
 */
function numberedUnitOf(first: string, second: string): NumberedUnit | undefined {
  const unitOf = (word: string) =>
    word === "q" || word === "quarter" ? "quarter" : word === "h" || word === "half" ? "half" : "";
  const leading = unitOf(first);
  if (leading && /^\d{1,2}$/.test(second)) return { unit: leading, n: Number(second) };
  const trailing = unitOf(second);
  if (!trailing) return undefined;
  if (first === "last" && second.length > 1) {
    return { unit: trailing, n: trailing === "quarter" ? 4 : 2 };
  }
  const figure = second.length === 1 ? /^(\d{1,2})(?:st|nd|rd|th)?$/ : /^(\d{1,2})(?:st|nd|rd|th)$/;
  const n = figure.exec(first)?.[1];
  return n ? { unit: trailing, n: Number(n) } : undefined;
}

function readNumberedUnit(text: string, context: DateContext): Period[] | Refusal | undefined {
  const all = text.split(" ");
  const basis = basisOf(all[0]);
  const words = basis && all[1] !== "year" ? all.slice(1) : all;
  const [front, back] = [words.slice(0, 2), words.slice(-2)];
  for (const [two, rest] of [
    [front, words.slice(2)],
    [back, words.slice(0, -2)],
  ] as const) {
    const numbered = numberedUnitOf(two[0] ?? "", two[1] ?? "");
    const phrase = rest.length > 0 ? yearPhrase(rest.join(" ")) : { basis };
    if (!numbered || !phrase || (two[0] === "last" && rest.length === 0)) continue;
    if (numbered.n < 1 || numbered.n > 12 / monthsPerUnit[numbered.unit]) {
      const refused = numbered.unit === "quarter" ? "noSuchQuarter" : "noSuchHalf";
      return { refused, culprit: two.join(" ") };
    }
    return ofYear(numbered.unit, numbered.n, { ...phrase, basis: phrase.basis ?? basis }, context);
  }
  return undefined;
}

/** Reads quarters, halves and years, calendar and fiscal. */
export function readFiscal(text: string, context: DateContext): Period[] | Refusal | undefined {
  const unit = relativeUnit(text);
  if (unit && unit.unit !== "year") return ofToday(unit.unit, unit, context);
  const numbered = readNumberedUnit(text, context);
  if (numbered) return numbered;
  const year = yearPhrase(text);
  if (!year || (/(?:^| )\d\d$/.test(text) && !year.basis)) return undefined;
  return ofYear("year", 1, year, context);
}
