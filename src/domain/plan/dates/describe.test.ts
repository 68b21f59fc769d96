import { describe, expect, it } from "vitest";
import { describeDate, formatShortDate } from "./describe";

const british = { today: "2026-11-22", locale: "en-GB" };
const whole = (...given: Parameters<typeof describeDate>) => Object.values(describeDate(...given));
const american = { today: "2026-11-22", locale: "en-US" };

describe("describeDate", () => {
  it("shows the date in full, as the locale orders it", () => {
    expect(whole("2028-12-31", british)).toEqual(["Sunday, 31 December 2028", "in 2 years"]);
    expect(whole("2028-12-31", { ...british, locale: "en" })).toEqual([
      "Sunday, 31 December 2028",
      "in 2 years",
    ]);
    expect(whole("2028-12-31", american)).toEqual(["Sunday, December 31, 2028", "in 2 years"]);
    expect(whole("0005-03-01", british)).toEqual(["Tuesday, 1 March 0005", "2,021 years ago"]);
    expect(whole("2028-12-31", { ...british, locale: "de" })).toEqual([
      "Sonntag, 31. Dezember 2028",
      "in 2 Jahren",
    ]);
  });

  it.each([
    ["2026-11-22", "today"],
    ["2026-11-23", "tomorrow"],
    ["2026-11-21", "yesterday"],
    ["2026-12-04", "in 12 days"],
    ["2026-12-05", "in 13 days"],
    ["2026-12-06", "in 2 weeks"],
    ["2027-01-21", "in 9 weeks"],
    ["2027-01-22", "in 2 months"],
    ["2027-03-01", "in 3 months"],
    ["2027-11-22", "in 12 months"],
    ["2028-05-22", "in 18 months"],
    ["2028-11-01", "in 23 months"],
    ["2028-11-21", "in 2 years"],
    ["2028-11-22", "in 2 years"],
    ["2029-10-22", "in 3 years"],
    ["2026-11-12", "10 days ago"],
    ["2026-08-22", "3 months ago"],
    ["2020-11-22", "6 years ago"],
    ["2020-11-23", "5 years ago"],
    ["2020-03-01", "6 years ago"],
    ["2024-05-01", "2 years ago"],
    ["2024-11-23", "23 months ago"],
    ["2025-11-23", "11 months ago"],
    ["2026-11-02", "2 weeks ago"],
    ["2026-09-23", "8 weeks ago"],
  ])("says how far away %s is: %s", (date, away) => {
    expect(describeDate(date, british).away).toBe(away);
  });

  it("refuses what is no date", () => {
    expect(() => describeDate("2027-02-30", british)).toThrow(RangeError);
    expect(() => describeDate("2027-02-28", { ...british, today: "now" })).toThrow(RangeError);
  });
});

describe("formatShortDate", () => {
  it.each([
    ["2028-12-31", "31 Dec 2028", "Dec 31, 2028"],
    ["2026-11-02", "2 Nov", "Nov 2"],
    ["2026-09-18", "18 Sep", "Sep 18"],
    ["2025-12-31", "31 Dec 2025", "Dec 31, 2025"],
  ])("%s is %s, in en-US %s", (date, gb, us) => {
    expect(formatShortDate(date, british)).toBe(gb);
    expect(formatShortDate(date, american)).toBe(us);
  });
});
