import { describe, expect, it } from "vitest";
import { parseTargetDate } from "./parse-target-date";
import { rules, wednesday } from "./testing/deadlines";

const friday = "2026-11-27";
const yearEnd = "2027-12-31";

const timed: readonly [words: string, date: string, timeOfDay: string, phrase?: string][] = [
  ["31 Dec 2027 17:00", yearEnd, "17:00", "31 Dec 2027"],
  ["31 Dec 2027 at 17:00", yearEnd, "at 17:00"],
  ["31 Dec 2027, 5 pm", yearEnd, "5 pm"],
  ["31 December 2027 5:30 p.m.", yearEnd, "5:30 p.m."],
  ["31/12/2027 17:00:30", yearEnd, "17:00:30"],
  ["2027-12-31 05:00 PM", yearEnd, "05:00 PM"],
  ["2027-12-31T17:00", yearEnd, "T17:00"],
  ["2027-12-31T17:00:00.000Z", yearEnd, "T17:00:00.000Z"],
  ["2027-12-31T17:00:00+02:00", yearEnd, "T17:00:00+02:00"],
  ["Fri, 31 Dec 2027 10:00:00 +0000", yearEnd, "10:00:00 +0000"],
  ["Friday at 5pm", friday, "at 5pm", "Friday"],
  ["5pm Friday", friday, "5pm", "Friday"],
  ["at 5pm on Friday", friday, "at 5pm", "Friday"],
  ["before 5pm on Friday", friday, "before 5pm", "Friday"],
  ["Friday 5.30pm", friday, "5.30pm"],
  ["Friday 17.30", friday, "17.30"],
  ["Friday 17h30", friday, "17h30"],
  ["Friday 5 o'clock", friday, "5 o'clock"],
  ["Friday 5 o’clock", friday, "5 o’clock"],
  ["Friday at 5", friday, "at 5"],
  ["Friday @ 17:00", friday, "@ 17:00"],
  ["Friday 5pm CET", friday, "5pm CET"],
  ["Friday 17:00 GMT+2", friday, "17:00 GMT+2"],
  ["Friday 9:00-10:00", friday, "9:00-10:00"],
  ["Friday, 9am to 11am", friday, "9am to 11am"],
  ["Friday noon", friday, "noon"],
  ["12 noon Friday", friday, "12 noon"],
  ["by noon on Friday", friday, "by noon"],
  ["Friday morning", friday, "morning"],
  ["Friday in the evening", friday, "in the evening"],
  ["Friday ١٧:٠٠", friday, "١٧:٠٠"],
  ["Fri\u200Eday 17\u200E:00", friday, "17\u200E:00"],
  ["tomorrow at 9", "2026-11-26", "at 9"],
  ["end of Q4 at 5pm", "2026-12-31", "at 5pm"],
  ["in 2 weeks at 5pm", "2026-12-09", "at 5pm"],
  ["next Friday at 5pm", "2026-12-04", "at 5pm"],
];

describe("a time of day is not kept, and the result says so", () => {
  it.each(timed)("%j", (words, date, timeOfDay, phrase) => {
    const value = { date, timeOfDay, ...(phrase && { phrase }) };
    expect(parseTargetDate(words, rules(wednesday))).toMatchObject({ ok: true, value });
  });

  it.each([
    "17:00",
    "5pm",
    "noon",
    "Friday 25:00",
    "Friday 17:60",
    "Friday 13pm",
    "Friday 9-5",
    "Friday 17.05",
  ])("%j is none beside a day", (words) =>
    expect(parseTargetDate(words, rules(wednesday))).toMatchObject({ ok: false }),
  );

  it.each(["2H 2027", "5/6", "17.5.", "at 17.05", "Q4", "in 2h", "1 March 20"])(
    "%j has no time of day",
    (words) => {
      const result = parseTargetDate(words, rules(wednesday));
      expect(result.ok && result.value.timeOfDay === undefined).toBe(true);
    },
  );
});
