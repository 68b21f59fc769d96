import { expect, it } from "vitest";
import { milestone, mustSchedule, plan, step, waitingFor } from "../testing/plans";

const testToday = "2026-11-22";

it("names who leaves no room for a due date: what follows, a parent's due date, or the target", () => {
  const followed = [step("a", 2, { dueOn: "2026-11-28" }), step("b", 4, waitingFor("a"))];
  expect(mustSchedule(plan(testToday, followed, { targetDate: "2026-11-30" })).conflicts).toEqual([
    {
      kind: "dueAfterLatestFinish",
      nodeIds: ["a", "b"],
      days: 2,
      dueOn: "2026-11-28",
      latestFinish: "2026-11-26",
    },
  ]);

  const inside = milestone("m", "parallel", [step("in", 1, { dueOn: "2026-12-05" })]).map((n) =>
    n.id === "m" ? { ...n, dueOn: "2026-12-01" } : n,
  );
  expect(mustSchedule(plan(testToday, inside)).conflicts).toEqual([
    {
      kind: "dueAfterLatestFinish",
      nodeIds: ["in", "m"],
      days: 4,
      dueOn: "2026-12-05",
      latestFinish: "2026-12-01",
    },
  ]);

  const past = [step("a", 1, { dueOn: "2026-12-05" })];
  expect(mustSchedule(plan(testToday, past, { targetDate: "2026-12-04" })).conflicts).toEqual([
    {
      kind: "dueAfterLatestFinish",
      nodeIds: ["a"],
      days: 1,
      dueOn: "2026-12-05",
      latestFinish: "2026-12-04",
    },
  ]);
});

it("counts no break days between a due date and what the plan allows", () => {
  const nodes = [step("a", 1, { dueOn: "2026-12-05" })];
  const breaks = [{ from: "2026-12-01", to: "2026-12-05" }];
  expect(
    mustSchedule(plan(testToday, nodes, { breaks, targetDate: "2026-11-30" })).conflicts,
  ).toEqual([]);
});

it("names who makes a due date impossible to meet", () => {
  const nodes = [
    step("long", 10),
    step("short", 3),
    step("late", 2, { ...waitingFor("long", "short"), dueOn: "2026-11-30" }),
    step("alone", 5, { dueOn: "2026-11-23" }),
  ];
  expect(mustSchedule(plan(testToday, nodes)).conflicts).toEqual([
    {
      kind: "dueBeforeEarliestFinish",
      nodeIds: ["late", "long"],
      days: 3,
      dueOn: "2026-11-30",
      earliestFinish: "2026-12-03",
    },
    {
      kind: "dueBeforeEarliestFinish",
      nodeIds: ["alone"],
      days: 3,
      dueOn: "2026-11-23",
      earliestFinish: "2026-11-26",
    },
  ]);
});

it("finds nothing in a due date that is met on the day, and is the last that the plan allows", () => {
  const nodes = [step("a", 5, { dueOn: "2026-11-26" }), step("b", 2, waitingFor("a"))];
  expect(mustSchedule(plan(testToday, nodes, { targetDate: "2026-11-28" })).conflicts).toEqual([]);
});

it("names the last of what a milestone holds where the milestone's due date is missed", () => {
  const nodes = milestone("m", "sequence", [step("x", 4), step("y", 4)]).map((n) =>
    n.id === "m" ? { ...n, dueOn: "2026-11-27" } : n,
  );
  expect(mustSchedule(plan(testToday, nodes)).conflicts).toEqual([
    {
      kind: "dueBeforeEarliestFinish",
      nodeIds: ["m", "y"],
      days: 2,
      dueOn: "2026-11-27",
      earliestFinish: "2026-11-29",
    },
  ]);
});

it("tells of something that waits for what stands after it, and how long for that alone", () => {
  const nodes = [step("a", 1, waitingFor("c", "d")), step("b", 1), step("c", 6), step("d", 4)];
  expect(mustSchedule(plan(testToday, nodes)).conflicts).toEqual([
    { kind: "dependencyAgainstOrder", nodeIds: ["a", "c"], days: 2 },
    { kind: "dependencyAgainstOrder", nodeIds: ["a", "d"], days: 0 },
  ]);
  const across = [
    ...milestone("m1", "sequence", [step("x", 1, waitingFor("y"))]),
    ...milestone("m2", "sequence", [step("y", 3)]),
  ];
  expect(mustSchedule(plan(testToday, across)).conflicts).toEqual([
    { kind: "dependencyAgainstOrder", nodeIds: ["x", "y"], days: 3 },
  ]);
});

it("finds nothing in what is completed, parked, or in order", () => {
  const nodes = [
    step("done", 5, { completedOn: "2026-11-20", dueOn: "2026-11-01", ...waitingFor("b") }),
    step("parked", 50, { parkedOn: "2026-11-20", dueOn: "2026-11-01" }),
    step("b", 5, { dueOn: "2026-12-01" }),
    step("c", 5, waitingFor("b")),
  ];
  expect(mustSchedule(plan(testToday, nodes)).conflicts).toEqual([]);
});
