import { describe, expect, it } from "vitest";
import {
  dayAfter,
  milestone,
  mustSchedule,
  nodeOf,
  plan,
  step,
  TODAYS,
  waitingFor,
} from "../testing/plans";

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

  it.each(TODAYS)("reckons across month ends, leap days and year ends from %s", (today) => {
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

  it("keeps what is completed, and what is started with a day to go", () => {
    const today = "2026-11-22";
    const nodes = [
      step("done", 10, { startedOn: "2026-11-01", completedOn: "2026-11-24" }),
      step("begun", 3, { startedOn: "2026-11-10", ...waitingFor("notYet") }),
      step("notYet", 20),
      step("next", 2, waitingFor("done")),
    ];
    const schedule = mustSchedule(plan(today, nodes));
    expect(nodeOf(schedule, "done")).toEqual({
      earliestStart: "2026-11-01",
      earliestFinish: "2026-11-24",
      latestStart: "2026-11-01",
      latestFinish: "2026-11-24",
      totalSlackDays: 0,
      freeSlackDays: 0,
      critical: false,
    });
    expect(nodeOf(schedule, "begun")).toMatchObject({
      earliestStart: "2026-11-10",
      earliestFinish: today,
      latestStart: "2026-11-10",
    });
    expect(nodeOf(schedule, "next").earliestStart).toBe("2026-11-25");
  });

  it("starts nothing before today, whatever was completed long ago", () => {
    const nodes = [
      step("done", 1, { completedOn: "2020-01-01" }),
      step("next", 2, waitingFor("done")),
    ];
    expect(nodeOf(mustSchedule(plan("2026-11-22", nodes)), "next").earliestStart).toBe(
      "2026-11-22",
    );
  });

  it("takes a completed milestone for all of it", () => {
    const nodes = milestone("reached", "sequence", [step("skipped", 30), step("too", 5)]).map(
      (node) => (node.id === "reached" ? { ...node, completedOn: "2026-11-20" } : node),
    );
    const schedule = mustSchedule(
      plan("2026-11-22", [...nodes, step("next", 1, waitingFor("reached"))]),
    );
    expect(nodeOf(schedule, "next").earliestStart).toBe("2026-11-22");
    expect(nodeOf(schedule, "reached").earliestFinish).toBe("2026-11-20");
    expect(nodeOf(schedule, "skipped")).toMatchObject({
      critical: false,
      earliestFinish: "2026-11-20",
    });
    expect(schedule.criticalChain).toEqual(["next"]);
  });

  it("holds a sequence together across what is done out of turn, and what is parked", () => {
    const today = "2026-11-22";
    const middle = { done: { completedOn: "2026-11-01" }, parked: { parkedOn: "2026-11-01" } };
    for (const state of [middle.done, middle.parked]) {
      const nodes = [step("a", 4), step("b", 9, state), step("c", 1)];
      const schedule = mustSchedule(plan(today, nodes, { order: "sequence" }));
      expect(nodeOf(schedule, "c").earliestStart).toBe(dayAfter(today, 4));
    }
  });

  it("leaves out what is parked, what is under it, and a parent of nothing else", () => {
    const nodes = [
      ...milestone("off", "sequence", [step("x", 50)]).map((n) =>
        n.id === "off" ? { ...n, parkedOn: "2026-11-01" } : n,
      ),
      ...milestone("hollow", "sequence", [step("y", 50, { parkedOn: "2026-11-01" })]),
      step("z", 2, waitingFor("x", "hollow")),
    ];
    const schedule = mustSchedule(plan("2026-11-22", nodes));
    expect(Object.keys(schedule.nodes)).toEqual(["z"]);
    expect(nodeOf(schedule, "z").earliestStart).toBe("2026-11-22");
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

describe("something of 0 days", () => {
  it("is reached on the day on which the last thing before it is finished, and holds nothing up", () => {
    const nodes = [step("a", 5), step("reached", 0), step("b", 2)];
    const schedule = mustSchedule(plan("2026-11-22", nodes, { order: "sequence" }));
    expect(nodeOf(schedule, "reached")).toMatchObject({
      earliestStart: "2026-11-26",
      earliestFinish: "2026-11-26",
    });
    expect(nodeOf(schedule, "b").earliestStart).toBe("2026-11-27");
  });

  it("is reached today at the earliest, and counts as no day for what follows", () => {
    const schedule = mustSchedule(
      plan("2026-11-22", [step("x", null), step("b", 2)], { order: "sequence" }),
    );
    expect(nodeOf(schedule, "x")).toMatchObject({
      earliestStart: "2026-11-22",
      earliestFinish: "2026-11-22",
    });
    expect(nodeOf(schedule, "b").earliestStart).toBe("2026-11-22");
    expect(schedule.unestimated).toEqual(["x"]);
  });

  it.each([
    ["2026-11-21", -1],
    ["2026-11-22", 0],
    ["2026-11-25", 3],
  ])("due on %s when today is the 22nd has %i days of slack", (dueOn, slack) => {
    const node = nodeOf(mustSchedule(plan("2026-11-22", [step("x", 0, { dueOn })])), "x");
    expect(node).toMatchObject({ totalSlackDays: slack, latestFinish: dueOn });
  });

  it("is reached with the later of what it waits for, where both allow the same start", () => {
    const soon = step("soon", 0, { startNoEarlierThan: "2026-11-23" });
    for (const order of [
      ["work", "soon"],
      ["soon", "work"],
    ]) {
      const nodes = [step("work", 1), soon, step("reached", 0, waitingFor(...order))];
      const sorted = order[0] === "work" ? nodes : [soon, step("work", 1), ...nodes.slice(2)];
      const schedule = mustSchedule(plan("2026-11-22", sorted));
      expect(nodeOf(schedule, "reached").earliestFinish).toBe("2026-11-23");
    }
  });

  it("follows another of 0 days on the same day, whatever holds that one", () => {
    const nodes = [
      step("x", 0, { startNoEarlierThan: "2026-12-01" }),
      step("y", 0, waitingFor("x")),
    ];
    const schedule = mustSchedule(plan("2026-11-22", nodes, { targetDate: "2026-12-01" }));
    expect(nodeOf(schedule, "y")).toMatchObject({
      earliestFinish: "2026-12-01",
      totalSlackDays: 0,
    });
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
