import { describe } from "vitest";
import { leapDay, readsAs, rules, sunday, yearEnd } from "./testing/deadlines";

describe("weekdays", () => {
  readsAs(rules(sunday), [
    ["Friday", "2026-11-27", "comingWeekday", []],
    ["on Monday", "2026-11-23", "comingWeekday"],
    ["by Wednesday at the latest", "2026-11-25", "comingWeekday"],
    ["this Fri", "2026-11-27", "comingWeekday"],
    ["Sunday", "2026-11-22", "comingWeekday"],
    ["next Friday", "2026-11-27", "weekdayOfNextWeek", ["2026-12-04"]],
    ["next Sunday", "2026-11-29", "weekdayOfNextWeek", ["2026-12-06"]],
    ["Tuesday next week", "2026-11-24", "weekdayOfNextWeek", []],
    ["next week Tuesday", "2026-11-24", "weekdayOfNextWeek"],
    ["Friday after next", "2026-12-04", "weekdayAfterComing"],
    ["COB Friday", "2026-11-27", "comingWeekday"],
    ["this coming Friday", "2026-11-27", "comingWeekday", []],
    ["by the end of Friday", "2026-11-27", "comingWeekday"],
    ["before the end of Friday", "2026-11-27", "comingWeekday"],
    ["a week on Monday", "2026-11-30", "weekdayAfterComing"],
    ["week ending Friday", "2026-11-27", "comingWeekday"],
    ["next wendesday", "2026-11-25", "weekdayOfNextWeek"],
    ["Wednessday", "2026-11-25", "comingWeekday"],
    ["thrusday", "2026-11-26", "comingWeekday"],
  ]);
  readsAs(rules(leapDay), [
    ["Tuesday", "2028-02-29", "comingWeekday", ["2028-03-07"]],
    ["Wednesday", "2028-03-01", "comingWeekday", []],
    ["Monday", "2028-03-06", "comingWeekday"],
    ["next Friday", "2028-03-10", "weekdayOfNextWeek", ["2028-03-03"]],
    ["next Tuesday", "2028-03-07", "weekdayOfNextWeek", ["2028-03-14"]],
    ["Friday next week", "2028-03-10", "weekdayOfNextWeek", []],
    ["Friday week", "2028-03-10", "weekdayAfterComing"],
  ]);
  readsAs(rules(yearEnd), [
    ["Thursday", "2026-12-31"],
    ["Friday", "2027-01-01"],
    ["next Thursday", "2027-01-07", "weekdayOfNextWeek", ["2027-01-14"]],
  ]);
});

describe("weekdays of a period", () => {
  readsAs(rules(sunday), [
    ["first Monday in May", "2027-05-03", "weekdayOfPeriod"],
    ["the third Friday of November 2027", "2027-11-19", "weekdayOfPeriod"],
    ["last Friday of March 2027", "2027-03-26", "weekdayOfPeriod"],
    ["last Friday of the month", "2026-11-27", "weekdayOfPeriod"],
    ["last Friday of Q1 2027", "2027-03-26", "weekdayOfPeriod"],
    ["last working day of the month", "2026-11-30", "lastWorkingDay"],
    ["last working day of January 2027", "2027-01-29", "lastWorkingDay"],
    ["last business day of the year", "2026-12-31", "lastWorkingDay"],
    ["fifth Monday in March 2027", "2027-03-29", "weekdayOfPeriod"],
  ]);
});

describe("weeks", () => {
  readsAs(rules(sunday), [
    ["end of the week", "2026-11-22", "end.week"],
    ["EOW", "2026-11-22", "end.week"],
    ["this week", "2026-11-22", "end.week", []],
    ["next week", "2026-11-29", "end.week", ["2026-11-27"]],
    ["end of next week", "2026-11-29", "end.week", ["2026-11-27"]],
    ["beginning of next week", "2026-11-23", "start.week", []],
    ["mid next week", "2026-11-25", "middle.week", []],
    ["before next week", "2026-11-22", "before.week", []],
    ["the week after next", "2026-12-06", "end.week"],
    ["this weekend", "2026-11-22", "end.weekend", []],
    ["next weekend", "2026-11-29", "end.weekend", []],
    ["week of March 1", "2027-03-07", "end.week", ["2027-03-05"]],
    ["week 14", "2027-04-11", "end.week"],
    ["2027-W14", "2027-04-11", "end.week", ["2027-04-09"]],
    ["W53 2026", "2027-01-03", "end.week"],
    ["week 1 of 2027", "2027-01-10", "end.week"],
    ["first week of May", "2027-05-07", "end.week"],
    ["second week of March 2027", "2027-03-14", "end.week"],
    ["last week of March 2027", "2027-03-31", "end.week"],
  ]);
  readsAs(rules(leapDay), [
    ["end of the week", "2028-03-05", "end.week", ["2028-03-03"]],
    ["late this week", "2028-03-05", "late.week", ["2028-03-03", "2028-03-02"]],
    ["before the weekend", "2028-03-03", "before.weekend"],
    ["the weekend", "2028-03-05", "end.weekend"],
    ["next weekend", "2028-03-12", "end.weekend", ["2028-03-05"]],
  ]);
  readsAs(rules(yearEnd), [
    ["end of the week", "2027-01-03", "end.week", ["2027-01-01"]],
    ["next week", "2027-01-10", "end.week", ["2027-01-08"]],
  ]);
});
