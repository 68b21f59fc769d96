import { describe, expect, it } from "vitest";
import { parseTargetDate } from "./parse-target-date";
import type { RefusalReason } from "./readings";
import { rules, sunday } from "./testing/deadlines";

const refusedCases: readonly [
  words: string,
  reason: RefusalReason,
  understood: string,
  notUnderstood: string,
][] = [
  ["", "empty", "", ""],
  ["   ", "empty", "", ""],
  ["?!", "empty", "", "?!"],
  ["2027-02-30", "noSuchDay", "2027-02", "30"],
  ["2027-02-29", "noSuchDay", "2027-02", "29"],
  ["2027-13-01", "noSuchDay", "", "2027-13-01"],
  ["20270230", "noSuchDay", "", "20270230"],
  ["30 February", "noSuchDay", "February", "30"],
  ["by February 30th", "noSuchDay", "February", "30th"],
  ["February 30, 2028", "noSuchDay", "February … 2028", "30"],
  ["29 Feb 2027", "noSuchDay", "Feb 2027", "29"],
  ["29 February 2100", "noSuchDay", "February 2100", "29"],
  ["31 April", "noSuchDay", "April", "31"],
  ["31 June 2027", "noSuchDay", "June 2027", "31"],
  ["0 March", "noSuchDay", "March", "0"],
  ["the 32nd", "noSuchDay", "", "32nd"],
  ["31/31/2027", "noSuchDay", "", "31/31/2027"],
  ["leap day 2027", "noSuchDay", "2027", "leap day"],
  ["6th Monday in May 2027", "noSuchDay", "in May 2027", "6th Monday"],
  ["5th Monday in February 2027", "noSuchDay", "in February 2027", "5th Monday"],
  ["Q5", "noSuchQuarter", "", "Q5"],
  ["Q5 2028", "noSuchQuarter", "2028", "Q5"],
  ["Q0", "noSuchQuarter", "", "Q0"],
  ["end of the fifth quarter of 2028", "noSuchQuarter", "end of … of 2028", "fifth quarter"],
  ["FY28 Q7", "noSuchQuarter", "FY28", "Q7"],
  ["before Q5", "noSuchQuarter", "before", "Q5"],
  ["last Friday of Q5", "noSuchQuarter", "last Friday of", "Q5"],
  ["H3 2027", "noSuchHalf", "2027", "H3"],
  ["W53 2027", "noSuchWeek", "2027", "W53"],
  ["week 54", "noSuchWeek", "", "week 54"],
  ["Friday, 1 March 2027", "weekdayMismatch", "1 March 2027", "Friday"],
  ["Sunday, 1 March 2027", "weekdayMismatch", "1 March 2027", "Sunday"],
  ["Tuesday March 1", "weekdayMismatch", "March 1", "Tuesday"],
  ["after March 1st", "notADeadline", "March 1st", "after"],
  ["from Monday", "notADeadline", "Monday", "from"],
  ["from March to May", "notADeadline", "", "from March to May"],
  ["since 2027", "notADeadline", "2027", "since"],
  ["not before May", "notADeadline", "May", "not before"],
  ["no earlier than Q2", "notADeadline", "Q2", "no earlier than"],
  ["starting next week", "notADeadline", "next week", "starting"],
  ["yesterday", "past", "", "yesterday"],
  ["two weeks ago", "past", "", "two weeks ago"],
  ["last Friday", "past", "", "last Friday"],
  ["1st Monday this month", "past", "", "1st Monday this month"],
  ["1st of this month", "past", "", "1st of this month"],
  ["Monday of this week", "past", "", "Monday of this week"],
  ["4 July of this year", "past", "", "4 July of this year"],
  ["start of this week", "past", "", "start of this week"],
  ["first working day of this month", "past", "", "first working day of this month"],
  ["October this year", "past", "", "October this year"],
  ["2027年2月30日", "noSuchDay", "2027-02", "30"],
  ["2027-W5-8", "noSuchDay", "2027-W5", "8"],
  ["end of last quarter", "past", "end of", "last quarter"],
  ["10000-01-01", "outOfRange", "", "10000-01-01"],
  ["0000-01-01", "outOfRange", "", "0000-01-01"],
  ["1 March 12027", "outOfRange", "1 March", "12027"],
  ["1 March 0000", "outOfRange", "1 March", "0000"],
  ["in 9000 years", "outOfRange", "", "in 9000 years"],
  ["in 99999999999999999999 days", "outOfRange", "", "in 99999999999999999999 days"],
  ["FY0000", "outOfRange", "", "FY0000"],
  ["soon", "notADate", "", "soon"],
  ["when I feel ready", "notADate", "", "when I feel ready"],
  ["a few weeks", "notADate", "", "a few weeks"],
  ["in -3 weeks", "notADate", "3 weeks", "in -"],
  ["in 2 weeks 3 weeks", "notADate", "in 2 weeks", "3 weeks"],
  ["following 1 March", "notADeadline", "1 March", "following"],
  ["the marches", "notADate", "", "marches"],
  ["take a course by March 1st", "notADate", "by March 1st", "take a course"],
  ["March 1st at 25:00", "notADate", "March 1st", "at 25:00"],
  ["5pm", "notADate", "", "5pm"],
  ["Friday after 5pm", "notADate", "Friday", "after 5pm"],
  ["from 5pm on Friday", "notADeadline", "", "from 5pm on Friday"],
  ["March to May", "notADate", "March", "to May"],
  ["1 to 4 March", "notADate", "4 March", "1 to"],
  ["2027-03-01T24:60", "notADate", "2027-03-01", "T24:60"],
  ["2027-W20-8", "noSuchDay", "2027-W20", "8"],
  ["2027-W53-1", "noSuchWeek", "2027 … 1", "W53"],
  ["Tue 30/11", "weekdayMismatch", "30/11", "Tue"],
  ["-2w", "notADate", "2w", "-"],
  ["+14", "notADate", "", "+14"],
  ["on Sundays", "notADate", "", "on Sundays"],
  ["every Friday", "notADate", "Friday", "every"],
  ["3 days a week", "notADate", "3 days", "a week"],
  ["Dec-99", "notADate", "Dec", "99"],
  ["13/27", "noSuchDay", "", "13/27"],
  ["17. 13. 2027", "noSuchDay", "", "17. 13. 2027"],
  ["2 days before yesterday", "past", "", "2 days before yesterday"],
  ["P-2W", "notADate", "2W", "P"],
  ["2027 年", "notADate", "2027", "年"],
  ["the quarter", "notADate", "", "quarter"],
  ["7", "notADate", "", "7"],
  ["💥", "notADate", "", "💥"],
  ["by constructor", "notADate", "", "by constructor"],
  ["1 maart 2027", "notADate", "2027", "1 maart"],
];

describe("what is no deadline is refused with what was understood", () => {
  it.each(refusedCases)("%j", (words, reason, understood, notUnderstood) => {
    expect(parseTargetDate(words, rules(sunday))).toEqual({
      ok: false,
      error: { reason, understood, notUnderstood },
    });
  });

  it("a weekday of this week that is past", () => {
    const error = { reason: "past", understood: "", notUnderstood: "this week Friday" };
    expect(parseTargetDate("this week Friday", rules("2026-11-28"))).toEqual({ ok: false, error });
  });

  it("endless text", () => {
    const result = parseTargetDate("1 March ".repeat(100_000), rules(sunday));
    expect(result).toMatchObject({ ok: false, error: { reason: "tooLong", understood: "" } });
    expect(parseTargetDate("1 ".repeat(60), rules(sunday))).toMatchObject({
      ok: false,
      error: { reason: "tooLong" },
    });
    if (!result.ok) expect(result.error.notUnderstood.length).toBeLessThan(80);
  });

  it("the end of the calendar", () => {
    const given = rules("9999-12-31");
    expect(parseTargetDate("today", given)).toMatchObject({ value: { date: "9999-12-31" } });
    for (const words of [
      "tomorrow",
      "next year",
      "1 March",
      "in a month",
      "next Friday",
      "summer",
    ]) {
      expect(parseTargetDate(words, given)).toMatchObject({ error: { reason: "outOfRange" } });
    }
    expect(parseTargetDate("before 0001-01-01", given)).toMatchObject({
      error: { reason: "outOfRange" },
    });
  });

  it("rules that are none are the caller's mistake", () => {
    expect(() => parseTargetDate("today", rules("2027-02-30"))).toThrow(RangeError);
    expect(() => parseTargetDate("today", rules(sunday, 0))).toThrow(RangeError);
    expect(() => parseTargetDate("today", rules(sunday, 13))).toThrow(RangeError);
    expect(() => parseTargetDate("today", rules(sunday, 1.5))).toThrow(RangeError);
  });
});

describe("the phrase", () => {
  it.each([
    ["by March 1st", "March 1st"],
    ["  Before the End of Q4. ", "Before the End of Q4"],
    ["no later than the 1st of March, 2027", "1st of March, 2027"],
    ["in six weeks", "in six weeks"],
    ["EOY", "EOY"],
    ["by Friday at the latest", "Friday"],
    ["Sunday, 31 December 2028 (in 2 years)", "Sunday, 31 December 2028"],
  ])("of %j is %j", (words, phrase) => {
    expect(parseTargetDate(words, rules(sunday))).toMatchObject({ ok: true, value: { phrase } });
  });
});
