import { addMonths } from "./candidates";

/**
 * A length of time in the units of the text; both numbers may have a fraction. Units are added up: 1 year 6 months is
 * 18 months.
 */
export type Amount = { readonly months: number; readonly days: number };

/** The lengths that the words may mean, likeliest first: of "3–4 weeks" the longer, then the shorter. */
export type Amounts = readonly [Amount, ...Amount[]];

const amountsByUnit: ReadonlyMap<string, Amount> = new Map([
  ["day", { months: 0, days: 1 }],
  ["week", { months: 0, days: 7 }],
  ["month", { months: 1, days: 0 }],
  ["quarter", { months: 3, days: 0 }],
  ["year", { months: 12, days: 0 }],
  ["decade", { months: 120, days: 0 }],
  ["d", { months: 0, days: 1 }],
  ["w", { months: 0, days: 7 }],
  ["m", { months: 1, days: 0 }],
  ["y", { months: 12, days: 0 }],
]);

const numberSource = String.raw`\d+(?:\.\d+)?`;
const unitSource = "(?:day|week|month|quarter|year|decade|[dwmy])";
const termPattern = new RegExp(
  `^(?:(?<half>half an?|an? half|half|1/2(?: an?)?)|(?<whole>an?|${numberSource})(?<andHalf> and an? half| and half| 1/2)?)` +
    `(?: of)? (?<unit>${unitSource})(?<thenHalf> and an? half| and half)?(?: and (?=\\S)| (?=\\S)|$)`,
);
const rangePattern = new RegExp(
  `^(?:between )?(${numberSource}|an?)(?: to | or | and | - |-)(${numberSource}) (${unitSource})$`,
);
const oneOrMorePattern = new RegExp(`^an? (${unitSource}) or (\\d+)$`);
const twoLengthsPattern = /^(?:between (.+) and|(.+) (?:to|or|-)) (.+)$/;
const fortnightsPattern = new RegExp(`\\b(an?|${numberSource}) 2 week\\b`, "g");

function times(count: number, unit: string): Amount {
  const { months, days } = amountsByUnit.get(unit) ?? { months: 0, days: 0 };
  return { months: count * months, days: count * days };
}

function countOf(words: string): number {
  return words === "a" || words === "an" ? 1 : Number(words);
}

function range(from: number, to: number, unit: string): Amounts | undefined {
  return to > from ? [times(to, unit), times(from, unit)] : undefined;
}

/**
 * Reads a length from words whose numbers the tokenizer has put in digits: "6 week", "a month and a half", "1 y 6 m",
 * "3-4 week", "2 week to 1 month", "half a year". The tokenizer turns a fortnight into "2 week". `undefined` for
 * anything else.
 */
export function readAmounts(text: string): Amounts | undefined {
  const between = rangePattern.exec(text);
  if (between) {
    return range(countOf(between[1] ?? ""), Number(between[2]), between[3] ?? "");
  }
  const orMore = oneOrMorePattern.exec(text);
  if (orMore) return range(1, Number(orMore[2]), orMore[1] ?? "");

  const [, least, lower, upper] = twoLengthsPattern.exec(text) ?? [];
  const shorter = sumOf(least ?? lower ?? "");
  const longer = sumOf(upper ?? "");
  if (shorter && longer)
    return lengthOf(longer) > lengthOf(shorter) ? [longer, shorter] : undefined;
  const sum = sumOf(text);
  return sum && [sum];
}

/** Adds up lengths that follow one another. A unit may occur only once, so "2 week 3 week" is not a sum. */
function sumOf(text: string): Amount | undefined {
  let rest = text.replace(fortnightsPattern, (_, count: string) => `${countOf(count) * 2} week`);
  let sum: Amount | undefined;
  const units = new Set<number>();
  while (rest !== "") {
    const term = termPattern.exec(rest);
    if (!term?.groups) return undefined;
    const { half, whole, andHalf, thenHalf, unit = "" } = term.groups;
    const unitLength = lengthOf(times(1, unit));
    if ((half && thenHalf) || units.has(unitLength)) return undefined;
    const count = (half ? 0.5 : countOf(whole ?? "")) + (andHalf || thenHalf ? 0.5 : 0);
    const { months, days } = times(count, unit);
    sum = { months: (sum?.months ?? 0) + months, days: (sum?.days ?? 0) + days };
    units.add(unitLength);
    rest = rest.slice(term[0].length);
  }
  return sum;
}

/** The length in days, to compare two lengths and to recognize "d" and "day" as the same unit. */
function lengthOf({ months, days }: Amount): number {
  return months * daysPerMonth + days;
}

/**
 * Rounds up to whole days, so that half a day counts as one. The tolerance absorbs floating-point errors such as that
 * of 0.1 × 30; adding 0 turns −0 into 0.
 */
export function wholeDays(days: number): number {
  return Math.ceil(days - 1e-6) + 0;
}

/** The days of a month where a fraction of one is converted to days. */
export const daysPerMonth = 30;

/** The day so long after another one, or before it where `sign` is −1; `undefined` where it is outside the calendar. */
export function addAmount(day: number, { months, days }: Amount, sign: 1 | -1): number | undefined {
  const wholeMonths = Math.floor(months + 1e-6);
  const partOfMonth = Math.max(0, months - wholeMonths) * daysPerMonth;
  const moved = addMonths(day, sign * wholeMonths);
  return moved === undefined ? undefined : moved + sign * wholeDays(days + partOfMonth);
}
