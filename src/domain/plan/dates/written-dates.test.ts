import { describe } from "vitest";
import { leapDay, readsAs, rules, sunday, yearEnd } from "./testing/deadlines";

describe("names missed by one slip of the hand", () => {
  readsAs(rules(sunday), [
    ["10 Febuary", "2027-02-10", "nextSuchDay"],
    ["Feburary 10", "2027-02-10", "nextSuchDay"],
    ["end of sepetmber", "2027-09-30", "end.month"],
    ["Decemberr 24, 2027", "2027-12-24", "writtenDate"],
    ["tommorow", "2026-11-23", "tomorrow"],
    ["tomorow", "2026-11-23", "tomorrow"],
    ["before Chrismas", "2026-12-24", "dayBefore"],
  ]);
});

describe("dates in figures", () => {
  readsAs(rules(sunday, 1, "en-US"), [
    ["2027-03-01", "2027-03-01", "isoDate", []],
    ["2028-02-29", "2028-02-29", "isoDate", []],
    ["0001-01-01", "0001-01-01", "isoDate"],
    ["9999-12-31", "9999-12-31", "isoDate"],
    ["20270301", "2027-03-01", "isoDate"],
    ["2027/3/1", "2027-03-01", "writtenDate", []],
    ["2027.03.01", "2027-03-01", "writtenDate"],
    ["3/4/2027", "2027-03-04", "monthFirst", ["2027-04-03"]],
    ["3-4-2027", "2027-03-04", "monthFirst", ["2027-04-03"]],
    ["03/04/27", "2027-03-04", "monthFirst", ["2027-04-03"]],
    ["3/4", "2027-03-04", "monthFirst", ["2027-04-03"]],
    ["4/4/2027", "2027-04-04", "monthFirst", []],
    ["13/4/2027", "2027-04-13", "dayFirst", []],
    ["12/31/2026", "2026-12-31", "monthFirst", []],
    ["1.3.2027", "2027-03-01", "dayFirst", ["2027-01-03"]],
    ["2/29/2028", "2028-02-29", "monthFirst", []],
    ["11/22", "2026-11-22", "monthFirst", []],
    ["11/21", "2027-11-21", "monthFirst", []],
  ]);
  readsAs(rules(sunday, 1, "en-GB"), [
    ["3/4/2027", "2027-04-03", "dayFirst", ["2027-03-04"]],
    ["3/4", "2027-04-03", "dayFirst", ["2027-03-04"]],
    ["4/13/2027", "2027-04-13", "monthFirst", []],
    ["31.12.2028", "2028-12-31", "dayFirst", []],
    ["on/before March 1", "2027-03-01", "nextSuchDay", []],
    ["Mar-04-2027", "2027-03-04", "writtenDate", []],
    ["1st\u200b\u00a0March 2027\u2060", "2027-03-01", "writtenDate"],
    ["1 March twenty twenty-eight", "2028-03-01", "writtenDate", []],
    ["29/2", "2028-02-29", "dayFirst", []],
    // The other order gives a day before today, which is never a deadline.
    ["3/12/2026", "2026-12-03", "dayFirst", []],
    ["12/3/2026", "2026-03-12", "dayFirst", ["2026-12-03"]],
  ]);
  readsAs(rules(sunday, 1, "en"), [["3/4/2027", "2027-04-03", "dayFirst"]]);
  readsAs(rules(sunday, 1, "no such locale"), [["3/4/2027", "2027-04-03", "dayFirst"]]);
});

describe("dates in words", () => {
  readsAs(rules(sunday), [
    ["March 1st", "2027-03-01", "nextSuchDay", []],
    ["by March 1st", "2027-03-01", "nextSuchDay"],
    ["1 March", "2027-03-01", "nextSuchDay"],
    ["1st of March 2027", "2027-03-01", "writtenDate", []],
    ["the first of March", "2027-03-01", "nextSuchDay"],
    ["March the first", "2027-03-01"],
    ["March the 1st, 2028", "2028-03-01", "writtenDate"],
    ["the twenty-first of March", "2027-03-21"],
    ["twenty first March 2028", "2028-03-21"],
    ["the thirty-first of December", "2026-12-31"],
    ["the twelfth of August", "2027-08-12"],
    ["Mar. 1, 2027", "2027-03-01"],
    ["1-Mar-2027", "2027-03-01"],
    ["1 March '27", "2027-03-01", "writtenDate"],
    ["1 March 28", "2028-03-01", "writtenDate"],
    ["March 28", "2027-03-28", "nextSuchDay"],
    ["Sept 3", "2027-09-03"],
    ["DECEMBER 1ST", "2026-12-01"],
    ["22 November", "2026-11-22", "nextSuchDay"],
    ["21 November", "2027-11-21", "nextSuchDay"],
    ["29 February", "2028-02-29", "nextSuchDay"],
    ["29 Feb 2032", "2032-02-29", "writtenDate"],
    ["2028 March 1", "2028-03-01", "writtenDate"],
    ["1 March next year", "2027-03-01", "writtenDate"],
    ["24 December of this year", "2026-12-24", "writtenDate"],
    ["2027年12月31日", "2027-12-31", "isoDate"],
    ["２０２７年 １月 ５日", "2027-01-05", "isoDate"],
    ["2027년 12월 31일", "2027-12-31", "isoDate"],
    ["3月4日", "2027-03-04", "nextSuchDay"],
    ["2027年12月", "2027-12-31", "end.month"],
    ["(31 Dec 2027)", "2027-12-31", "writtenDate"],
    ["[31 Dec 2027]", "2027-12-31", "writtenDate"],
    ["(31 Dec 2027) (in 1 year)", "2027-12-31", "writtenDate"],
    ["1 March 3000", "3000-03-01", "writtenDate"],
    ["Sunday, 31 December 2028", "2028-12-31", "writtenDate"],
    ["Mon 1 March", "2027-03-01", "nextSuchDay"],
    ["Sunday, 31 December 2028 (in 2 years)", "2028-12-31", "writtenDate"],
    ["  the   1st\tof\nMarch ", "2027-03-01"],
    ["１ March ２０２７", "2027-03-01", "writtenDate"],
    ["deadline: 1 March 2027.", "2027-03-01", "writtenDate"],
    ["1 March 2020", "2020-03-01", "writtenDate"],
  ]);
  readsAs(rules(leapDay), [
    ["29 February", "2028-02-29", "nextSuchDay"],
    ["28 February", "2029-02-28", "nextSuchDay"],
    ["February 29th", "2028-02-29", "nextSuchDay"],
    ["1 March", "2028-03-01"],
  ]);
  readsAs(rules("2028-03-01"), [["29 February", "2032-02-29"]]);
  readsAs(rules("2096-03-01"), [["29 February", "2104-02-29"]]);
  readsAs(rules(yearEnd), [
    ["31 December", "2026-12-31"],
    ["30 December", "2027-12-30"],
    ["1 January", "2027-01-01"],
    ["January 1, 2028", "2028-01-01"],
  ]);
});

describe("days of a month", () => {
  readsAs(rules(sunday), [
    ["the 15th", "2026-12-15", "dayOfMonth", []],
    ["the 22nd", "2026-11-22", "dayOfMonth"],
    ["by the first", "2026-12-01", "dayOfMonth"],
    ["the fifteenth of next month", "2026-12-15", "dayOfMonth"],
    ["the 31st", "2026-12-31", "dayOfMonth"],
  ]);
  readsAs(rules(leapDay), [
    ["the 31st", "2028-03-31", "dayOfMonth"],
    ["the 29th", "2028-02-29", "dayOfMonth"],
  ]);
});

describe("fixed days", () => {
  readsAs(rules(sunday), [
    ["Christmas", "2026-12-25", "fixedDay", []],
    ["Xmas", "2026-12-25", "fixedDay"],
    ["Christmas Eve", "2026-12-24", "fixedDay"],
    ["Christmas Day 2028", "2028-12-25", "fixedDay"],
    ["Boxing Day", "2026-12-26", "fixedDay"],
    ["New Year's Eve", "2026-12-31", "fixedDay"],
    ["new years eve 2028", "2028-12-31", "fixedDay"],
    ["NYE", "2026-12-31", "fixedDay"],
    ["New Year’s Day", "2027-01-01", "fixedDay"],
    ["Halloween", "2027-10-31", "fixedDay"],
    ["Valentine's Day", "2027-02-14", "fixedDay"],
    ["Christmas next year", "2027-12-25", "fixedDay"],
    ["next Christmas", "2026-12-25", "fixedDay", ["2027-12-25"]],
    ["leap day", "2028-02-29", "fixedDay"],
  ]);
  readsAs(rules(yearEnd), [
    ["New Year's Eve", "2026-12-31", "fixedDay"],
    ["next New Year's Eve", "2027-12-31", "fixedDay", []],
    ["Christmas", "2027-12-25", "fixedDay"],
  ]);
});
