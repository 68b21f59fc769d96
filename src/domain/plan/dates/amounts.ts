import { addMonths } from "./candidates";
import { addWorkingDays, calendarDaysOf } from "./working-days";

/**
 * A length of time in the units of the text; the numbers may have a fraction. Units are added up: 1 year 6 months is 18
 * months.
 */
export type Amount = {
  readonly months: number;
  readonly days: number;
  readonly workingDays: number;
  readonly hours: number;
};

/**
 * A length that the words may mean. `ofRange` is which of the two lengths of a range it is.
 */
export type Length = {
  readonly amount: Amount;
  readonly ofRange?: "longer" | "shorter";
};

/** The lengths that the words may mean, likeliest first: of "3–4 weeks" the longer, then the shorter. */
export type Lengths = readonly [Length, ...Length[]];

export const noAmount: Amount = { months: 0, days: 0, workingDays: 0, hours: 0 };

const amountsByUnit: ReadonlyMap<string, Amount> = new Map(
  Object.entries({
    secs: { hours: 1 / 3_600 },
    minute: { hours: 1 / 60 },
    hour: { hours: 1 },
    h: { hours: 1 },
    day: { days: 1 },
    d: { days: 1 },
    "working day": { workingDays: 1 },
    week: { days: 7 },
    "working week": { days: 7 },
    w: { days: 7 },
    month: { months: 1 },
    quarter: { months: 3 },
    year: { months: 12 },
    y: { months: 12 },
    decade: { months: 120 },
  }).map(([unit, amount]) => [unit, { ...noAmount, ...amount }]),
);

const numberSource = String.raw`\d+(?:\.\d+)?`;
const fractionSource = "[1-9]/[2-9]";
const unitSource = `(?:${[...amountsByUnit.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const termPattern = new RegExp(
  `^(?:(?<half>half an?|an? half|half)|(?<part>${fractionSource})(?: of)?(?: an?)?|` +
    `(?<whole>an?|${numberSource})(?<andHalf> and an? half| and half)?(?<andPart> ${fractionSource})?)` +
    `(?: of)?(?: (?:full|whole|calendar))? (?<unit>${unitSource})(?<thenHalf> and an? half| and half)?(?: and (?=\\S)| (?=\\S)|$)`,
);
const rangePattern = new RegExp(
  `^(?:between )?(${numberSource}|an?)(?: to | or | and | - |-)(${numberSource}) (${unitSource})$`,
);
const oneOrMorePattern = new RegExp(`^an? (${unitSource}) or (\\d+)$`);
const twoLengthsPattern = /^(?:between (.+) and|(.+) (?:to|or|-)) (.+)$/;
const fortnightsPattern = new RegExp(`\\b(an?|${numberSource}) 2 week\\b`, "g");
const quarterHourPattern = /\b(?:an? |(\d) )?quarter (?:of )?(?:an )?hour\b/g;
const hoursAndMinutesPattern = /^(\d+)(?: h |:)([0-5]\d)( h| hour)?$/;

function times(count: number, unit: string): Amount {
  const { months, days, workingDays, hours } = amountsByUnit.get(unit) ?? noAmount;
  return {
    months: count * months,
    days: count * days,
    workingDays: count * workingDays,
    hours: count * hours,
  };
}

function countOf(words: string): number {
  return words === "a" || words === "an" ? 1 : Number(words);
}

function fractionOf(words: string): number {
  const [above, below] = words.split("/");
  return Number(above) / Number(below);
}

function range(from: Amount, to: Amount): Lengths | undefined {
  if (lengthOf(to) <= lengthOf(from)) return undefined;
  return [
    { amount: to, ofRange: "longer" },
    { amount: from, ofRange: "shorter" },
  ];
}

/**
 * Reads a length from words whose numbers the tokenizer has put in digits: "6 week", "a month and a half", "1 y 6 m",
 * "3-4 week", "2 week to 1 month", "half a year". The tokenizer turns a fortnight into "2 week". `undefined` for
 * anything else.
 */
export function readAmounts(text: string): Lengths | undefined {
  const [first, ...others] = spellings(text).flatMap((each) => readSpelledOut(each) ?? []);
  return first && [first, ...others];
}

function readSpelledOut(text: string): Lengths | undefined {
  const between = rangePattern.exec(text);
  if (between) {
    const [, from = "", to = "", unit = ""] = between;
    return range(times(countOf(from), unit), times(Number(to), unit));
  }
  const orMore = oneOrMorePattern.exec(text);
  if (orMore) return range(times(1, orMore[1] ?? ""), times(Number(orMore[2]), orMore[1] ?? ""));

  const [, least, lower, upper] = twoLengthsPattern.exec(text) ?? [];
  const shorter = sumOf(least ?? lower ?? "");
  const longer = sumOf(upper ?? "");
  if (shorter && longer) return range(shorter, longer);
  const amount = sumOf(text);
  return amount && [{ amount }];
}

/** The text with its ambiguous signs spelled out, the likeliest first: "m", and the full stop of "1.000". */
function spellings(text: string): readonly string[] {
  const clock = hoursAndMinutesPattern.exec(text);
  // "1:30" alone is a time of day.
  if (clock && (clock[3] || !text.includes(":")))
    return [`${clock[1]} hour ${clock[2]} minute`.replace(/ 00 minute$/, "")];
  return thousands(text.replace(/\bwork (?=day|week)/g, "working ")).flatMap(monthsOrMinutes);
}

/**
 * "1.500" is a thousand and a half to half of the world, and one and a half to the other; nobody writes one as "1.000".
 */
function thousands(text: string): readonly string[] {
  const grouped = text.replace(/(?<![\d.,/:-])([1-9]\d{0,2})\.(\d{3})(?= )/g, "$1$2");
  if (grouped === text) return [text];
  return text.includes(".000 ") ? [grouped, text] : [text, grouped];
}

const loneMPattern = /\bm\b/g;
/** As many months as people write with an "m"; every other number of "m" is likelier to be minutes. */
const usualMonths = new Set([1, 1.5, 2, 2.5, 3, 4, 6, 7, 8, 9, 11, 12, 18, 24, 36, 48]);

/** Whether "m" stands for months or for minutes: the units beside it say so, or both are possible. */
function monthsOrMinutes(text: string): readonly string[] {
  if (!/\bm\b/.test(text)) return [text];
  const months = text.replace(loneMPattern, "month");
  const minutes = text.replace(loneMPattern, "minute");
  if (/\b(?:y|year|quarter)\b.*\bm\b|\bm\b.*\b(?:d|day|w|week)\b/.test(text)) return [months];
  if (/\b(?:h|hour|d|day)\b.*\bm\b/.test(text)) return [minutes];
  const count = Number(/(\d+(?:\.\d+)?) m\b/.exec(text)?.[1] ?? 1);
  return usualMonths.has(count) ? [months, minutes] : [minutes, months];
}

/**
 * Adds up lengths that follow one another. A unit may occur only once, so "2 week 3 week" is not a sum, and "8 hour a
 * day" is a rate.
 */
function sumOf(text: string): Amount | undefined {
  let rest = text
    .replace(fortnightsPattern, (_, count: string) => `${countOf(count) * 2} week`)
    .replace(quarterHourPattern, (_, count?: string) => `${Number(count ?? 1) * 15} minute`);
  let sum: Amount | undefined;
  let afterAnd = false;
  const units = new Set<number>();
  while (rest !== "") {
    const term = termPattern.exec(rest);
    if (!term?.groups) return undefined;
    const { half, part, whole, andHalf, andPart, thenHalf, unit = "" } = term.groups;
    const unitLength = lengthOf(times(1, unit));
    if (((half || part || andPart) && thenHalf) || (andHalf && andPart)) return undefined;
    const isRate = sum && /^an?$/.test(whole ?? "") && !afterAnd;
    if (units.has(unitLength) || isRate) return undefined;
    const main = half ? 0.5 : part ? fractionOf(part) : countOf(whole ?? "");
    const count = main + (andHalf || thenHalf ? 0.5 : 0) + (andPart ? fractionOf(andPart) : 0);
    sum = added(sum ?? noAmount, times(count, unit));
    units.add(unitLength);
    rest = rest.slice(term[0].length);
    afterAnd = term[0].endsWith(" and ");
  }
  return sum;
}

function added(one: Amount, other: Amount): Amount {
  return {
    months: one.months + other.months,
    days: one.days + other.days,
    workingDays: one.workingDays + other.workingDays,
    hours: one.hours + other.hours,
  };
}

/** The length in days, to compare two lengths and to recognize "d" and "day" as the same unit. */
function lengthOf({ months, days, workingDays, hours }: Amount): number {
  return months * daysPerMonth + days + workingDays * 1.4 + hours / 24;
}

/**
 * Rounds up to whole days, so that half a day counts as one. The tolerance absorbs floating-point errors such as that
 * of 0.1 × 30; adding 0 turns −0 into 0.
 */
export function wholeDays(days: number): number {
  return Math.ceil(days - 1e-6) + 0;
}

/** The days of a month where a fraction of one is converted to days. */
const daysPerMonth = 30;

/**
 * The calendar days of a length: twelve months count as 365 days, every other month as 30, five working days as a week.
 */
export function daysOfAmount({ months, days, workingDays, hours }: Amount): number {
  const years = Math.floor((months + 1e-6) / 12);
  return wholeDays(
    years * 365 +
      (months - years * 12) * daysPerMonth +
      days +
      calendarDaysOf(wholeDays(workingDays)) +
      hours / 24,
  );
}

/**
 * The day so long after another one, or before it where `sign` is −1; `undefined` where it is outside the calendar.
 * Hours that fill no day end on the same day.
 */
export function addAmount(day: number, amount: Amount, sign: 1 | -1): number | undefined {
  const { months, days, workingDays, hours } = amount;
  const wholeMonths = Math.floor(months + 1e-6);
  const partOfMonth = Math.max(0, months - wholeMonths) * daysPerMonth;
  const moved = addMonths(day, sign * wholeMonths);
  if (moved === undefined) return undefined;
  const hourDays = sign === 1 ? Math.floor(hours / 24 + 1e-6) : wholeDays(hours / 24);
  const rest = moved + sign * (wholeDays(days + partOfMonth) + hourDays);
  return workingDays > 0 ? addWorkingDays(rest, sign * wholeDays(workingDays)) : rest;
}

/** Whether a length of hours that begins today may also end a day later, because today has begun already. */
export function mayEndNextDay({ hours }: Amount): boolean {
  const beyondWholeDays = hours - Math.floor(hours / 24 + 1e-6) * 24;
  return beyondWholeDays >= 1;
}
