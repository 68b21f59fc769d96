import { describe } from "vitest";
import { LEAP_DAY, readsAs, rules, SUNDAY, YEAR_END } from "./testing/deadlines";

describe("months", () => {
  readsAs(rules(SUNDAY), [
    ["March", "2027-03-31", "end.month", []],
    ["in March", "2027-03-31", "end.month"],
    ["November", "2026-11-30", "end.month"],
    ["May 2027", "2027-05-31", "end.month", []],
    ["Feb 2028", "2028-02-29", "end.month"],
    ["Mar '28", "2028-03-31", "end.month"],
    ["2027-05", "2027-05-31", "end.month"],
    ["5/2027", "2027-05-31", "end.month"],
    ["May next year", "2027-05-31", "end.month"],
    ["next May", "2027-05-31", "end.month", []],
    ["next December", "2026-12-31", "end.month", ["2027-12-31"]],
    ["end of May", "2027-05-31", "end.month"],
    ["the end of February 2027", "2027-02-28", "end.month"],
    ["last day of February 2028", "2028-02-29", "end.month"],
    ["end-of-May", "2027-05-31", "end.month"],
    ["beginning of May", "2027-05-01", "start.month", []],
    ["first day of May", "2027-05-01", "start.month"],
    ["mid-March", "2027-03-15", "middle.month", []],
    ["middle of March 2027", "2027-03-15", "middle.month"],
    ["mid November", "2027-11-15", "middle.month"],
    ["early May", "2027-05-10", "early.month", ["2027-05-01"]],
    ["late May", "2027-05-31", "late.month", ["2027-05-21"]],
    ["late in May", "2027-05-31", "late.month"],
    ["first half of May", "2027-05-15", "middle.month"],
    ["second half of May", "2027-05-31", "end.month"],
    ["EOM", "2026-11-30", "end.month", []],
    ["end of the month", "2026-11-30", "end.month"],
    ["month end", "2026-11-30", "end.month"],
    ["this month", "2026-11-30", "end.month"],
    ["end of this month", "2026-11-30", "end.month"],
    ["next month", "2026-12-31", "end.month"],
    ["end of next month", "2026-12-31", "end.month"],
    ["middle of next month", "2026-12-15", "middle.month"],
    ["mid-month", "2026-12-15", "middle.month"],
    ["the month after next", "2027-01-31", "end.month"],
  ]);
  readsAs(rules(LEAP_DAY), [
    ["EOM", "2028-02-29", "end.month"],
    ["February", "2028-02-29", "end.month"],
    ["end of next month", "2028-03-31", "end.month"],
    ["mid February", "2029-02-15", "middle.month"],
    ["February next year", "2029-02-28", "end.month"],
  ]);
  readsAs(rules(YEAR_END), [
    ["EOM", "2026-12-31", "end.month"],
    ["next month", "2027-01-31", "end.month"],
    ["December", "2026-12-31", "end.month"],
    ["early December", "2027-12-10", "early.month"],
  ]);
});

describe("seasons", () => {
  readsAs(rules(SUNDAY), [
    ["late summer", "2027-08-31", "late.season", ["2027-09-21", "2027-08-01"]],
    ["early summer", "2027-06-30", "early.season", ["2027-06-01"]],
    ["midsummer", "2027-07-15", "middle.season", ["2027-08-05"]],
    ["summer", "2027-08-31", "end.season", ["2027-09-21"]],
    ["end of summer 2027", "2027-08-31", "end.season", ["2027-09-21"]],
    ["spring 2028", "2028-05-31", "end.season", ["2028-06-20"]],
    ["fall", "2026-11-30", "end.season", ["2026-12-20"]],
    ["next autumn", "2027-11-30", "end.season"],
    ["winter 2027", "2028-02-29", "end.season", ["2028-03-19", "2027-02-28"]],
    ["before summer", "2027-05-31", "before.season", ["2027-06-20"]],
    ["summer next year", "2027-08-31", "end.season"],
  ]);
  readsAs(rules(LEAP_DAY), [
    ["winter", "2028-02-29", "end.season"],
    ["next summer", "2028-08-31", "end.season", ["2029-08-31", "2028-09-21", "2029-09-21"]],
  ]);
});

describe("quarters, halves and years of the calendar", () => {
  readsAs(rules(SUNDAY), [
    ["Q4", "2026-12-31", "end.quarter", []],
    ["end of Q4", "2026-12-31", "end.quarter", []],
    ["end of Q4 2028", "2028-12-31", "end.quarter", []],
    ["Q2 2028", "2028-06-30", "end.quarter"],
    ["Q2'28", "2028-06-30", "end.quarter"],
    ["Q2-2028", "2028-06-30", "end.quarter"],
    ["Q2/2028", "2028-06-30", "end.quarter"],
    ["2028-Q2", "2028-06-30", "end.quarter"],
    ["2028 Q2", "2028-06-30", "end.quarter"],
    ["2Q28", "2028-06-30", "end.quarter"],
    ["4th quarter 2028", "2028-12-31", "end.quarter"],
    ["the fourth quarter of 2028", "2028-12-31", "end.quarter"],
    ["last quarter of 2028", "2028-12-31", "end.quarter"],
    ["first quarter", "2027-03-31", "end.quarter"],
    ["Q1 next year", "2027-03-31", "end.quarter"],
    ["FY28 Q2", "2028-06-30", "end.fiscalQuarter", []],
    ["beginning of Q2 2027", "2027-04-01", "start.quarter"],
    ["mid Q1 2028", "2028-02-15", "middle.quarter"],
    ["middle of Q2", "2027-05-15", "middle.quarter"],
    ["early Q2 2027", "2027-04-30", "early.quarter", ["2027-04-01"]],
    ["late Q2 2027", "2027-06-30", "late.quarter", ["2027-06-01"]],
    ["this quarter", "2026-12-31", "end.quarter", []],
    ["next quarter", "2027-03-31", "end.quarter", []],
    ["end of next quarter", "2027-03-31", "end.quarter"],
    ["the quarter after next", "2027-06-30", "end.quarter"],
    ["middle of the quarter", "2027-02-15", "middle.quarter"],
    ["EOQ", "2026-12-31", "end.quarter"],
    ["next Q4", "2027-12-31", "end.quarter"],
    ["first half of 2027", "2027-06-30", "end.half", []],
    ["second half of next year", "2027-12-31", "end.half"],
    ["H2", "2026-12-31", "end.half"],
    ["H1", "2027-06-30", "end.half"],
    ["H1 2028", "2028-06-30", "end.half"],
    ["mid H1 2027", "2027-03-31", "middle.half"],
    ["early H1 2027", "2027-02-28", "early.half"],
    ["this half", "2026-12-31", "end.half"],
    ["2027", "2027-12-31", "end.year", []],
    ["end of 2027", "2027-12-31", "end.year"],
    ["mid 2027", "2027-06-30", "middle.year", []],
    ["the middle of 2027", "2027-06-30", "middle.year"],
    ["early 2027", "2027-03-31", "early.year", ["2027-01-01"]],
    ["late 2027", "2027-12-31", "late.year", ["2027-10-01"]],
    ["beginning of 2028", "2028-01-01", "start.year"],
    ["EOY", "2026-12-31", "end.year", []],
    ["year end", "2026-12-31", "end.year"],
    ["year-end 2028", "2028-12-31", "end.year"],
    ["this year", "2026-12-31", "end.year"],
    ["end of next year", "2027-12-31", "end.year"],
    ["midyear", "2027-06-30", "middle.year"],
    ["the year after next", "2028-12-31", "end.year"],
    ["end of the fiscal year", "2026-12-31", "end.fiscalYear", []],
  ]);
  readsAs(rules(LEAP_DAY), [
    ["Q1", "2028-03-31", "end.quarter"],
    ["EOQ", "2028-03-31", "end.quarter"],
    ["mid Q1", "2029-02-15", "middle.quarter"],
    ["next quarter", "2028-06-30", "end.quarter"],
    ["EOY", "2028-12-31", "end.year"],
  ]);
  readsAs(rules(YEAR_END), [
    ["Q4", "2026-12-31", "end.quarter"],
    ["this quarter", "2026-12-31", "end.quarter"],
    ["next quarter", "2027-03-31", "end.quarter"],
    ["Q1", "2027-03-31", "end.quarter"],
    ["EOY", "2026-12-31", "end.year"],
    ["next year", "2027-12-31", "end.year"],
    ["H2", "2026-12-31", "end.half"],
  ]);
});

describe("prepositions", () => {
  readsAs(rules(SUNDAY), [
    ["by the end of Q4", "2026-12-31", "end.quarter"],
    ["until 1 March", "2027-03-01", "nextSuchDay"],
    ["no later than March 1", "2027-03-01", "nextSuchDay"],
    ["on or before March 1", "2027-03-01", "nextSuchDay"],
    ["not later than Q4 2028", "2028-12-31", "end.quarter"],
    ["due by Friday", "2026-11-27", "comingWeekday"],
    ["by March 1st or earlier", "2027-03-01", "nextSuchDay"],
    ["by in six weeks", "2027-01-03", "fromToday"],
    ["before March 1st", "2027-02-28", "dayBefore"],
    ["before 1 March 2028", "2028-02-29", "dayBefore"],
    ["before the end of Q4", "2026-12-31", "end.quarter"],
    ["before the end of May", "2027-05-31", "end.month"],
    ["before EOY", "2026-12-31", "end.year"],
    ["before year end", "2026-12-31", "end.year"],
    ["before Q4", "2027-09-30", "before.quarter"],
    ["before Q1", "2026-12-31", "before.quarter"],
    ["before May", "2027-04-30", "before.month"],
    ["before the beginning of May", "2027-04-30", "before.month"],
    ["before mid-March", "2027-03-14", "dayBefore"],
    ["before late summer", "2027-07-31", "dayBefore", []],
    ["before 2027", "2026-12-31", "before.year"],
    ["before Christmas", "2026-12-24", "dayBefore"],
    ["before Friday", "2026-11-26", "dayBefore"],
    // The Saturday before this Sunday is gone, so it is the next Sunday that counts.
    ["before Sunday", "2026-11-28", "dayBefore"],
    ["prior to 2027-03-01", "2027-02-28", "dayBefore"],
  ]);
  readsAs(rules(YEAR_END), [
    ["before January 1st", "2026-12-31", "dayBefore"],
    ["before 31 December", "2027-12-30", "dayBefore"],
    ["before January", "2026-12-31", "before.month"],
  ]);
  readsAs(rules(LEAP_DAY), [
    ["before March 1st", "2028-02-29", "dayBefore"],
    ["before 29 February", "2032-02-28", "dayBefore"],
  ]);
});
