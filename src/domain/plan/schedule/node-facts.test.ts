import { describe, expect, it } from "vitest";
import {
  dayAfter,
  milestone,
  mustSchedule,
  nodeOf,
  plan,
  step,
  waitingFor,
} from "../testing/plans";

describe("what has happened, and what is not scheduled", () => {
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
    const nodes = milestone("reached", "sequence", [step("long", 30), step("too", 5)]).map(
      (node) => ({ ...node, completedOn: node.id === "reached" ? "2026-11-20" : "2026-11-18" }),
    );
    const schedule = mustSchedule(
      plan("2026-11-22", [...nodes, step("next", 1, waitingFor("reached"))]),
    );
    expect(nodeOf(schedule, "next").earliestStart).toBe("2026-11-22");
    expect(nodeOf(schedule, "reached").earliestFinish).toBe("2026-11-20");
    expect(nodeOf(schedule, "long")).toMatchObject({
      critical: false,
      earliestFinish: "2026-11-18",
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
});
