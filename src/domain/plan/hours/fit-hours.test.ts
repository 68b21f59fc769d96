import { describe, expect, it } from "vitest";
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

describe("a plan that fits", () => {
  it("comes with the days on which all of it is done, the most urgent first", () => {
    const nodes = [hours("later", 2), hours("sooner", 1.5, { dueOn: "2026-11-24" })];
    const fit = mustFit(requestOf(7, nodes, { targetDate: "2026-11-26" }));
    expect(fit.verdict).toBe("fits");
    expect(fit.allocation).toEqual([
      { nodeId: "sooner", day: "2026-11-22", units: unitsPerHour },
      { nodeId: "sooner", day: "2026-11-23", units: unitsPerHour / 2 },
      { nodeId: "later", day: "2026-11-23", units: unitsPerHour / 2 },
      { nodeId: "later", day: "2026-11-24", units: unitsPerHour },
      { nodeId: "later", day: "2026-11-25", units: unitsPerHour / 2 },
    ]);
    expect(fit.nodes.later).toMatchObject({ start: sunday, finish: "2026-11-25", lateDays: 0 });
    expect(fit).toMatchObject({
      plans: { p: { verdict: "fits" } },
      shortfallDays: 0,
      weeks: [
        { from: "2026-11-22", capacityUnits: unitsPerHour, plannedUnits: unitsPerHour },
        { from: "2026-11-23", capacityUnits: 7 * unitsPerHour, plannedUnits: 2.5 * unitsPerHour },
      ],
      spareUnits: 1.5 * unitsPerHour,
      unestimatedHours: [],
    });
  });

  it("takes a leaf's duration at least, and what follows waits for both", () => {
    const nodes = [
      step("long", 5, { effortHours: 1 }),
      step("heavy", 1, { effortHours: 3, ...waitingFor("long") }),
      step("lagging", 1, { dependsOn: [{ id: "heavy", lagDays: 2 }] }),
    ];
    const { nodes: fitted } = mustFit(requestOf(7, nodes));
    expect(fitted.long).toMatchObject({ start: sunday, finish: "2026-11-26" });
    expect(fitted.heavy).toMatchObject({ start: "2026-11-27", finish: "2026-11-29" });
    expect(fitted.lagging).toMatchObject({ start: "2026-12-02", finish: "2026-12-02" });
  });

  it("finishes on a date of its window when the hours are done, and leaves breaks alone", () => {
    const windows = [{ id: "round", dates: ["2026-11-23", "2026-11-28", "2026-11-30"] }];
    const breaks = [{ from: "2026-11-24", to: "2026-11-26" }];
    const nodes = [hours("a", 3, { windowId: "round" })];
    const fit = mustFit(requestOf(7, nodes, { windows, breaks }));
    expect(fit.allocation.map(({ day }) => day)).toEqual([
      "2026-11-22",
      "2026-11-23",
      "2026-11-27",
    ]);
    expect(fit.nodes.a?.finish).toBe("2026-11-28");
  });

  it("reaches what takes no day with the later of what it waits for, where both allow the same", () => {
    const soon = step("soon", 0, { startNoEarlierThan: "2026-11-23" });
    for (const first of [
      [hours("work", 1), soon],
      [step("work", 1), soon],
      [soon, step("work", 1)],
    ]) {
      const nodes = [...first, step("reached", 0, waitingFor("work", "soon"))];
      const moment = { start: "2026-11-23", finish: "2026-11-23" };
      expect(mustFit(requestOf(7, nodes)).nodes.reached).toMatchObject(moment);
    }
  });

  it("starts what takes no day on the day on which it is reached", () => {
    const { nodes } = mustFit(requestOf(7, [hours("a", 3), step("reached", 0, waitingFor("a"))]));
    expect(nodes.reached).toMatchObject({ start: "2026-11-24", finish: "2026-11-24" });
  });

  it("goes on with what is started from today, with what is left, and a day even where nothing is", () => {
    const startedOn = "2026-11-02";
    const nodes = [
      step("half", 3, { startedOn, effortHours: 4, spentHours: 2.5 }),
      step("overloaded", 3, { startedOn, effortHours: 4, spentHours: 5 }),
      hours("done", 9, { completedOn: "2026-11-03" }),
      hours("off", 9, { parkedOn: "2026-11-03" }),
    ];
    const fit = mustFit(requestOf(7, nodes));
    expect(fit.allocation).toEqual([
      { nodeId: "half", day: sunday, units: unitsPerHour },
      { nodeId: "half", day: "2026-11-23", units: unitsPerHour / 2 },
    ]);
    expect(fit.nodes).toEqual({
      half: {
        start: startedOn,
        finish: "2026-11-23",
        lateDays: 0,
        latestStart: null,
        latestStartBy: "calendar",
      },
      overloaded: {
        start: startedOn,
        finish: sunday,
        lateDays: 0,
        latestStart: null,
        latestStartBy: "calendar",
      },
    });
  });

  it("shares the hours among plans, each with its own breaks and its own today put aside", () => {
    const one = plan("2020-01-01", [hours("a", 1)], { breaks: [{ from: sunday, to: sunday }] });
    const two = plan(sunday, [hours("b", 1)]);
    const fit = mustFit(
      requestOf(
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
      { nodeId: "b", day: sunday, units: unitsPerHour },
      { nodeId: "a", day: "2026-11-23", units: unitsPerHour },
    ]);
    expect(fit.nodes.a?.start).toBe("2026-11-23");
  });

  it("goes on with a plan on the first day after its break, whatever another did meanwhile", () => {
    const breaks = [{ from: dayAfter(sunday, 1), to: dayAfter(sunday, 3) }];
    const meanwhile = hours("a", 1, { startNoEarlierThan: dayAfter(sunday, 2) });
    const plans = [
      { id: "one", input: plan(sunday, [meanwhile]) },
      { id: "two", input: plan(sunday, [hours("b", 2)], { breaks }) },
    ];
    const fit = mustFit(requestOf(7, [], {}, { plans }));
    expect(fit.nodes.b).toMatchObject({ start: sunday, finish: dayAfter(sunday, 4) });
  });

  it("gives other weeks their own hours, the later entry first", () => {
    const week = (weeklyHours: number, from: string, to: string) => ({ from, to, weeklyHours });
    const otherWeeks = [week(14, "2026-11-22", "2026-11-24"), week(0, "2026-11-23", "2026-11-23")];
    const fit = mustFit(requestOf(7, [hours("a", 5)], {}, { otherWeeks }));
    expect(fit.allocation.map(({ day, units }) => [day, units / unitsPerHour])).toEqual([
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
    const otherWeeks = [{ from: sunday, to: "2026-11-25", weeklyHours: 1.75 }];
    const plans = [
      { id: "one", input: plan(sunday, free, until) },
      { id: "two", input: plan(sunday, chain, { ...until, order: "sequence", breaks }) },
    ];
    expect(mustFit({ today: sunday, weeklyHours: 3.5, otherWeeks, plans }).verdict).toBe("fits");
  });
});

describe("the latest start", () => {
  it("is the calendar's where the hours up to the latest finish suffice, else the hours'", () => {
    const nodes = [
      step("light", 3, { effortHours: 2, dueOn: "2026-12-05" }),
      step("heavy", 3, { effortHours: 5, dueOn: "2026-12-05" }),
    ];
    const breaks = [{ from: "2026-11-30", to: "2026-12-02" }];
    const fit = mustFit(requestOf(7, nodes, { breaks }));
    expect(fit.nodes.light).toMatchObject({ latestStart: "2026-12-03", latestStartBy: "calendar" });
    expect(fit.nodes.heavy).toMatchObject({ latestStart: "2026-11-28", latestStartBy: "hours" });
  });

  it("lies in the past where it was missed", () => {
    const fit = mustFit(requestOf(7, [hours("a", 9)], { targetDate: "2026-11-25" }));
    expect(fit.nodes.a?.latestStart).toBe("2026-11-17");
  });
});

describe("weeks", () => {
  it("go on to the last day with work, beyond the last target", () => {
    const fit = mustFit(requestOf(7, [hours("a", 9)], { targetDate: "2026-11-24" }));
    expect(fit.weeks).toEqual([
      { from: "2026-11-22", capacityUnits: unitsPerHour, plannedUnits: unitsPerHour },
      { from: "2026-11-23", capacityUnits: 7 * unitsPerHour, plannedUnits: 7 * unitsPerHour },
      { from: "2026-11-30", capacityUnits: 7 * unitsPerHour, plannedUnits: unitsPerHour },
    ]);
    expect(fit.spareUnits).toBe(0);
  });

  it("are none without a day to plan", () => {
    const past = mustFit(requestOf(7, [], { targetDate: "2026-11-01" }));
    expect(past).toMatchObject({ verdict: "fits", weeks: [], spareUnits: 0, shortfallDays: 0 });
    expect(mustFit({ today: sunday, weeklyHours: 3, plans: [] })).toMatchObject({ weeks: [] });
  });
});
