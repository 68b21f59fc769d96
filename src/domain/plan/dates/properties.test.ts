import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  firstCalendarDay,
  fromDayNumber,
  lastCalendarDay,
  toDayNumber,
} from "../shared/calendar";
import { describeDate, formatShortDate } from "./describe";
import { monthNames, weekdayNames } from "./names";
import { parseDuration } from "./parse-duration";
import { parseTargetDate } from "./parse-target-date";
import { dateReadings, durationReadings, refusalReasons } from "./readings";
import type { DateRules } from "./types";

const anyDate = fc.integer({ min: firstCalendarDay, max: lastCalendarDay }).map(fromDayNumber);
const nearDate = fc
  .integer({ min: toDayNumber("2000-01-01"), max: toDayNumber("2090-12-31") })
  .map(fromDayNumber);
const startMonth = fc.integer({ min: 1, max: 12 });
const locale = fc.constantFrom("en-US", "en-GB", "en", "en-AU");
const anyRules = fc.record({ today: anyDate, fiscalYearStartMonth: startMonth, locale });
const nearRules = fc.record({ today: nearDate, fiscalYearStartMonth: startMonth, locale });

const dictionary = [
  ..."end start middle mid early late of in the by before after from next this last first second".split(
    " ",
  ),
  ..."day week weekend month quarter half year fiscal calendar FY Q1 Q4 Q5 H2 EOY W14 summer winter".split(
    " ",
  ),
  ..."a an and or to within until not no than later ago now today tomorrow six 3-4 2½ 30 2027 28".split(
    " ",
  ),
  ..."1st 31st 29 February 2027-03-01 3/4 13/13 Christmas Eve New Year's working ' - ( ) . , / 5pm".split(
    " ",
  ),
  ...monthNames,
  ...weekdayNames,
];
const phrase = fc
  .array(fc.constantFrom(...dictionary), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(" "));

function dateOf(words: string, rules: DateRules): string | undefined {
  const result = parseTargetDate(words, rules);
  return result.ok ? result.value.date : undefined;
}

describe("whatever the day, the fiscal year and the locale", () => {
  it("a date is read back from how it is shown", () => {
    fc.assert(
      fc.property(anyDate, anyRules, (date, rules) => {
        expect(dateOf(describeDate(date, rules).date, rules)).toBe(date);
      }),
      { numRuns: 400 },
    );
  });

  it("a short date is read back where it names its year or is not behind today", () => {
    fc.assert(
      fc.property(nearDate, nearRules, (date, rules) => {
        const sameYear = date.slice(0, 4) === rules.today.slice(0, 4);
        fc.pre(!sameYear || date >= rules.today);
        expect(dateOf(formatShortDate(date, rules), rules)).toBe(date);
      }),
    );
  });

  it("an ISO date is itself, in any wrapping that keeps the day, and the day before with before", () => {
    fc.assert(
      fc.property(
        anyDate,
        anyRules,
        fc.constantFrom("", "by ", "until ", " \n"),
        (date, rules, by) => {
          expect(parseTargetDate(`${by}${date}`, rules)).toEqual({
            ok: true,
            value: { date, reading: "isoDate", phrase: date },
          });
          if (date > "0001-01-01") expect(dateOf(`before ${date}`, rules)).toBe(addDays(date, -1));
        },
      ),
    );
  });

  it("what comes round again lies neither behind today nor more than a year's round ahead", () => {
    const recurring = fc.constantFrom(
      ...["Q1", "end of Q3", "mid Q4", "H1", "May", "early June", "Friday", "the 28th", "1 March"],
      ...[
        "late summer",
        "EOY",
        "EOFY",
        "EOM",
        "mid-month",
        "before Q2",
        "before Christmas",
        "week 20",
      ],
    );
    fc.assert(
      fc.property(recurring, nearRules, (words, rules) => {
        const date = dateOf(words, rules) ?? "";
        expect(date >= rules.today).toBe(true);
        expect(date <= addDays(rules.today, 373)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("the four quarters of a fiscal year follow one another and end with it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2098 }), nearRules, (year, rules) => {
        const ends = [1, 2, 3, 4].map((n) => dateOf(`FY${year} Q${n}`, rules) ?? "");
        const begins = [1, 2, 3, 4].map((n) => dateOf(`beginning of Q${n} FY${year}`, rules));
        expect(begins.slice(1)).toEqual(ends.slice(0, 3).map((end) => addDays(end, 1)));
        expect(ends[3]).toBe(dateOf(`FY${year}`, rules));
        expect(ends[1]).toBe(dateOf(`H1 FY${year}`, rules));
        expect(ends[3]?.slice(0, 4)).toBe(String(year));
        expect(addDays(ends[3] ?? "", 1).slice(5)).toBe(
          `${String(rules.fiscalYearStartMonth).padStart(2, "0")}-01`,
        );
      }),
    );
  });

  it("in so many days is so many days away, and a duration agrees", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), nearRules, (days, rules) => {
        expect(dateOf(`in ${days} days`, rules)).toBe(addDays(rules.today, days));
        expect(dateOf(`${days} days from now`, rules)).toBe(addDays(rules.today, days));
        expect(parseDuration(`${days} days`)).toMatchObject({ value: { days } });
      }),
    );
  });
});

describe("whatever the text", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    phrase,
    phrase.map((words) => words.replaceAll(" ", "")),
  );

  it("the answer is a date with a known reading, or a known refusal in words of the text", () => {
    fc.assert(
      fc.property(hostile, anyRules, (text, rules) => {
        const result = parseTargetDate(text, rules);
        if (!result.ok) {
          expect(refusalReasons).toContain(result.error.reason);
          return;
        }
        const { date, reading, alternatives = [] } = result.value;
        const days = [date, ...alternatives.map((each) => each.date)];
        expect(text).toContain(result.value.phrase);
        expect(new Set(days).size).toBe(days.length);
        for (const day of days) expect(fromDayNumber(toDayNumber(day))).toBe(day);
        for (const each of [reading, ...alternatives.map((other) => other.reading)]) {
          expect(dateReadings).toContain(each);
        }
      }),
      { numRuns: 800 },
    );
  });

  it("a duration is a whole number of days within its bounds, or a known refusal", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = parseDuration(text);
        if (!result.ok) {
          expect(refusalReasons).toContain(result.error.reason);
          return;
        }
        expect(Number.isInteger(result.value.days)).toBe(true);
        expect(result.value.days).toBeGreaterThanOrEqual(0);
        expect(result.value.days).toBeLessThanOrEqual(36_500);
        expect(durationReadings).toContain(result.value.reading);
      }),
      { numRuns: 800 },
    );
  });

  it("case, spaces and a full stop change nothing", () => {
    fc.assert(
      fc.property(phrase, nearRules, (words, rules) => {
        const shouted = `  ${words.toUpperCase().replaceAll(" ", "\t ")} . `;
        expect(dateOf(shouted, rules)).toBe(dateOf(words, rules));
      }),
    );
  });
});
