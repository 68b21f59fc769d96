import { describe } from "vitest";
import { leapDay, readsAs, rules, sunday, yearEnd } from "./testing/deadlines";

describe("a fiscal year from April", () => {
  readsAs(rules(sunday, 4), [
    ["Q4 2028", "2028-03-31", "end.fiscalQuarter", ["2028-12-31"]],
    ["Q1 2028", "2027-06-30", "end.fiscalQuarter", ["2028-03-31"]],
    ["FY28 Q2", "2027-09-30", "end.fiscalQuarter", []],
    ["Q2 FY28", "2027-09-30", "end.fiscalQuarter", []],
    ["Q2 of FY2028", "2027-09-30", "end.fiscalQuarter", []],
    ["second quarter of fiscal year 2028", "2027-09-30", "end.fiscalQuarter", []],
    ["fiscal Q1 2028", "2027-06-30", "end.fiscalQuarter", []],
    ["calendar Q4 2028", "2028-12-31", "end.quarter", []],
    ["Q4", "2027-03-31", "end.fiscalQuarter", ["2026-12-31"]],
    ["before the end of Q4", "2027-03-31", "end.fiscalQuarter", ["2026-12-31"]],
    ["before Q4", "2026-12-31", "before.fiscalQuarter", ["2027-09-30"]],
    ["mid Q4", "2027-02-15", "middle.fiscalQuarter", ["2027-11-15"]],
    ["Q3", "2026-12-31", "end.fiscalQuarter", ["2027-09-30"]],
    ["this quarter", "2026-12-31", "end.fiscalQuarter", []],
    ["next quarter", "2027-03-31", "end.fiscalQuarter", []],
    ["EOQ", "2026-12-31", "end.fiscalQuarter", []],
    ["H2", "2027-03-31", "end.fiscalHalf", ["2026-12-31"]],
    ["first half of 2028", "2027-09-30", "end.fiscalHalf", ["2028-06-30"]],
    ["H1 FY28", "2027-09-30", "end.fiscalHalf", []],
    ["this half", "2027-03-31", "end.fiscalHalf", ["2026-12-31"]],
    ["FY27", "2027-03-31", "end.fiscalYear", []],
    ["FY 28", "2028-03-31", "end.fiscalYear"],
    ["fiscal 2028", "2028-03-31", "end.fiscalYear"],
    ["end of the fiscal year", "2027-03-31", "end.fiscalYear", []],
    ["EOFY", "2027-03-31", "end.fiscalYear"],
    ["end of FY27", "2027-03-31", "end.fiscalYear"],
    ["mid FY28", "2027-09-30", "middle.fiscalYear"],
    ["this fiscal year", "2027-03-31", "end.fiscalYear"],
    ["next financial year", "2028-03-31", "end.fiscalYear"],
    ["beginning of the fiscal year", "2027-04-01", "start.fiscalYear"],
    ["before the new year", "2026-12-31", "dayBefore"],
    ["end of the year", "2026-12-31", "end.year", ["2027-03-31"]],
    ["EOY", "2026-12-31", "end.year", ["2027-03-31"]],
    ["end of 2028", "2028-12-31", "end.year", []],
    ["mid 2027", "2027-06-30", "middle.year", []],
    ["end of the calendar year", "2026-12-31", "end.year", []],
  ]);
  readsAs(rules(leapDay, 4), [
    ["Q4", "2028-03-31", "end.fiscalQuarter", ["2028-12-31"]],
    ["EOFY", "2028-03-31", "end.fiscalYear"],
    ["FY29 Q1", "2028-06-30", "end.fiscalQuarter"],
    ["next fiscal year", "2029-03-31", "end.fiscalYear"],
  ]);
  readsAs(rules("2027-04-01", 4), [
    ["this fiscal year", "2028-03-31", "end.fiscalYear"],
    ["Q4", "2028-03-31", "end.fiscalQuarter", ["2027-12-31"]],
    ["Q1", "2027-06-30", "end.fiscalQuarter", ["2028-03-31"]],
  ]);
  readsAs(rules("2027-03-31", 4), [
    ["this fiscal year", "2027-03-31", "end.fiscalYear"],
    ["end of Q4", "2027-03-31", "end.fiscalQuarter", ["2027-12-31"]],
    ["next quarter", "2027-06-30", "end.fiscalQuarter", []],
  ]);
});

describe("a fiscal year from July", () => {
  readsAs(rules(yearEnd, 7), [
    ["end of Q2", "2026-12-31", "end.fiscalQuarter", ["2027-06-30"]],
    ["Q1", "2027-09-30", "end.fiscalQuarter", ["2027-03-31"]],
    ["Q4 2027", "2027-06-30", "end.fiscalQuarter", ["2027-12-31"]],
    ["FY28 Q2", "2027-12-31", "end.fiscalQuarter", []],
    ["H1", "2026-12-31", "end.fiscalHalf", ["2027-06-30"]],
    ["this half", "2026-12-31", "end.fiscalHalf", []],
    ["FY27", "2027-06-30", "end.fiscalYear"],
    ["EOFY", "2027-06-30", "end.fiscalYear"],
    ["mid FY27", "2026-12-31", "middle.fiscalYear"],
    ["next quarter", "2027-03-31", "end.fiscalQuarter", []],
    ["EOY", "2026-12-31", "end.year", ["2027-06-30"]],
  ]);
  readsAs(rules(leapDay, 7), [
    ["Q3", "2028-03-31", "end.fiscalQuarter", ["2028-09-30"]],
    ["mid Q3", "2029-02-15", "middle.fiscalQuarter", ["2028-08-15"]],
    ["EOFY", "2028-06-30", "end.fiscalYear"],
  ]);
});

describe("a fiscal period that is gone gives way to one of the calendar that is to come", () => {
  readsAs(rules(leapDay, 2), [["Q4 2028", "2028-12-31", "end.quarter", []]]);
  readsAs(rules(sunday, 4), [
    ["first half of 2027", "2027-06-30", "end.half", []],
    ["mid Q2 2027", "2027-05-15", "middle.quarter", []],
    ["Q2 FY27", "2026-09-30", "end.fiscalQuarter", []],
  ]);
});

describe("short names, and a fiscal year named by both of its years", () => {
  readsAs(rules(sunday, 4), [
    ["FY27/28", "2028-03-31", "end.fiscalYear", []],
    ["FY 2027-28", "2028-03-31", "end.fiscalYear"],
    ["Q2 of FY2027/2028", "2027-09-30", "end.fiscalQuarter"],
    ["FY99/00", "2000-03-31", "end.fiscalYear"],
    ["2H27", "2027-03-31", "end.fiscalHalf", ["2027-12-31"]],
    ["1st Q 2028", "2027-06-30", "end.fiscalQuarter", ["2028-03-31"]],
    ["CY27", "2027-12-31", "end.year", []],
    ["CY2027 Q4", "2027-12-31", "end.quarter", []],
  ]);
});

describe("a fiscal year whose quarters are none of the calendar's", () => {
  readsAs(rules(leapDay, 2), [
    ["this quarter", "2028-04-30", "end.fiscalQuarter", ["2028-03-31"]],
    ["FY28 Q4", "2028-01-31", "end.fiscalQuarter", []],
    ["FY29", "2029-01-31", "end.fiscalYear"],
  ]);
  readsAs(rules(sunday, 12), [
    ["this quarter", "2026-11-30", "end.fiscalQuarter", ["2026-12-31"]],
    ["FY28 Q1", "2028-02-29", "end.fiscalQuarter"],
  ]);
});
