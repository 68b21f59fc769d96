import { describe, expect, it } from "vitest";
import { milestone, mustSchedule, nodeOf, plan, step, waitingFor } from "../testing/plans";

describe("the rules, from the words in which they are written", () => {
  it("finishes 7 days from Monday 1 March on Sunday 7 March, and goes on the next day", () => {
    const nodes = [
      step("a", 7),
      step("b", 3, waitingFor("a")),
      step("c", 1, { dependsOn: [{ id: "a", lagDays: 2 }] }),
    ];
    const schedule = mustSchedule(plan("2027-03-01", nodes, { targetDate: "2027-03-10" }));
    expect(nodeOf(schedule, "a")).toMatchObject({
      earliestStart: "2027-03-01",
      earliestFinish: "2027-03-07",
      totalSlackDays: 0,
    });
    expect(nodeOf(schedule, "b")).toMatchObject({
      earliestStart: "2027-03-08",
      earliestFinish: "2027-03-10",
    });
    expect(nodeOf(schedule, "c")).toMatchObject({ earliestStart: "2027-03-10", critical: true });
    expect(schedule).toMatchObject({ fits: true, startBy: "2027-03-01" });
  });

  it("runs a level in sequence or in parallel, and takes a dependency on a parent for all of it", () => {
    const nodes = [
      ...milestone("first", "parallel", [step("short", 2), step("long", 5)]),
      ...milestone("second", "sequence", [step("one", 3), step("two", 4)]).map((node) =>
        node.id === "second" ? { ...node, ...waitingFor("first") } : node,
      ),
    ];
    const schedule = mustSchedule(plan("2026-11-22", nodes));
    expect(nodeOf(schedule, "first")).toMatchObject({
      earliestStart: "2026-11-22",
      earliestFinish: "2026-11-26",
    });
    expect(nodeOf(schedule, "one").earliestStart).toBe("2026-11-27");
    expect(nodeOf(schedule, "two").earliestStart).toBe("2026-11-30");
    expect(nodeOf(schedule, "second")).toMatchObject({
      earliestStart: "2026-11-27",
      earliestFinish: "2026-12-03",
    });
    expect(nodeOf(schedule, "short").freeSlackDays).toBe(3);
    expect(schedule.criticalChain).toEqual(["long", "one", "two"]);
  });

  it("bounds everything under a node by its due date, and what is done before it", () => {
    const nodes = [
      step("before", 2),
      ...milestone("m", "parallel", [step("in", 3, waitingFor("before"))]).map((n) =>
        n.id === "m" ? { ...n, dueOn: "2026-11-30" } : n,
      ),
    ];
    const schedule = mustSchedule(plan("2026-11-22", nodes));
    expect(nodeOf(schedule, "in")).toMatchObject({ latestFinish: "2026-11-30", totalSlackDays: 4 });
    expect(nodeOf(schedule, "before")).toMatchObject({
      latestFinish: "2026-11-27",
      totalSlackDays: 4,
    });
    expect(schedule.criticalChain).toEqual(["before", "in"]);
  });

  it("says by how much it is late, for the target or for a due date, and the day it ought to have begun", () => {
    const late = mustSchedule(plan("2026-11-22", [step("a", 10)], { targetDate: "2026-11-26" }));
    expect(late).toMatchObject({
      fits: false,
      shortfallDays: 5,
      startBy: "2026-11-17",
      earliestFinish: "2026-12-01",
    });
    expect(nodeOf(late, "a").totalSlackDays).toBe(-5);
    const due = mustSchedule(plan("2026-11-22", [step("a", 10, { dueOn: "2026-11-28" })]));
    expect(due).toMatchObject({ fits: false, shortfallDays: 3 });
  });
});

describe("slack", () => {
  it("is free only within the node's own due date", () => {
    const nodes = [
      step("a", 2, { dueOn: "2026-11-24" }),
      step("b", 2, { startNoEarlierThan: "2026-12-10", ...waitingFor("a") }),
      step("c", 2, waitingFor("d")),
      step("d", 2, { dueOn: "2026-11-20" }),
    ];
    const schedule = mustSchedule(plan("2026-11-22", nodes));
    expect(nodeOf(schedule, "a")).toMatchObject({ totalSlackDays: 1, freeSlackDays: 1 });
    expect(nodeOf(schedule, "d")).toMatchObject({ totalSlackDays: -3, freeSlackDays: 0 });
  });
});

describe("what a schedule lists", () => {
  it.each([
    ["a", "b"],
    ["b", "a"],
  ])(
    "tells the chain by the first of the input, %s, where it and %s set the same start",
    (first, second) => {
      for (const order of [
        ["a", "b"],
        ["b", "a"],
      ]) {
        const nodes = [step(first, 3), step(second, 3), step("c", 1, waitingFor(...order))];
        expect(mustSchedule(plan("2026-11-22", nodes)).criticalChain).toEqual([first, "c"]);
      }
    },
  );

  it("lists open leaves without a duration, and no parents", () => {
    const nodes = [
      ...milestone("m", "sequence", [step("guess", null), step("zero", 0)]),
      step("done", null, { completedOn: "2026-11-01" }),
      step("parked", null, { parkedOn: "2026-11-01" }),
    ];
    expect(mustSchedule(plan("2026-11-22", nodes)).unestimated).toEqual(["guess"]);
  });

  it("has an answer for an empty plan and for a finished one, even after their target", () => {
    const empty = mustSchedule(plan("2026-11-22", [], { targetDate: "2026-01-01" }));
    expect(empty).toEqual({
      nodes: {},
      fits: true,
      shortfallDays: 0,
      startBy: null,
      earliestFinish: null,
      criticalChain: [],
      unestimated: [],
      conflicts: [],
    });
    const done = [step("a", 3, { completedOn: "2026-11-01" })];
    expect(mustSchedule(plan("2026-11-22", done, { targetDate: "2026-01-01" }))).toMatchObject({
      fits: true,
      startBy: null,
      earliestFinish: "2026-11-01",
      criticalChain: [],
    });
  });

  it("is a plain value: it survives being sent as JSON, whatever the ids", () => {
    const schedule = mustSchedule(plan("2026-11-22", [step("__proto__", 1), step("2", 1)]));
    expect(JSON.parse(JSON.stringify(schedule))).toEqual(schedule);
    expect(Object.keys(schedule.nodes).sort()).toEqual(["2", "__proto__"]);
    expect(schedule.nodes.constructor).toBeUndefined();
  });

  it("takes a tree twenty thousand deep and a chain as long", () => {
    const deep = Array.from({ length: 20_000 }, (_, i) =>
      step(`d${i}`, 1, { parentId: i === 0 ? null : `d${i - 1}` }),
    );
    expect(mustSchedule(plan("2026-11-22", deep)).earliestFinish).toBe("2026-11-22");
    const long = Array.from({ length: 20_000 }, (_, i) =>
      step(`c${i}`, 1, i === 0 ? {} : waitingFor(`c${i - 1}`)),
    );
    const schedule = mustSchedule(plan("2026-11-22", long, { targetDate: "2100-01-01" }));
    expect(schedule.criticalChain).toHaveLength(20_000);
  });
});
