import { describe, expect, it } from "vitest";
import {
  dayAfter,
  mustSchedule,
  nodeOf,
  plan,
  step,
  testTodays,
  waitingFor,
} from "../testing/plans";
import { schedulePlan } from "./schedule-plan";
import type { PlanInput, PlanNode } from "./types";

const testToday = "2026-11-22";

function inWindow(
  dates: readonly string[],
  nodes: readonly PlanNode[],
  extra?: Partial<PlanInput>,
) {
  return plan(testToday, nodes, { windows: [{ id: "round", dates }], ...extra });
}

describe("a leaf with a window", () => {
  it("starts when it may, and finishes on one of the dates", () => {
    const nodes = [step("a", 3, { windowId: "round" }), step("b", 2, waitingFor("a"))];
    const dates = ["2026-11-23", "2026-12-01", "2026-12-20", "2027-04-01"];
    const schedule = mustSchedule(inWindow(dates, nodes, { targetDate: "2026-12-31" }));
    expect(nodeOf(schedule, "a")).toEqual({
      earliestStart: "2026-11-22",
      earliestFinish: "2026-12-01",
      latestStart: "2026-12-18",
      latestFinish: "2026-12-20",
      totalSlackDays: 26,
      freeSlackDays: 7,
      critical: true,
    });
    expect(nodeOf(schedule, "b")).toMatchObject({
      earliestStart: "2026-12-02",
      latestFinish: "2026-12-31",
      totalSlackDays: 28,
    });
    expect(schedule).toMatchObject({ fits: true, conflicts: [], criticalChain: ["a"] });
  });

  it("lets what comes before it slip until its last date needs it", () => {
    const nodes = [step("a", 3), step("b", 2, { ...waitingFor("a"), windowId: "round" })];
    const schedule = mustSchedule(inWindow(["2026-12-01"], nodes));
    expect(nodeOf(schedule, "a")).toMatchObject({ latestFinish: "2026-11-29", totalSlackDays: 5 });
    expect(nodeOf(schedule, "b").latestStart).toBe("2026-11-30");
  });

  it("has free slack to the last date that moves nothing, also not the end of the whole", () => {
    const nodes = [step("a", 3, { windowId: "round" }), step("long", 29)];
    const dates = ["2026-12-01", "2026-12-15", "2026-12-30"];
    const schedule = mustSchedule(inWindow(dates, nodes, { targetDate: "2026-12-31" }));
    expect(nodeOf(schedule, "a")).toMatchObject({ totalSlackDays: 36, freeSlackDays: 21 });
  });

  it("cannot use a date in a break", () => {
    const breaks = [{ from: "2026-11-28", to: "2026-12-02" }];
    const nodes = [step("a", 3, { windowId: "round" })];
    const schedule = mustSchedule(inWindow(["2026-12-01", "2026-12-03"], nodes, { breaks }));
    expect(nodeOf(schedule, "a").earliestFinish).toBe("2026-12-03");
  });

  it("of 0 days is reached on a date, and what follows may start on it", () => {
    const nodes = [step("a", 0, { windowId: "round" }), step("b", 2, waitingFor("a"))];
    const schedule = mustSchedule(inWindow(["2026-12-01"], nodes));
    expect(nodeOf(schedule, "a")).toMatchObject({
      earliestStart: "2026-12-01",
      latestFinish: "2026-12-01",
    });
    expect(nodeOf(schedule, "b").earliestStart).toBe("2026-12-01");
  });

  it("finishes on a date when it is started, too", () => {
    const nodes = [step("a", 3, { windowId: "round", startedOn: "2026-11-10" })];
    const schedule = mustSchedule(inWindow(["2026-11-20", "2026-12-01"], nodes));
    expect(nodeOf(schedule, "a")).toMatchObject({
      earliestStart: "2026-11-10",
      earliestFinish: "2026-12-01",
      latestFinish: "2026-12-01",
    });
  });

  it("is not held where it is completed, parked or a parent", () => {
    const nodes = [
      step("done", 3, { windowId: "round", completedOn: "2026-11-10" }),
      step("off", 3, { windowId: "round", parkedOn: "2026-11-10" }),
      step("parent", null, { windowId: "round" }),
      step("child", 3, { parentId: "parent" }),
    ];
    const schedule = mustSchedule(inWindow([], nodes));
    expect(schedule).toMatchObject({ fits: true, conflicts: [] });
    expect(nodeOf(schedule, "child").earliestFinish).toBe("2026-11-24");
  });
});

describe("a window with no date left", () => {
  const nodes = [step("a", 3, { windowId: "round" }), step("b", 2, waitingFor("a"))];

  it("is named with the bounds, and everything goes on without it", () => {
    const dates = ["2026-11-23", "2026-12-30"];
    const extra = { targetDate: "2026-12-31" };
    const schedule = mustSchedule(inWindow(dates, nodes, extra));
    expect(schedule).toMatchObject({ fits: false, shortfallDays: 0 });
    expect(schedule.conflicts).toEqual([
      {
        kind: "noWindowLeft",
        nodeIds: ["a"],
        earliestFinish: "2026-11-24",
        latestFinish: "2026-12-29",
      },
    ]);
    const plain = mustSchedule(
      plan(
        testToday,
        nodes.map((node) => ({ ...node, windowId: null })),
        extra,
      ),
    );
    expect(schedule.nodes).toEqual(plain.nodes);
  });

  it("takes no other window along, before it or after it", () => {
    const chain = [
      step("first", 1, { windowId: "good" }),
      step("second", 1, { ...waitingFor("first"), windowId: "past" }),
      step("third", 1, { ...waitingFor("second"), windowId: "good" }),
    ];
    const windows = [
      { id: "good", dates: ["2026-12-01", "2026-12-10"] },
      { id: "past", dates: ["2026-11-01", "2029-01-01"] },
    ];
    const schedule = mustSchedule(plan(testToday, chain, { windows }));
    expect(schedule.conflicts.map(({ nodeIds }) => nodeIds)).toEqual([["second"]]);
    expect(nodeOf(schedule, "first").latestFinish).toBe("2026-12-01");
    expect(nodeOf(schedule, "third").earliestFinish).toBe("2026-12-10");
  });

  it("is one whose only date is the day after the last, for a leaf of 0 days too", () => {
    for (const durationDays of [0, 2]) {
      const one = [step("a", durationDays, { windowId: "round" })];
      const on = (targetDate: string) =>
        mustSchedule(inWindow(["2026-12-01"], one, { targetDate }));
      expect(on("2026-11-30")).toMatchObject({
        fits: false,
        conflicts: [{ kind: "noWindowLeft" }],
      });
      expect(on("2026-12-01")).toMatchObject({ fits: true, conflicts: [] });
    }
  });

  it("is that of the later leaf, of two that exclude each other", () => {
    const two = [
      step("first", 1, { windowId: "late" }),
      step("second", 1, { ...waitingFor("first"), windowId: "early" }),
    ];
    const windows = [
      { id: "late", dates: ["2026-12-10"] },
      { id: "early", dates: ["2026-12-05"] },
    ];
    const schedule = mustSchedule(plan(testToday, two, { windows }));
    expect(schedule.conflicts).toMatchObject([
      { nodeIds: ["second"], earliestFinish: "2026-12-11" },
    ]);
  });
});

describe("the dates of a window", () => {
  const nodes = [step("a", 3, { windowId: "round" })];

  it("may be none, which leaves none", () => {
    const schedule = mustSchedule(inWindow([], nodes));
    expect(schedule).toMatchObject({ fits: false, conflicts: [{ kind: "noWindowLeft" }] });
  });

  it("may stand in any order, doubled, by the thousand", () => {
    const dates = Array.from({ length: 1_000 }, (_, i) => dayAfter(testToday, 5 + 7 * i)).reverse();
    const one = mustSchedule(inWindow([...dates, ...dates], nodes));
    expect(nodeOf(one, "a")).toMatchObject({
      earliestFinish: dayAfter(testToday, 5),
      latestFinish: dayAfter(testToday, 96),
    });
  });

  it("are refused where one is no date, or the window is doubled or unknown", () => {
    const errorOf = (input: PlanInput) => schedulePlan(input);
    expect(errorOf(inWindow(["2026-12-01", "soon"], nodes))).toEqual({
      ok: false,
      error: { kind: "notADate", nodeId: null, field: "windows", value: "soon" },
    });
    const round = { id: "round", dates: [] };
    expect(errorOf(plan(testToday, nodes, { windows: [round, round] }))).toEqual({
      ok: false,
      error: { kind: "doubledWindow", nodeId: null, windowId: "round" },
    });
    expect(errorOf(plan(testToday, nodes))).toEqual({
      ok: false,
      error: { kind: "unknownId", nodeId: "a", field: "windowId", unknownId: "round" },
    });
  });
});

describe("hours of work", () => {
  it.each(testTodays)("take a day where there is no duration, from %s", (today) => {
    const nodes = [
      step("hours", null, { effortHours: 0.25 }),
      step("zero", 0, { effortHours: 4, spentHours: 1, ...waitingFor("hours") }),
      step("spent", null, { effortHours: 4, spentHours: 4, ...waitingFor("zero") }),
      step("next", 1, waitingFor("spent")),
    ];
    const schedule = mustSchedule(plan(today, nodes));
    expect(nodeOf(schedule, "hours").earliestFinish).toBe(today);
    expect(nodeOf(schedule, "zero").earliestFinish).toBe(dayAfter(today, 1));
    expect(nodeOf(schedule, "spent").earliestFinish).toBe(dayAfter(today, 1));
    expect(nodeOf(schedule, "next").earliestStart).toBe(dayAfter(today, 2));
    expect(schedule.unestimated).toEqual(["hours", "spent"]);
  });

  it("take none where all is done", () => {
    const [parent, child] = [
      step("m", null, { completedOn: "2026-11-20" }),
      step("x", null, { parentId: "m", effortHours: 4, completedOn: "2026-11-20" }),
    ];
    const breaks = [{ from: "2026-11-19", to: "2026-11-20" }];
    const schedule = mustSchedule(plan(testToday, [parent, child], { breaks }));
    expect(nodeOf(schedule, "x").earliestStart).toBe("2026-11-20");
  });

  it.each([
    [-0.25, "negative"],
    [10_001, "tooMany"],
    [Number.POSITIVE_INFINITY, "tooMany"],
    [1 / 3, "notInQuarters"],
    [Number.NaN, "notANumber"],
  ])("are refused where they are %d", (value, reason) => {
    for (const field of ["effortHours", "spentHours"] as const) {
      expect(schedulePlan(plan(testToday, [step("a", 1, { [field]: value })]))).toEqual({
        ok: false,
        error: { kind: "badHours", nodeId: "a", field, reason, value },
      });
    }
    expect(schedulePlan(plan(testToday, [step("a", 1, { effortHours: 10_000 })])).ok).toBe(true);
  });
});
