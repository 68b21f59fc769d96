import { type DateContext, monthIndex, type Refusal } from "./candidates";
import { fixedPeriod, monthSpan, type Period } from "./spans";

/**
 * Quarters, halves and years. A fiscal year is named by the year in which it ends: with a start in
 * April, FY28 runs from April 2027 to March 2028, and "Q4 2028" is its last quarter, January to
 * March 2028. Quarters and halves are the fiscal ones, with those of the calendar as the other way
 * to hear it; a year with a number is one of the calendar unless it is called fiscal, and "the year"
 * is one of the calendar with the fiscal one as the other way.
 */
type Basis = "fiscal" | "calendar" | undefined;
type Unit = "quarter" | "half" | "year";

type YearPhrase = {
  readonly basis: Basis;
  /** The year's name. */
  readonly year?: number;
  /** Units on from the current one. Neither: "the year", "the quarter", which come round again. */
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

/** "2028", "of FY28", "FY27/28", "this year". Two figures are taken only where the caller expects a year. */
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

/** The first month (`monthIndex`) of the year of that name. */
function firstMonthOf(year: number, startMonth: number): number {
  return monthIndex(startMonth === 1 ? year : year - 1, startMonth);
}

/** The name of the year in which today lies. */
function currentYear({ year, month }: DateContext, startMonth: number): number {
  return startMonth > 1 && month >= startMonth ? year + 1 : year;
}

function bases(unit: Unit, phrase: YearPhrase, context: DateContext): Exclude<Basis, undefined>[] {
  if (phrase.basis) return [phrase.basis];
  if (context.fiscalYearStartMonth === 1) return ["calendar"];
  if (unit !== "year") return ["fiscal", "calendar"];
  return phrase.year === undefined ? ["calendar", "fiscal"] : ["calendar"];
}

/** The nth (from 1) quarter or half of a year, or with `n` 1 the year itself. */
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

/** "this quarter", "next half", "the quarter". */
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

type Piece = { readonly unit: "quarter" | "half"; readonly n: number };

/** "q 4", "4 q", "2 h", "4th quarter", "quarter 4", "last quarter". */
function pieceOf(first: string, second: string): Piece | undefined {
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

function namedPiece(text: string, context: DateContext): Period[] | Refusal | undefined {
  const all = text.split(" ");
  const basis = basisOf(all[0]);
  const words = basis && all[1] !== "year" ? all.slice(1) : all;
  const [front, back] = [words.slice(0, 2), words.slice(-2)];
  for (const [two, rest] of [
    [front, words.slice(2)],
    [back, words.slice(0, -2)],
  ] as const) {
    const piece = pieceOf(two[0] ?? "", two[1] ?? "");
    const phrase = rest.length > 0 ? yearPhrase(rest.join(" ")) : { basis };
    if (!piece || !phrase || (two[0] === "last" && rest.length === 0)) continue;
    if (piece.n < 1 || piece.n > 12 / monthsPerUnit[piece.unit]) {
      const refused = piece.unit === "quarter" ? "noSuchQuarter" : "noSuchHalf";
      return { refused, culprit: two.join(" ") };
    }
    return ofYear(piece.unit, piece.n, { ...phrase, basis: phrase.basis ?? basis }, context);
  }
  return undefined;
}

/** Quarters, halves and years, calendar and fiscal. */
export function readFiscal(text: string, context: DateContext): Period[] | Refusal | undefined {
  const unit = relativeUnit(text);
  if (unit && unit.unit !== "year") return ofToday(unit.unit, unit, context);
  const piece = namedPiece(text, context);
  if (piece) return piece;
  const year = yearPhrase(text);
  if (!year || (/(?:^| )\d\d$/.test(text) && !year.basis)) return undefined;
  return ofYear("year", 1, year, context);
}
