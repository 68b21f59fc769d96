import { describe, expect, it } from "vitest";
import { dayAfter, mustSchedule, nodeOf, plan, step, testTodays } from "../testing/plans";

describe("the days of a calendar", () => {
  it.each(testTodays)("reckons across month ends, leap days and year ends from %s", (today) => {
    const schedule = mustSchedule(
      plan(today, [step("a", 400)], { targetDate: dayAfter(today, 409) }),
    );
    expect(nodeOf(schedule, "a")).toEqual({
      earliestStart: today,
      earliestFinish: dayAfter(today, 399),
      latestStart: dayAfter(today, 10),
      latestFinish: dayAfter(today, 409),
      totalSlackDays: 10,
      freeSlackDays: 0,
      critical: true,
    });
    expect(schedule.startBy).toBe(dayAfter(today, 10));
  });

  it("goes on after a break, and counts no break day as slack or lag", () => {
    const breaks = [{ from: "2026-12-24", to: "2027-01-03" }];
    const nodes = [
      step("a", 5, { startNoEarlierThan: "2026-12-21" }),
      step("b", 1, { dependsOn: [{ id: "a", lagDays: 2 }] }),
    ];
    const schedule = mustSchedule(plan("2026-12-20", nodes, { breaks, targetDate: "2027-01-10" }));
    expect(nodeOf(schedule, "a")).toMatchObject({
      earliestStart: "2026-12-21",
      earliestFinish: "2027-01-05",
    });
    expect(nodeOf(schedule, "b")).toMatchObject({ earliestStart: "2027-01-08", totalSlackDays: 2 });
    expect(nodeOf(schedule, "a")).toMatchObject({
      latestStart: "2026-12-23",
      latestFinish: "2027-01-07",
    });
  });

  it("begins after a break that holds today, and ends before one that holds the target", () => {
    const breaks = [
      { from: "2026-11-20", to: "2026-11-24" },
      { from: "2026-11-30", to: "2026-12-05" },
    ];
    const schedule = mustSchedule(
      plan("2026-11-22", [step("a", 3)], { breaks, targetDate: "2026-12-02" }),
    );
    expect(nodeOf(schedule, "a")).toMatchObject({
      earliestStart: "2026-11-25",
      earliestFinish: "2026-11-27",
      latestFinish: "2026-11-29",
      totalSlackDays: 2,
    });
  });
});
