import { describe } from "vitest";
import { LEAP_DAY, readsAs, rules, SUNDAY, YEAR_END } from "./testing/deadlines";

describe("days told from today", () => {
  readsAs(rules(SUNDAY), [
    ["today", "2026-11-22", "today", []],
    ["tonight", "2026-11-22", "today"],
    ["EOD", "2026-11-22", "today"],
    ["end of day", "2026-11-22", "today"],
    ["tomorrow", "2026-11-23", "tomorrow", []],
    ["by end of tomorrow", "2026-11-23", "tomorrow"],
    ["the day after tomorrow", "2026-11-24", "dayAfterTomorrow", []],
    ["in six weeks", "2027-01-03", "fromToday", []],
    ["6 weeks", "2027-01-03", "fromToday"],
    ["6w", "2027-01-03", "fromToday"],
    ["six weeks from now", "2027-01-03", "fromToday"],
    ["six weeks from today", "2027-01-03", "fromToday"],
    ["in six weeks' time", "2027-01-03", "fromToday"],
    ["a month from today", "2026-12-22", "fromToday"],
    ["within 90 days", "2027-02-20", "fromToday"],
    ["within the next ninety days", "2027-02-20", "fromToday"],
    ["in the next two weeks", "2026-12-06", "fromToday"],
    ["in two years", "2028-11-22", "fromToday"],
    ["in a year", "2027-11-22", "fromToday"],
    ["in a year and a half", "2028-05-22", "fromToday"],
    ["in half a year", "2027-05-22", "fromToday"],
    ["in 1.5 months", "2027-01-06", "fromToday"],
    ["in 1.1 months", "2026-12-25", "fromToday"],
    ["in a fortnight", "2026-12-06", "fromToday"],
    ["in a couple of weeks", "2026-12-06", "fromToday"],
    ["in a dozen days", "2026-12-04", "fromToday"],
    ["in twenty-one days", "2026-12-13", "fromToday"],
    ["in a hundred days", "2027-03-02", "fromToday"],
    ["in two quarters", "2027-05-22", "fromToday"],
    ["in 1 year and 2 months", "2028-01-22", "fromToday"],
    ["in 3–4 weeks", "2026-12-20", "fromToday", ["2026-12-13"]],
    ["in two to three weeks", "2026-12-13", "fromToday", ["2026-12-06"]],
    ["in a week or two", "2026-12-06", "fromToday", ["2026-11-29"]],
    ["in one working day", "2026-11-23", "workingDaysFromToday"],
    ["in 5 working days", "2026-11-27", "workingDaysFromToday"],
    ["in 10 business days", "2026-12-04", "workingDaysFromToday"],
  ]);
  readsAs(rules(LEAP_DAY), [
    ["in a year", "2029-02-28", "fromToday"],
    ["in four years", "2032-02-29", "fromToday"],
    ["in two years", "2030-02-28", "fromToday"],
    ["in a month", "2028-03-29", "fromToday"],
    ["tomorrow", "2028-03-01"],
    ["in four working days", "2028-03-06", "workingDaysFromToday"],
    ["in 3 working days", "2028-03-03", "workingDaysFromToday"],
  ]);
  readsAs(rules(YEAR_END), [
    ["tomorrow", "2027-01-01"],
    ["the day after tomorrow", "2027-01-02"],
    ["in a month", "2027-01-31"],
    ["in two months", "2027-02-28"],
    ["in six weeks", "2027-02-11"],
    ["in 365 days", "2027-12-31"],
    ["in 14 months", "2028-02-29"],
  ]);
});

describe("days counted from another day", () => {
  readsAs(rules(SUNDAY), [
    ["two weeks before Christmas", "2026-12-11", "countedFromDay"],
    ["the day after Christmas", "2026-12-26", "countedFromDay"],
    ["the day before Christmas Eve", "2026-12-23", "countedFromDay"],
    ["a week from Friday", "2026-12-04", "countedFromDay"],
    ["three days after tomorrow", "2026-11-26", "countedFromDay"],
    ["two weeks before the end of Q4", "2026-12-17", "countedFromDay"],
    ["two weeks after Q1 2027", "2027-04-14", "countedFromDay"],
    ["a week before Q1 2027", "2026-12-25", "countedFromDay"],
    ["within 30 days of 1 March 2027", "2027-03-31", "countedFromDay"],
    ["six months after 31 August 2027", "2028-02-29", "countedFromDay"],
    ["a month before 31 March 2027", "2027-02-28", "countedFromDay"],
  ]);
});
