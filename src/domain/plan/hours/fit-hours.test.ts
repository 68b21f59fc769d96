import { describe, expect, it } from "vitest";
import type { PlanInput, PlanNode } from "../schedule/types";
import { dayAfter, mustFit, plan, step, waitingFor } from "../testing/plans";
import type { FitHoursInput } from "./types";

// A Sunday: the first week has one day.
const TODAY = "2026-11-22";
const HOUR = 28;

function request(
  weeklyHours: number,
  nodes: readonly PlanNode[],
  extra: Partial<PlanInput> = {},
  more: Partial<FitHoursInput> = {},
): FitHoursInput {
  return {
    today: TODAY,
    weeklyHours,
    plans: [{ id: "p", input: plan(TODAY, nodes, extra) }],
    ...more,
  };
}

const hours = (id: string, effortHours: number, extra: Partial<PlanNode> = {}) =>
  step(id, null, { effortHours, ...extra });

describe("a plan that fits", () => {
  it("comes with the days on which all of it is done, the most urgent first", () => {
    const nodes = [hours("later", 2), hours("sooner", 1.5, { dueOn: "2026-11-24" })];
    const fit = mustFit(request(7, nodes, { targetDate: "2026-11-26" }));
    expect(fit.verdict).toBe("fits");
    expect(fit.allocation).toEqual([
      { nodeId: "sooner", day: "2026-11-22", units: HOUR },
      { nodeId: "sooner", day: "2026-11-23", units: HOUR / 2 },
      { nodeId: "later", day: "2026-11-23", units: HOUR / 2 },
      { nodeId: "later", day: "2026-11-24", units: HOUR },
      { nodeId: "later", day: "2026-11-25", units: HOUR / 2 },
    ]);
    expect(fit.nodes.later).toMatchObject({ start: TODAY, finish: "2026-11-25", lateDays: 0 });
    expect(fit).toMatchObject({
      plans: { p: { verdict: "fits" } },
      shortfallDays: 0,
      weeks: [
        { from: "2026-11-22", capacityUnits: HOUR, plannedUnits: HOUR },
        { from: "2026-11-23", capacityUnits: 7 * HOUR, plannedUnits: 2.5 * HOUR },
      ],
      spareUnits: 1.5 * HOUR,
      unestimatedHours: [],
    });
  });

  it("takes a leaf's duration at least, and what follows waits for both", () => {
    const nodes = [
      step("long", 5, { effortHours: 1 }),
      step("heavy", 1, { effortHours: 3, ...waitingFor("long") }),
      step("lagging", 1, { dependsOn: [{ id: "heavy", lagDays: 2 }] }),
    ];
    const { nodes: fitted } = mustFit(request(7, nodes));
    expect(fitted.long).toMatchObject({ start: TODAY, finish: "2026-11-26" });
    expect(fitted.heavy).toMatchObject({ start: "2026-11-27", finish: "2026-11-29" });
    expect(fitted.lagging).toMatchObject({ start: "2026-12-02", finish: "2026-12-02" });
  });

  it("finishes on a date of its window when the hours are done, and leaves breaks alone", () => {
    const windows = [{ id: "round", dates: ["2026-11-23", "2026-11-27", "2026-11-30"] }];
    const breaks = [{ from: "2026-11-24", to: "2026-11-26" }];
    const nodes = [hours("a", 3, { windowId: "round" })];
    const fit = mustFit(request(7, nodes, { windows, breaks }));
    expect(fit.allocation.map(({ day }) => day)).toEqual([
      "2026-11-22",
      "2026-11-23",
      "2026-11-27",
    ]);
    expect(fit.nodes.a?.finish).toBe("2026-11-27");
  });

  it("reaches what takes no day with the later of what it waits for, where both allow the same", () => {
    const soon = step("soon", 0, { startNoEarlierThan: "2026-11-23" });
    for (const first of [
      [hours("work", 1), soon],
      [soon, hours("work", 1)],
    ]) {
      const nodes = [...first, step("reached", 0, waitingFor("work", "soon"))];
      expect(mustFit(request(7, nodes)).nodes.reached?.finish).toBe("2026-11-23");
    }
  });

  it("goes on with what is started from today, with what is left, and a day even where nothing is", () => {
    const startedOn = "2026-11-02";
    const nodes = [
      step("half", 3, { startedOn, effortHours: 4, spentHours: 2.5 }),
      step("over", 3, { startedOn, effortHours: 4, spentHours: 5 }),
      hours("done", 9, { completedOn: "2026-11-03" }),
      hours("off", 9, { parkedOn: "2026-11-03" }),
    ];
    const fit = mustFit(request(7, nodes));
    expect(fit.allocation).toEqual([
      { nodeId: "half", day: TODAY, units: HOUR },
      { nodeId: "half", day: "2026-11-23", units: HOUR / 2 },
    ]);
    expect(fit.nodes).toEqual({
      half: {
        start: startedOn,
        finish: "2026-11-23",
        lateDays: 0,
        latestStart: null,
        latestStartBy: "calendar",
      },
      over: {
        start: startedOn,
        finish: TODAY,
        lateDays: 0,
        latestStart: null,
        latestStartBy: "calendar",
      },
    });
  });

  it("shares the hours among plans, each with its own breaks and its own today put aside", () => {
    const one = plan("2020-01-01", [hours("a", 1)], { breaks: [{ from: TODAY, to: TODAY }] });
    const two = plan(TODAY, [hours("b", 1)]);
    const fit = mustFit(
      request(
        7,
        [],
        {},
        {
          plans: [
            { id: "one", input: one },
            { id: "two", input: two },
          ],
        },
      ),
    );
    expect(fit.allocation).toEqual([
      { nodeId: "b", day: TODAY, units: HOUR },
      { nodeId: "a", day: "2026-11-23", units: HOUR },
    ]);
    expect(fit.nodes.a?.start).toBe("2026-11-23");
  });

  it("goes on with a plan on the first day after its break, whatever another did meanwhile", () => {
    const breaks = [{ from: dayAfter(TODAY, 1), to: dayAfter(TODAY, 3) }];
    const meanwhile = hours("a", 1, { startNoEarlierThan: dayAfter(TODAY, 2) });
    const plans = [
      { id: "one", input: plan(TODAY, [meanwhile]) },
      { id: "two", input: plan(TODAY, [hours("b", 2)], { breaks }) },
    ];
    const fit = mustFit(request(7, [], {}, { plans }));
    expect(fit.nodes.b).toMatchObject({ start: TODAY, finish: dayAfter(TODAY, 4) });
  });

  it("gives other weeks their own hours, the later entry first", () => {
    const week = (weeklyHours: number, from: string, to: string) => ({ from, to, weeklyHours });
    const otherWeeks = [week(14, "2026-11-22", "2026-11-24"), week(0, "2026-11-23", "2026-11-23")];
    const fit = mustFit(request(7, [hours("a", 5)], {}, { otherWeeks }));
    expect(fit.allocation.map(({ day, units }) => [day, units / HOUR])).toEqual([
      ["2026-11-22", 2],
      ["2026-11-24", 2],
      ["2026-11-25", 1],
    ]);
  });

  it("is found by another order where due dates alone mislead", () => {
    const until = { targetDate: "2026-11-28" };
    const free = [hours("free", 0.5), hours("fixed", 0.25, { startNoEarlierThan: "2026-11-24" })];
    const chain = [hours("short", 0.25), hours("long", 0.75)];
    const breaks = [{ from: "2026-11-26", to: "2026-11-27" }];
    const otherWeeks = [{ from: TODAY, to: "2026-11-25", weeklyHours: 1.75 }];
    const plans = [
      { id: "one", input: plan(TODAY, free, until) },
      { id: "two", input: plan(TODAY, chain, { ...until, order: "sequence", breaks }) },
    ];
    expect(mustFit({ today: TODAY, weeklyHours: 3.5, otherWeeks, plans }).verdict).toBe("fits");
  });
});

describe("a plan that cannot", () => {
  it("is told by its calendar, where that does not fit with all the hours in the world", () => {
    const late = plan(TODAY, [step("late", 9)], { targetDate: "2026-11-25" });
    const fine = plan(TODAY, [hours("fine", 1)]);
    const fit = mustFit(
      request(
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
        neededUnits: 31 * HOUR,
        availableUnits: 24 * HOUR,
      },
    });
  });

  it("names the shortest of equals, then the earliest", () => {
    const pair = (id: string, day: number) => [
      hours(`${id}1`, 2, { startNoEarlierThan: dayAfter(TODAY, day), dueOn: dayAfter(TODAY, day) }),
    ];
    const wide = hours("wide", 4, {
      startNoEarlierThan: dayAfter(TODAY, 10),
      dueOn: dayAfter(TODAY, 11),
    });
    const fit = mustFit(request(7, [wide, ...pair("late", 6), ...pair("early", 3)]));
    expect(fit).toMatchObject({
      window: { from: dayAfter(TODAY, 3), to: dayAfter(TODAY, 3), nodeIds: ["early1"] },
    });
  });

  it("leaves out of the window the days on which all plans in it have a break", () => {
    const breaks = [{ from: dayAfter(TODAY, 1), to: dayAfter(TODAY, 3) }];
    const on = { targetDate: dayAfter(TODAY, 4) };
    const inputs = (second: Partial<PlanInput>) => [
      { id: "one", input: plan(TODAY, [hours("a", 3)], { ...on, breaks }) },
      { id: "two", input: plan(TODAY, [hours("b", 3)], { ...on, ...second }) },
    ];
    expect(mustFit(request(7, [], {}, { plans: inputs({ breaks }) }))).toMatchObject({
      window: { neededUnits: 6 * HOUR, availableUnits: 2 * HOUR, nodeIds: ["a", "b"] },
      spareUnits: 0,
    });
    // With days of its own, and time, the second plan lacks nothing.
    const later = { targetDate: dayAfter(TODAY, 20) };
    expect(mustFit(request(7, [], {}, { plans: inputs(later) }))).toMatchObject({
      window: { neededUnits: 3 * HOUR, availableUnits: 2 * HOUR, nodeIds: ["a"] },
      plans: { one: { verdict: "cannot" }, two: { verdict: "fits" } },
    });
  });

  it("has no hours on a single day that is off in every plan", () => {
    const breaks = [{ from: TODAY, to: TODAY }];
    const on = { targetDate: "2026-11-23", breaks };
    const plans = [
      { id: "one", input: plan(TODAY, [hours("a", 1)], on) },
      { id: "two", input: plan(TODAY, [hours("b", 0)], on) },
    ];
    expect(mustFit(request(7, [], {}, { plans }))).toMatchObject({
      verdict: "fits",
      spareUnits: 0,
    });
  });

  it("names no leaf on which nothing is left to do", () => {
    const fit = mustFit(
      request(1, [hours("a", 9), hours("b", 0), step("c", 1)], { targetDate: TODAY }),
    );
    expect(fit).toMatchObject({ window: { nodeIds: ["a"] }, unestimatedHours: ["c"] });
  });

  it("has no finish where a cap of 0 never ends, and none for what waits for it", () => {
    const nodes = [hours("a", 1), step("b", 2, waitingFor("a")), step("free", 2)];
    const fit = mustFit(request(0, nodes));
    expect(fit).toMatchObject({
      verdict: "cannot",
      because: "hours",
      window: { availableUnits: 0, neededUnits: HOUR },
      allocation: [],
      shortfallDays: null,
    });
    expect(fit.nodes).toMatchObject({
      a: { start: TODAY, finish: null, lateDays: null, latestStart: null, latestStartBy: "hours" },
      b: { start: null, finish: null, lateDays: null },
      free: { finish: "2026-11-23", lateDays: 0 },
    });
    expect(mustFit(request(0, [step("free", 2)])).verdict).toBe("fits");
  });

  it("tells the working days by which the worst of it is late", () => {
    const breaks = [{ from: dayAfter(TODAY, 3), to: dayAfter(TODAY, 9) }];
    const fit = mustFit(request(7, [hours("a", 5)], { breaks, targetDate: dayAfter(TODAY, 1) }));
    expect(fit.nodes.a).toMatchObject({ finish: dayAfter(TODAY, 11), lateDays: 3 });
    expect(fit.shortfallDays).toBe(3);
  });
});

describe("the latest start", () => {
  it("is the calendar's where the hours up to the latest finish suffice, else the hours'", () => {
    const nodes = [
      step("light", 3, { effortHours: 2, dueOn: "2026-12-05" }),
      step("heavy", 3, { effortHours: 5, dueOn: "2026-12-05" }),
    ];
    const breaks = [{ from: "2026-11-30", to: "2026-12-02" }];
    const fit = mustFit(request(7, nodes, { breaks }));
    expect(fit.nodes.light).toMatchObject({ latestStart: "2026-12-03", latestStartBy: "calendar" });
    expect(fit.nodes.heavy).toMatchObject({ latestStart: "2026-11-28", latestStartBy: "hours" });
  });

  it("lies in the past where it was missed", () => {
    const fit = mustFit(request(7, [hours("a", 9)], { targetDate: "2026-11-25" }));
    expect(fit.nodes.a?.latestStart).toBe("2026-11-17");
  });
});

describe("weeks", () => {
  it("go on to the last day with work, beyond the last target", () => {
    const fit = mustFit(request(7, [hours("a", 9)], { targetDate: "2026-11-24" }));
    expect(fit.weeks).toEqual([
      { from: "2026-11-22", capacityUnits: HOUR, plannedUnits: HOUR },
      { from: "2026-11-23", capacityUnits: 7 * HOUR, plannedUnits: 7 * HOUR },
      { from: "2026-11-30", capacityUnits: 7 * HOUR, plannedUnits: HOUR },
    ]);
    expect(fit.spareUnits).toBe(0);
  });

  it("are none without a day to plan", () => {
    const past = mustFit(request(7, [], { targetDate: "2026-11-01" }));
    expect(past).toMatchObject({ verdict: "fits", weeks: [], spareUnits: 0, shortfallDays: 0 });
    expect(mustFit({ today: TODAY, weeklyHours: 3, plans: [] })).toMatchObject({ weeks: [] });
  });
});
