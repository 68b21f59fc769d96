import { describe, expect, it } from "vitest";
import { timeSpans, yearNamed } from "./time-words";

function words(text: string): string[] {
  return timeSpans(text).map(({ start, end }) => text.slice(start, end));
}

describe("the words of time", () => {
  it.each([
    ["done by 2027-03-01", ["2027-03-01"]],
    ["done by 1/3/2027", ["1/3/2027"]],
    ["done by March 1st", ["March 1st"]],
    ["done by the 1st of March, 2027", ["1st of March, 2027"]],
    ["in May 2028 or by June, 2029", ["May 2028", "June, 2029"]],
    ["done by 2027.", ["by 2027"]],
    ["done, 2027", ["2027"]],
    ["in May or in Q3 2028", ["in May", "Q3 2028"]],
    ["mid-March", ["mid-March"]],
    ["by the end of next year", ["end of next year"]],
    ["end of FY28", ["FY28"]],
    ["by EOQ", ["EOQ"]],
    ["this quarter", ["this quarter"]],
    ["by Friday", ["by Friday"]],
    ["within the next 12 months", ["within the next 12 months"]],
    ["in half a year", ["in half a year"]],
    ["six weeks from now", ["six weeks from now"]],
    ["before I turn forty", ["before I turn forty"]],
    ["by age 40", ["by age 40"]],
    ["by New Year’s Eve", ["New Year’s Eve"]],
  ])("are found in %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    "2030 users",
    "2500 users, 1999 more",
    "$2030",
    "I may march",
    "a decade of work",
    "twice a year",
    "each quarter",
    "in a few weeks",
    "soon",
    "by 40 %",
  ])("are not in %j", (text) => {
    expect(words(text)).toEqual([]);
  });

  it("name a year, the last one where there are several", () => {
    expect(yearNamed("from January 2027 to the end of 2028")).toBe(2028);
    expect(yearNamed("to 2030 users by Q4")).toBeUndefined();
  });
});
