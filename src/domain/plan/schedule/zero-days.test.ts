import { describe, expect, it } from "vitest";
import { mustSchedule, nodeOf, plan, step, waitingFor } from "../testing/plans";

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
