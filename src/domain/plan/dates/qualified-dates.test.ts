import { describe } from "vitest";
import { leapDay, readsAs, rules, wednesday } from "./testing/deadlines";

describe("dates with a word that says which one is meant", () => {
  readsAs(rules(wednesday), [
    ["next july 1", "2027-07-01", "nextSuchDay"],
    ["next 1 July", "2027-07-01", "nextSuchDay"],
    ["next July 1st", "2027-07-01", "nextSuchDay"],
    ["1 July next", "2027-07-01", "nextSuchDay"],
    ["this July 1", "2027-07-01", "nextSuchDay"],
    ["coming 1 July", "2027-07-01", "nextSuchDay"],
    ["next 27 November", "2026-11-27", "nextSuchDay", ["2027-11-27"]],
    ["next month 12th", "2026-12-12", "dayOfMonth"],
    ["next month 12", "2026-12-12", "dayOfMonth"],
    ["next month on the 12th", "2026-12-12", "dayOfMonth"],
    ["next month, the 12th", "2026-12-12", "dayOfMonth"],
    ["12th next month", "2026-12-12", "dayOfMonth"],
    ["the 12th of the month after next", "2027-01-12", "dayOfMonth"],
    ["27th of this month", "2026-11-27", "dayOfMonth"],
    ["next year July 1", "2027-07-01", "writtenDate"],
    ["next year, 1 July", "2027-07-01", "writtenDate"],
    ["next year in July", "2027-07-31", "end.month"],
    ["July 1 next year", "2027-07-01", "writtenDate"],
    ["next month first Monday", "2026-12-07", "weekdayOfPeriod"],
    ["next quarter, last Friday", "2027-03-26", "weekdayOfPeriod"],
    ["last Monday this month", "2026-11-30", "weekdayOfPeriod"],
    ["1st Monday next month", "2026-12-07", "weekdayOfPeriod"],
    ["last Friday next month", "2026-12-25", "weekdayOfPeriod"],
    ["second Tuesday March 2027", "2027-03-09", "weekdayOfPeriod"],
    ["first Monday after 1 March", "2027-03-08", "weekdayNearDay"],
    ["the Friday before Christmas", "2026-12-18", "weekdayNearDay"],
    ["Monday after next", "2026-12-07", "weekdayAfterComing"],
    ["first working day of March", "2027-03-01", "firstWorkingDay"],
    ["first business day of 2027", "2027-01-01", "firstWorkingDay"],
    ["next working day", "2026-11-26", "workingDaysFromToday"],
  ]);
  readsAs(rules(leapDay), [
    ["next 29 February", "2032-02-29", "nextSuchDay"],
    ["next March 1", "2028-03-01", "nextSuchDay", ["2029-03-01"]],
    ["next month 31st", "2028-03-31", "dayOfMonth"],
  ]);
});

describe("weekdays of a week that is named beside them", () => {
  readsAs(rules(wednesday), [
    ["this week Friday", "2026-11-27", "comingWeekday"],
    ["this week on Friday", "2026-11-27", "comingWeekday"],
    ["Friday of this week", "2026-11-27", "comingWeekday"],
    ["next week on Friday", "2026-12-04", "weekdayOfNextWeek"],
    ["on Friday next week", "2026-12-04", "weekdayOfNextWeek"],
    ["next week's Friday", "2026-12-04", "weekdayOfNextWeek"],
    ["Friday in two weeks", "2026-12-11", "weekdayOfWeek"],
    ["in two weeks on Friday", "2026-12-11", "weekdayOfWeek"],
    ["Monday in a week", "2026-11-30", "weekdayOfWeek", ["2026-12-07"]],
    ["the week after next on Friday", "2026-12-11", "weekdayOfWeek"],
    ["Friday the week after next", "2026-12-11", "weekdayOfWeek"],
    ["Friday fortnight", "2026-12-11", "weekdayOfWeek"],
    ["week 20, Wednesday", "2027-05-19", "weekdayOfWeek"],
    ["Wednesday of week 20", "2027-05-19", "weekdayOfWeek"],
    ["2027-W20-Wed", "2027-05-19", "weekdayOfWeek"],
    ["Wednesday of week 20 2027", "2027-05-19", "weekdayOfWeek"],
    ["two Sundays from now", "2026-12-06", "weekdayAfterComing"],
    ["in two Fridays", "2026-12-04", "weekdayAfterComing"],
    ["3 Mondays from today", "2026-12-14", "weekdayAfterComing"],
    ["two Wednesdays from now", "2026-12-09", "weekdayAfterComing"],
  ]);
  readsAs(rules("2026-11-28"), [
    ["Friday in two weeks", "2026-12-11", "weekdayOfWeek", ["2026-12-18"]],
    ["Sunday this week", "2026-11-29", "comingWeekday"],
    ["two Saturdays from now", "2026-12-12", "weekdayAfterComing"],
  ]);
});

describe("days that are counted", () => {
  readsAs(rules(wednesday), [
    ["+2w", "2026-12-09", "fromToday"],
    ["+ 2 weeks", "2026-12-09", "fromToday"],
    ["+10 days", "2026-12-05", "fromToday"],
    ["+1y", "2027-11-25", "fromToday"],
    ["in 2 years 21 days", "2028-12-16", "fromToday"],
    ["2 years 21 days from now", "2028-12-16", "fromToday"],
    ["2w3d from now", "2026-12-12", "fromToday"],
    ["in P2W", "2026-12-09", "fromToday"],
    ["P3M", "2027-02-25", "fromToday"],
    ["PT30M", "2026-11-25", "fromToday"],
    ["four days from yesterday", "2026-11-28", "countedFromDay"],
    ["a day from yesterday", "2026-11-25", "countedFromDay"],
    ["two weeks from last Friday", "2026-12-04", "countedFromDay"],
    ["a month from last Monday", "2026-12-23", "countedFromDay"],
    ["a week from two days ago", "2026-11-30", "countedFromDay"],
    ["10 working days from Friday", "2026-12-11", "countedFromDay"],
    ["10 business days after 1 March", "2027-03-15", "countedFromDay"],
    ["5 working days before Christmas", "2026-12-18", "countedFromDay"],
    ["2-3 working days", "2026-11-30", "fromToday", ["2026-11-27"]],
    ["in 30 minutes", "2026-11-25", "fromToday"],
    ["in 10 hours", "2026-11-25", "fromToday", ["2026-11-26"]],
    ["in 24 hours", "2026-11-26", "fromToday"],
    ["in 36 hours", "2026-11-26", "fromToday", ["2026-11-27"]],
    ["this evening", "2026-11-25", "today"],
  ]);
});

describe("of two readings", () => {
  readsAs(rules("2026-11-27"), [
    // The one that lies ahead comes first, and the past one is still offered.
    ["Sep-26", "2027-09-26", "nextSuchDay", ["2026-09-30"]],
    ["Nov-26", "2026-11-30", "end.month", ["2027-11-26"]],
    ["09/26", "2027-09-26", "monthFirst", ["2026-09-30"]],
    // A day that is said on that day may be the next one.
    ["Friday", "2026-11-27", "comingWeekday", ["2026-12-04"]],
    ["this Friday", "2026-11-27", "comingWeekday", ["2026-12-04"]],
    ["the 27th", "2026-11-27", "dayOfMonth", ["2026-12-27"]],
    ["the 28th", "2026-11-28", "dayOfMonth", []],
  ]);
});
