import { describe, expect, it } from "vitest";
import type { PlanInput } from "../schedule/types";
import {
  dayAfter,
  hours,
  mustFit,
  plan,
  requestOf,
  step,
  sunday,
  unitsPerHour,
  waitingFor,
} from "../testing/plans";

describe("a plan that cannot", () => {
  it("is told by its calendar, where that does not fit with all the hours in the world", () => {
    const late = plan(sunday, [step("late", 9)], { targetDate: "2026-11-25" });
    const fine = plan(sunday, [hours("fine", 1)]);
    const fit = mustFit(
      requestOf(
        80,
        [],
        {},
        {
          plans: [
            { id: "late", input: late },
            { id: "fine", input: fine },
          ],
        },
      ),
    );
    expect(fit).toMatchObject({
      verdict: "cannot",
      because: "calendar",
      plans: { late: { verdict: "cannot" }, fine: { verdict: "fits" } },
      shortfallDays: 5,
    });
    expect("window" in fit).toBe(false);
  });

  it("is proved by the window that lacks most by the day: 31 h are due by 31 March, you have 24", () => {
    const nodes = [
      hours("talk", 20, { dueOn: "2027-03-31" }),
      hours("paper", 11, { dueOn: "2027-03-20" }),
      hours("easy", 2, { dueOn: "2027-06-30" }),
    ];
    const input = plan("2027-03-08", nodes, { targetDate: "2027-06-30" });
    const fit = mustFit({ today: "2027-03-08", weeklyHours: 7, plans: [{ id: "p", input }] });
    expect(fit).toMatchObject({
      verdict: "cannot",
      because: "hours",
      window: {
        from: "2027-03-08",
        to: "2027-03-31",
        neededUnits: 31 * unitsPerHour,
        availableUnits: 24 * unitsPerHour,
      },
    });
  });

  it("names the shortest of equals, then the earliest", () => {
    const pair = (id: string, day: number) => [
      hours(`${id}1`, 2, {
        startNoEarlierThan: dayAfter(sunday, day),
        dueOn: dayAfter(sunday, day),
      }),
    ];
    const wide = hours("wide", 4, {
      startNoEarlierThan: dayAfter(sunday, 10),
      dueOn: dayAfter(sunday, 11),
    });
    const fit = mustFit(requestOf(7, [wide, ...pair("late", 6), ...pair("early", 3)]));
    expect(fit).toMatchObject({
      window: { from: dayAfter(sunday, 3), to: dayAfter(sunday, 3), nodeIds: ["early1"] },
    });
  });

  it("counts by the day only the days that count", () => {
    // The first lacks 2 hours on 4 days outside a break of 6 days, the second 1.25 hours on 4 days.
    const breaks = [{ from: dayAfter(sunday, 2), to: dayAfter(sunday, 7) }];
    const between = (from: number, due: number) => ({
      startNoEarlierThan: dayAfter(sunday, from),
      dueOn: dayAfter(sunday, due),
    });
    const nodes = [hours("around", 6, between(0, 9)), hours("after", 5.25, between(20, 23))];
    expect(mustFit(requestOf(7, nodes, { breaks }))).toMatchObject({
      window: {
        nodeIds: ["around"],
        neededUnits: 6 * unitsPerHour,
        availableUnits: 4 * unitsPerHour,
      },
    });
  });

  it("leaves out of the window the days on which all plans in it have a break", () => {
    const breaks = [{ from: dayAfter(sunday, 1), to: dayAfter(sunday, 3) }];
    const on = { targetDate: dayAfter(sunday, 4) };
    const inputs = (second: Partial<PlanInput>) => [
      { id: "one", input: plan(sunday, [hours("a", 3)], { ...on, breaks }) },
      { id: "two", input: plan(sunday, [hours("b", 3)], { ...on, ...second }) },
    ];
    expect(mustFit(requestOf(7, [], {}, { plans: inputs({ breaks }) }))).toMatchObject({
      window: {
        neededUnits: 6 * unitsPerHour,
        availableUnits: 2 * unitsPerHour,
        nodeIds: ["a", "b"],
      },
      spareUnits: 0,
    });
    // With days of its own and enough time, the second plan lacks nothing.
    const later = { targetDate: dayAfter(sunday, 20) };
    expect(mustFit(requestOf(7, [], {}, { plans: inputs(later) }))).toMatchObject({
      window: { neededUnits: 3 * unitsPerHour, availableUnits: 2 * unitsPerHour, nodeIds: ["a"] },
      plans: { one: { verdict: "cannot" }, two: { verdict: "fits" } },
    });
  });

  it("has no hours on a single day that is off in every plan", () => {
    const breaks = [{ from: sunday, to: sunday }];
    const on = { targetDate: "2026-11-23", breaks };
    const plans = [
      { id: "one", input: plan(sunday, [hours("a", 1)], on) },
      { id: "two", input: plan(sunday, [hours("b", 0)], on) },
    ];
    expect(mustFit(requestOf(7, [], {}, { plans }))).toMatchObject({
      verdict: "fits",
      spareUnits: 0,
    });
  });

  it("takes a break of one plan for no break of two", () => {
    const breaks = [{ from: dayAfter(sunday, 1), to: dayAfter(sunday, 3) }];
    const on = { targetDate: dayAfter(sunday, 4) };
    const plans = [
      { id: "one", input: plan(sunday, [hours("a", 1)], { ...on, breaks }) },
      { id: "two", input: plan(sunday, [hours("b", 6)], on) },
    ];
    expect(mustFit(requestOf(7, [], {}, { plans }))).toMatchObject({
      window: {
        neededUnits: 7 * unitsPerHour,
        availableUnits: 5 * unitsPerHour,
        nodeIds: ["a", "b"],
      },
    });
  });

  it("begins no earlier than today with what was started before", () => {
    const begun = hours("begun", 3, { startedOn: "2026-11-02", dueOn: "2026-11-23" });
    expect(mustFit(requestOf(7, [begun]))).toMatchObject({
      window: { from: sunday, to: "2026-11-23", availableUnits: 2 * unitsPerHour },
    });
  });

  it("names no leaf on which nothing is left to do", () => {
    const fit = mustFit(
      requestOf(1, [hours("a", 9), hours("b", 0), step("c", 1)], { targetDate: sunday }),
    );
    expect(fit).toMatchObject({ window: { nodeIds: ["a"] }, unestimatedHours: ["c"] });
  });

  it("has no finish where a cap of 0 never ends, and none for what waits for it", () => {
    const nodes = [hours("a", 1), step("b", 2, waitingFor("a")), step("free", 2)];
    const fit = mustFit(requestOf(0, nodes));
    expect(fit).toMatchObject({
      verdict: "cannot",
      because: "hours",
      window: { availableUnits: 0, neededUnits: unitsPerHour },
      allocation: [],
      shortfallDays: null,
    });
    expect(fit.nodes).toMatchObject({
      a: { start: sunday, finish: null, lateDays: null, latestStart: null, latestStartBy: "hours" },
      b: { start: null, finish: null, lateDays: null },
      free: { finish: "2026-11-23", lateDays: 0 },
    });
    expect(mustFit(requestOf(0, [step("free", 2)])).verdict).toBe("fits");
  });

  it("tells the working days by which the worst of it is late", () => {
    const breaks = [{ from: dayAfter(sunday, 3), to: dayAfter(sunday, 9) }];
    const fit = mustFit(requestOf(7, [hours("a", 5)], { breaks, targetDate: dayAfter(sunday, 1) }));
    expect(fit.nodes.a).toMatchObject({ finish: dayAfter(sunday, 11), lateDays: 3 });
    expect(fit.shortfallDays).toBe(3);
  });
});
