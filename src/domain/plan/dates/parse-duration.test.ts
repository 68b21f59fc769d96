import { describe, expect, it } from "vitest";
import { parseDuration } from "./parse-duration";
import type { DurationReading, RefusalReason } from "./readings";

const durationCases: readonly [string, number, DurationReading, shorter?: number][] = [
  ["2 weeks", 14, "days"],
  ["two weeks", 14, "days"],
  ["ten days", 10, "days"],
  ["1 day", 1, "days"],
  ["a day", 1, "days"],
  ["one week", 7, "days"],
  ["a fortnight", 14, "days"],
  ["6w", 42, "days"],
  ["6 wks", 42, "days"],
  ["90d", 90, "days"],
  ["six-week", 42, "days"],
  ["a couple of weeks", 14, "days"],
  ["a hundred and twenty days", 120, "days"],
  ["1,000 days", 1_000, "days"],
  ["1 000 days", 1_000, "days"],
  ["10\u202F000 days", 10_000, "days"],
  ["10'000 days", 10_000, "days"],
  ["hundred days", 100, "days"],
  ["a thousand days", 1_000, "days"],
  ["10 wd", 14, "workingDays"],
  ["10wd", 14, "workingDays"],
  ["2q", 180, "calendarUnits"],
  ["6 mon", 180, "calendarUnits"],
  ["6mon", 180, "calendarUnits"],
  ["(2 weeks)", 14, "days"],
  ["0 days", 0, "days"],
  ["2 weeks and 3 days", 17, "days"],
  ["1 week, 2 days", 9, "days"],
  ["2w3d", 17, "days"],
  ["3 days and 2 weeks", 17, "days"],
  ["half a day", 1, "days"],
  ["half a week", 4, "days"],
  ["1.5 weeks", 11, "days"],
  ["1,5 weeks", 11, "days"],
  ["2½ weeks", 18, "days"],
  ["2 1/2 weeks", 18, "days"],
  ["a week and a half", 11, "days"],
  ["two and a half weeks", 18, "days"],
  ["0.1 days", 1, "days"],
  ["a month", 30, "calendarUnits"],
  ["a month and a half", 45, "calendarUnits"],
  ["1.5 months", 45, "calendarUnits"],
  ["one and a half months", 45, "calendarUnits"],
  ["3 months", 90, "calendarUnits"],
  ["6 mo", 180, "calendarUnits"],
  ["a quarter", 90, "calendarUnits"],
  ["half a year", 180, "calendarUnits"],
  ["12 months", 365, "calendarUnits"],
  ["a year", 365, "calendarUnits"],
  ["18 months", 545, "calendarUnits"],
  ["1y 6m", 545, "calendarUnits"],
  ["a year and a half", 545, "calendarUnits"],
  ["2 years", 730, "calendarUnits"],
  ["100 years", 36_500, "calendarUnits"],
  ["1.1 months", 33, "calendarUnits"],
  ["3–4 weeks", 28, "longer", 21],
  ["3-4 weeks", 28, "longer", 21],
  ["3 - 4 weeks", 28, "longer", 21],
  ["3 to 4 weeks", 28, "longer", 21],
  ["two or three weeks", 21, "longer", 14],
  ["between 2 and 3 months", 90, "longer", 60],
  ["a week or two", 14, "longer", 7],
  ["a day or two", 2, "longer", 1],
  ["2w-3w", 21, "longer", 14],
  ["2 weeks - 3 weeks", 21, "longer", 14],
  ["2 weeks to a month", 30, "longer", 14],
  ["between 10 days and 3 weeks", 21, "longer", 10],
  ["two fortnights", 28, "days"],
  [".5 years", 180, "calendarUnits"],
  [".5 y", 180, "calendarUnits"],
  ["a decade", 3_650, "calendarUnits"],
  ["2 weeks + 3 days", 17, "days"],
  ["1 year, 2 months & 3 days", 428, "calendarUnits"],
  ["no more than 3 weeks", 21, "days"],
  ["3 weeks max", 21, "days"],
  ["two weeks or so", 14, "days"],
  ["about two weeks", 14, "days"],
  ["up to 3 weeks", 21, "days"],
  ["for 10 days", 10, "days"],
  ["10", 10, "plainNumber"],
];

type Other = readonly [days: number, reading: DurationReading];
const lengthCases: readonly [string, number, DurationReading, others?: readonly Other[]][] = [
  ["30m", 1, "partOfDay", [[910, "calendarUnits"]]],
  ["5m", 1, "partOfDay", [[150, "calendarUnits"]]],
  ["15m", 1, "partOfDay", [[455, "calendarUnits"]]],
  ["45m", 1, "partOfDay", [[1365, "calendarUnits"]]],
  ["90m", 1, "partOfDay", [[2735, "calendarUnits"]]],
  ["3m", 90, "calendarUnits", [[1, "partOfDay"]]],
  ["6m", 180, "calendarUnits", [[1, "partOfDay"]]],
  ["12m", 365, "calendarUnits", [[1, "partOfDay"]]],
  ["1.5m", 45, "calendarUnits", [[1, "partOfDay"]]],
  [
    "3-4m",
    120,
    "longer",
    [
      [90, "shorter"],
      [1, "partOfDay"],
    ],
  ],
  ["1y 6m", 545, "calendarUnits"],
  ["6m 2w", 194, "calendarUnits"],
  ["1h 30m", 1, "partOfDay"],
  ["1d 30m", 2, "days"],
  ["2w 3m", 104, "calendarUnits", [[15, "days"]]],
  ["2h", 1, "partOfDay"],
  ["8 h", 1, "partOfDay"],
  ["1h30", 1, "partOfDay"],
  ["1:30 h", 1, "partOfDay"],
  ["30 min", 1, "partOfDay"],
  ["30min", 1, "partOfDay"],
  ["90 minutes", 1, "partOfDay"],
  ["half an hour", 1, "partOfDay"],
  ["an hour and a half", 1, "partOfDay"],
  ["three quarters of an hour", 1, "partOfDay"],
  ["60 seconds", 1, "partOfDay"],
  ["30'", 1, "partOfDay"],
  ["3-4 hours", 1, "partOfDay"],
  ["2h-4h", 1, "partOfDay"],
  ["24 hours", 1, "partOfDay"],
  ["40h", 7, "workingHours", [[2, "clockHours"]]],
  ["48 hours", 2, "clockHours", [[8, "workingHours"]]],
  ["100 hours", 17, "workingHours", [[5, "clockHours"]]],
  ["2 days 4 hours", 3, "days"],
  ["10 working days", 14, "workingDays"],
  ["10 business days", 14, "workingDays"],
  ["5 workdays", 7, "workingDays"],
  ["5 work days", 7, "workingDays"],
  ["a working day", 1, "workingDays"],
  ["half a working day", 1, "workingDays"],
  ["12 working days", 16, "workingDays"],
  ["2 working weeks", 14, "days"],
  ["2-3 working days", 3, "longer", [[2, "shorter"]]],
  ["P2W", 14, "days"],
  ["P3M", 90, "calendarUnits"],
  ["P1Y6M", 545, "calendarUnits"],
  ["P10D", 10, "days"],
  ["PT8H", 1, "partOfDay"],
  ["PT30M", 1, "partOfDay"],
  ["P1DT12H", 2, "days"],
  ["P1,5W", 11, "days"],
  ["p2w", 14, "days"],
  ["٣ weeks", 21, "days"],
  ["۳ weeks", 21, "days"],
  ["３ weeks", 21, "days"],
  ["3 weeks…", 21, "days"],
  ["3\u200b\u00a0weeks", 21, "days"],
  ["¾ day", 1, "days"],
  ["1 3/4 days", 2, "days"],
  ["2 full weeks", 14, "days"],
  ["10 calendar days", 10, "days"],
  ["ten days of work", 10, "days"],
  ["6 weeks' work", 42, "days"],
  ["1.000 days", 1000, "days", [[1, "days"]]],
  ["1.500 weeks", 11, "days", [[10500, "days"]]],
];

const refusedCases: readonly [string, RefusalReason, string, string][] = [
  ["", "empty", "", ""],
  ["soon", "notADuration", "", "soon"],
  ["-3 days", "notADuration", "3 days", "-"],
  ["8 hours a day", "notADuration", "8 hours", "a day"],
  ["3 days a week", "notADuration", "3 days", "a week"],
  ["a few hours", "notADuration", "", "a few hours"],
  ["1:30", "notADuration", "", "1:30"],
  ["2+ weeks", "notADuration", "", "2+ weeks"],
  ["±2w", "notADuration", "2w", "±"],
  ["+2w", "notADuration", "2w", "+"],
  ["5 man-days", "notADuration", "", "5 man-days"],
  ["2 sprints", "notADuration", "", "2 sprints"],
  ["40 000 days", "outOfRange", "", "40 000 days"],
  ["1 month Monday", "notADuration", "1 month", "Monday"],
  ["PT", "notADuration", "", "PT"],
  ["P-2W", "notADuration", "2W", "P"],
  ["2 weeks each", "notADuration", "2 weeks", "each"],
  ["two weeks please", "notADuration", "two weeks", "please"],
  ["a few weeks", "notADuration", "", "a few weeks"],
  ["4-3 weeks", "notADuration", "", "4-3 weeks"],
  ["a month to 2 weeks", "notADuration", "a month", "to 2 weeks"],
  ["2 weeks 3 weeks", "notADuration", "2 weeks", "3 weeks"],
  ["by March 1st", "notADuration", "", "by March 1st"],
  ["1.5", "notADuration", "", "1.5"],
  ["weeks", "notADuration", "", "weeks"],
  ["36501 days", "outOfRange", "", "36501 days"],
  ["101 years", "outOfRange", "", "101 years"],
  ["99999999999999999999999", "outOfRange", "", "99999999999999999999999"],
];

describe("durations", () => {
  it.each(durationCases)("%s is %i days", (words, days, reading, shorter) => {
    const alternatives =
      shorter === undefined ? undefined : [{ days: shorter, reading: "shorter" }];
    const result = parseDuration(words);
    expect(result).toMatchObject({ ok: true, value: { days, reading } });
    if (result.ok) expect(result.value.alternatives).toEqual(alternatives);
  });

  it.each(refusedCases)("%j is none", (words, reason, understood, notUnderstood) => {
    const error = { reason, understood, notUnderstood };
    expect(parseDuration(words)).toEqual({ ok: false, error });
  });

  it.each(lengthCases)("%s", (words, days, reading, alternatives = []) => {
    const result = parseDuration(words);
    expect(result).toMatchObject({ ok: true, value: { days, reading } });
    const others = result.ok ? (result.value.alternatives ?? []) : [];
    expect(others.map((each) => [each.days, each.reading])).toEqual(alternatives);
  });

  it("keep the words they were read from", () => {
    expect(parseDuration(" about Two  Weeks. ")).toMatchObject({ value: { phrase: "Two  Weeks" } });
  });

  it("end where a text is endless", () => {
    expect(parseDuration("2 weeks ".repeat(100_000))).toMatchObject({
      error: { reason: "tooLong" },
    });
  });
});
