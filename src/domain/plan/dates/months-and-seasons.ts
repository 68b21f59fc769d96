import { centuryOf, type DateContext, existingDay, monthIndex } from "./candidates";
import { yearPhrase } from "./fiscal";
import { monthNames } from "./names";
import { fixedPeriod, monthSpan, type Period, type Span } from "./spans";

/**
 * Seasons of the northern hemisphere, in whole months as meteorologists count them. The seasons of the sun are an
 * alternative; their first days are taken to be 20 March, 21 June, 22 September and 21 December, which is right in most
 * years. Winter is named by the year in which it begins; the one that ends in that year is an alternative.
 */
type DayOfYear = readonly [month: number, day: number];
type Season = {
  readonly month: number;
  readonly solarFrom: DayOfYear;
  readonly solarTo: DayOfYear;
};

const seasonsByName: ReadonlyMap<string, Season> = new Map([
  ["spring", { month: 3, solarFrom: [3, 20], solarTo: [6, 20] }],
  ["summer", { month: 6, solarFrom: [6, 21], solarTo: [9, 21] }],
  ["autumn", { month: 9, solarFrom: [9, 22], solarTo: [12, 20] }],
  ["winter", { month: 12, solarFrom: [12, 21], solarTo: [3, 19] }],
]);

const seasonPattern = /^(spring|summer|autumn|winter)(?: (.+))?$/;
const monthPattern = new RegExp(`^(${monthNames.join("|")})(?: (.+))?$`);
const numericMonthPattern = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/;

function solarSpan({ month, solarFrom, solarTo }: Season, year: number): Span | undefined {
  const first = existingDay(year, ...solarFrom);
  const last = existingDay(month === 12 ? year + 1 : year, ...solarTo);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** A plan does not look further ahead than this, so that "Dec-99" names no year. */
const yearsAhead = 30;

/** The year that ends in these two figures, where it is not past and at most so many years ahead. */
export function shortYear(
  figures: string,
  context: DateContext,
  ahead: number,
): number | undefined {
  const year = centuryOf(context.year) + Number(figures);
  return year >= context.year && year <= context.year + ahead ? year : undefined;
}

/** The year that the words after a month or season name; `undefined` where they name none. */
export function plainYear(text: string, context: DateContext): number | undefined {
  if (/^-\d{2}$/.test(text)) return shortYear(text.slice(1), context, yearsAhead);
  const phrase = yearPhrase(text);
  if (!phrase || phrase.basis === "fiscal" || /(?:^| )\d\d$/.test(text)) return undefined;
  return phrase.year ?? (phrase.step === undefined ? undefined : context.year + phrase.step);
}

export function readSeason(text: string, context: DateContext): Period[] | undefined {
  const [, name, yearWords] = seasonPattern.exec(text) ?? [];
  const season = seasonsByName.get(name ?? "");
  if (!season) return undefined;
  const monthly = (year: number) => monthSpan(monthIndex(year, season.month), 3);
  if (!yearWords) {
    return [
      {
        kind: "season",
        months: 3,
        repeats: true,
        span: (occurrence) => monthly(context.year - 1 + occurrence),
      },
      {
        kind: "solarSeason",
        months: 0,
        repeats: true,
        span: (occurrence) => solarSpan(season, context.year - 1 + occurrence),
      },
    ];
  }
  const year = plainYear(yearWords, context);
  if (year === undefined) return undefined;
  const readings = [
    fixedPeriod("season", 3, monthly(year)),
    fixedPeriod("solarSeason", 0, solarSpan(season, year)),
  ];
  return name === "winter" ? [...readings, fixedPeriod("season", 3, monthly(year - 1))] : readings;
}

/** Reads a month: "May", "May 2027", "May next year", "2027-05", "5/2027". */
export function readMonth(text: string, context: DateContext): Period[] | undefined {
  const numeric = numericMonthPattern.exec(text);
  if (numeric) {
    const month = Number(numeric[2] ?? numeric[3]);
    if (month < 1 || month > 12) return undefined;
    const year = Number(numeric[1] ?? numeric[4]);
    return [fixedPeriod("month", 1, monthSpan(monthIndex(year, month), 1))];
  }
  const [, name, yearWords] = monthPattern.exec(text) ?? [];
  if (!name) return undefined;
  const month = monthNames.indexOf(name) + 1;
  const spanOf = (year: number) => monthSpan(monthIndex(year, month), 1);
  if (!yearWords) {
    return [
      {
        kind: "month",
        months: 1,
        repeats: true,
        span: (occurrence) => spanOf(context.year - 1 + occurrence),
      },
    ];
  }
  const year = plainYear(yearWords, context);
  return year === undefined ? undefined : [fixedPeriod("month", 1, spanOf(year))];
}
