import { expect, it } from "vitest";
import type { PlanInput } from "../schedule/types";
import { dayAfter, milestone, mustFit, plan, step, waitingFor } from "../testing/plans";
import { explain } from "./explain";
import type { ExplainedDate } from "./types";

const testToday = "2026-11-22";

/** The kind, node, date and days of each reason. */
function explained(input: PlanInput, nodeId: string, which: ExplainedDate) {
  const result = explain(input, nodeId, which);
  if (!result.ok) return result.error;
  return result.value.map(({ kind, nodeId: id, date, days }) => [kind, id ?? "", date, days]);
}

it("tells an early date from today, through what the node waits for", () => {
  const nodes = [
    step("a", 3),
    step("b", 2, { dependsOn: [{ id: "a", lagDays: 4 }] }),
    ...milestone("m", "sequence", [step("x", 5), step("y", 1)]),
  ].map((node) => (node.id === "m" ? { ...node, ...waitingFor("b") } : node));
  expect(explained(plan(testToday, nodes), "m", "earliestFinish")).toEqual([
    ["today", "", "2026-11-22", 0],
    ["duration", "a", "2026-11-24", 2],
    ["dependency", "b", "2026-11-29", 5],
    ["duration", "b", "2026-11-30", 1],
    ["dependency", "x", "2026-12-01", 1],
    ["duration", "x", "2026-12-05", 4],
    ["order", "y", "2026-12-06", 1],
    ["duration", "y", "2026-12-06", 0],
    ["containment", "m", "2026-12-06", 0],
  ]);
});

it("tells a late date from the target or a due date, through what follows", () => {
  const nodes = [
    step("a", 3),
    step("b", 2, waitingFor("a")),
    step("c", 2, { ...waitingFor("a"), dueOn: "2026-12-10" }),
  ];
  const input = plan(testToday, nodes, { targetDate: "2026-12-20" });
  expect(explained(input, "b", "latestStart")).toEqual([
    ["target", "", "2026-12-20", 0],
    ["duration", "b", "2026-12-19", -1],
  ]);
  expect(explained(input, "a", "latestStart")).toEqual([
    ["due", "c", "2026-12-10", 0],
    ["duration", "c", "2026-12-09", -1],
    ["dependency", "a", "2026-12-08", -1],
    ["duration", "a", "2026-12-06", -2],
  ]);
});

it("begins with what has happened, or may not happen before", () => {
  const nodes = [
    step("begun", 20, { startedOn: "2026-11-10" }),
    step("old", 2, { startedOn: "2026-11-01" }),
    step("done", 3, { completedOn: "2026-11-24" }),
    step("next", 1, waitingFor("done")),
    step("later", 1, { startNoEarlierThan: "2026-12-01" }),
  ];
  const input = plan(testToday, nodes);
  expect(explained(input, "begun", "earliestFinish")).toEqual([
    ["started", "begun", "2026-11-10", 0],
    ["duration", "begun", "2026-11-29", 19],
  ]);
  expect(explained(input, "old", "earliestFinish")).toEqual([
    ["today", "", testToday, 0],
    ["duration", "old", testToday, 0],
  ]);
  expect(explained(input, "next", "earliestStart")).toEqual([
    ["completed", "done", "2026-11-24", 0],
    ["dependency", "next", "2026-11-25", 1],
  ]);
  expect(explained(input, "done", "earliestStart")).toEqual([
    ["completed", "done", "2026-11-24", 0],
    ["duration", "done", "2026-11-22", -2],
  ]);
  expect(explained(input, "later", "earliestStart")).toEqual([
    ["notBefore", "later", "2026-12-01", 0],
  ]);
});

it("tells of windows and breaks where they decide", () => {
  const windows = [{ id: "round", dates: ["2026-12-01", "2026-12-14"] }];
  const breaks = [{ from: "2026-12-18", to: "2026-12-31" }];
  const nodes = [
    step("a", 3, { windowId: "round" }),
    step("b", 2, waitingFor("a")),
    step("exact", 10, { windowId: "round" }),
  ];
  const input = plan(testToday, nodes, { windows, breaks, targetDate: "2026-12-24" });
  expect(explained(input, "b", "earliestStart")).toEqual([
    ["window", "a", "2026-12-01", 0],
    ["dependency", "b", "2026-12-02", 1],
  ]);
  expect(explained(input, "a", "latestStart")).toEqual([
    ["window", "a", "2026-12-14", 0],
    ["duration", "a", "2026-12-12", -2],
  ]);
  expect(explained(input, "b", "latestFinish")).toEqual([
    ["target", "", "2026-12-24", 0],
    ["break", "b", "2026-12-17", -1],
  ]);
  expect(explained(input, "exact", "earliestFinish")).toEqual([
    ["today", "", testToday, 0],
    ["duration", "exact", "2026-12-01", 9],
  ]);
});

it("ends with the hours, with the answer of fitHours at hand", () => {
  const input = plan(testToday, [step("a", 2, { effortHours: 5 })], { targetDate: "2026-11-30" });
  const fit = mustFit({ today: testToday, weeklyHours: 7, plans: [{ id: "p", input }] });
  const lastOf = (which: ExplainedDate) => {
    const result = explain(input, "a", which, fit);
    return result.ok ? result.value.at(-1) : undefined;
  };
  expect(lastOf("earliestFinish")).toEqual({
    kind: "hours",
    nodeId: "a",
    date: "2026-11-26",
    days: 3,
  });
  expect(lastOf("latestStart")).toEqual({
    kind: "hours",
    nodeId: "a",
    date: "2026-11-26",
    days: -3,
  });
  expect(lastOf("earliestStart")?.kind).toBe("today");
});

it("tells nothing of what is not scheduled, and refuses what it cannot read", () => {
  const input = plan(testToday, [step("off", 2, { parkedOn: testToday })]);
  expect(explained(input, "off", "latestStart")).toEqual([]);
  expect(explained(input, "gone", "latestStart")).toEqual({
    kind: "unknownId",
    nodeId: "gone",
    field: "nodeId",
    unknownId: "gone",
  });
  expect(explained(plan(testToday, [step("a", -1)]), "a", "latestStart")).toMatchObject({
    kind: "badDuration",
  });
});

it("tells a deadline before what follows, where both set the same day", () => {
  const due = dayAfter(testToday, 9);
  const input = plan(testToday, [step("a", 2, { dueOn: due }), step("b", 2, waitingFor("a"))], {
    targetDate: dayAfter(testToday, 11),
  });
  const reasons = explain(input, "a", "latestFinish");
  expect(reasons.ok && reasons.value.map(({ kind, date }) => [kind, date])).toEqual([["due", due]]);
});

it("ends a milestone with the hours of what stands under it", () => {
  const nodes = milestone("m", "parallel", [step("a", 1, { effortHours: 20 }), step("b", 1)]);
  const input = plan(testToday, nodes);
  const fit = mustFit({ today: testToday, weeklyHours: 7, plans: [{ id: "p", input }] });
  const reasons = explain(input, "m", "earliestFinish", fit);
  expect(reasons.ok && reasons.value.at(-1)).toMatchObject({
    kind: "hours",
    nodeId: "m",
    date: fit.nodes.a?.finish,
  });
  const latest = explain(input, "m", "latestStart", fit);
  expect(latest.ok && latest.value.at(-1)).toMatchObject({
    kind: "hours",
    nodeId: "m",
    date: fit.nodes.a?.latestStart,
  });
});

it("tells work that needs its day from today, not from a point before it that needs none", () => {
  const nodes = [step("a", null), step("b", null, { effortHours: 0.25 })];
  const input = plan(testToday, nodes, { order: "sequence" });
  expect(explained(input, "b", "earliestStart")).toEqual([["today", "", testToday, 0]]);
});
