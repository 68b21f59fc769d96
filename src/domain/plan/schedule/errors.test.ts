import { describe, expect, it } from "vitest";
import { milestone, plan, step, waitingFor } from "../testing/plans";
import { schedulePlan } from "./schedule-plan";
import type { PlanInput, PlanNode } from "./types";

const testToday = "2026-11-22";

function errorOf(nodes: readonly PlanNode[], extra: Partial<PlanInput> = {}) {
  const result = schedulePlan(plan(testToday, nodes, extra));
  return result.ok ? "no error" : result.error;
}

describe("a cycle is named in full", () => {
  it("through dependencies", () => {
    const nodes = [
      step("a", 1, waitingFor("c")),
      step("b", 1, waitingFor("a")),
      step("c", 1, waitingFor("b")),
      step("d", 1, waitingFor("c")),
    ];
    expect(errorOf(nodes)).toEqual({
      kind: "cycle",
      nodeId: "a",
      nodeIds: ["a", "b", "c"],
      links: ["dependency", "dependency", "dependency"],
    });
  });

  it("of one that waits for itself", () => {
    expect(errorOf([step("a", 1, waitingFor("a"))])).toMatchObject({
      nodeIds: ["a"],
      links: ["dependency"],
    });
  });

  it("through the order of a sequence", () => {
    expect(
      errorOf([step("a", 1, waitingFor("c")), step("b", 1), step("c", 1)], { order: "sequence" }),
    ).toMatchObject({
      kind: "cycle",
      nodeIds: ["a", "b", "c"],
      links: ["order", "order", "dependency"],
    });
  });

  it("through dependencies, order and containment together", () => {
    const nodes = [
      ...milestone("m1", "parallel", [step("x", 1, waitingFor("y"))]),
      ...milestone("m2", "parallel", [step("y", 1)]),
    ];
    expect(errorOf(nodes, { order: "sequence" })).toEqual({
      kind: "cycle",
      nodeId: "x",
      nodeIds: ["x", "m1", "m2", "y"],
      links: ["containment", "order", "containment", "dependency"],
    });
  });

  it("of a node that waits for what it is in, or for what is in it", () => {
    expect(errorOf(milestone("m", "parallel", [step("x", 1, waitingFor("m"))]))).toMatchObject({
      nodeIds: ["x", "m"],
      links: ["containment", "dependency"],
    });
    const [m, x] = milestone("m", "parallel", [step("x", 1)]);
    expect(errorOf(m && x ? [{ ...m, ...waitingFor("x") }, x] : [])).toMatchObject({
      nodeIds: ["m", "x"],
      links: ["containment", "dependency"],
    });
  });

  it("without what only happens to lie within its milestones", () => {
    const [p, inside] = milestone("p", "parallel", [step("inside", 1)]);
    const nodes =
      p && inside ? [{ ...p, ...waitingFor("q") }, inside, step("q", 1, waitingFor("p"))] : [];
    expect(errorOf(nodes)).toMatchObject({
      nodeIds: ["p", "q"],
      links: ["dependency", "dependency"],
    });
  });

  it("without the dependencies within its milestones, wherever the search came upon it", () => {
    const [p, ...inside] = milestone("p", "parallel", [
      step("p1", 1),
      step("p2", 1, waitingFor("p1")),
      step("p3", 1, waitingFor("p2")),
    ]);
    const [q, ...insideQ] = milestone("q", "parallel", [
      step("q1", 1),
      step("q2", 1, waitingFor("q1")),
    ]);
    if (p === undefined || q === undefined) return;
    const waiting = [
      { ...q, ...waitingFor("p") },
      { ...p, ...waitingFor("q") },
    ];
    for (const [first, second] of [waiting, [...waiting].reverse()]) {
      if (first === undefined || second === undefined) return;
      for (const nodes of [
        [first, second, ...inside, ...insideQ],
        [...insideQ, ...inside, first, second],
      ]) {
        expect(errorOf(nodes)).toMatchObject({ nodeIds: [first.id, second.id] });
      }
    }
  });

  it("also where it is long", () => {
    const length = 50_000;
    const nodes = Array.from({ length }, (_, i) =>
      step(`n${i}`, 1, waitingFor(`n${(i + 1) % length}`)),
    );
    expect(errorOf(nodes)).toMatchObject({ kind: "cycle", nodeIds: { length } });
  });

  it("but not among what is parked", () => {
    const nodes = [
      step("a", 1, waitingFor("b")),
      step("b", 1, { ...waitingFor("a"), parkedOn: testToday }),
    ];
    expect(errorOf(nodes)).toBe("no error");
  });
});

describe("what cannot be read is named with its node", () => {
  const a = step("a", 1);

  it.each<[string, PlanNode[], object]>([
    [
      "an unknown dependency",
      [step("a", 1, waitingFor("z"))],
      { kind: "unknownId", nodeId: "a", field: "dependsOn", unknownId: "z" },
    ],
    [
      "an unknown parent",
      [step("a", 1, { parentId: "z" })],
      { kind: "unknownId", nodeId: "a", field: "parentId", unknownId: "z" },
    ],
    ["a doubled id", [a, step("b", 1), a], { kind: "doubledId", nodeId: "a" }],
    [
      "a parent of itself",
      [step("a", 1, { parentId: "a" })],
      { kind: "ownDescendant", nodeId: "a", nodeIds: ["a"] },
    ],
    [
      "a negative duration",
      [step("a", -1)],
      { kind: "badDuration", nodeId: "a", field: "durationDays", reason: "negative", value: -1 },
    ],
    [
      "a fractional duration",
      [step("a", 1.5)],
      { kind: "badDuration", nodeId: "a", field: "durationDays", reason: "fractional", value: 1.5 },
    ],
    [
      "a duration of over a hundred years",
      [step("a", 36_501)],
      { kind: "badDuration", nodeId: "a", field: "durationDays", reason: "tooLong", value: 36_501 },
    ],
    [
      "an endless duration",
      [step("a", Number.POSITIVE_INFINITY)],
      { kind: "badDuration", nodeId: "a", reason: "tooLong" },
    ],
    [
      "a duration that is no number",
      [step("a", Number.NaN)],
      { kind: "badDuration", nodeId: "a", reason: "notANumber" },
    ],
    [
      "a negative lag",
      [a, step("b", 1, { dependsOn: [{ id: "a", lagDays: -2 }] })],
      { kind: "badDuration", nodeId: "b", field: "lagDays", reason: "negative", value: -2 },
    ],
    [
      "a completion before the start",
      [step("a", 1, { startedOn: "2026-11-02", completedOn: "2026-11-01" })],
      { kind: "completedBeforeStarted", nodeId: "a" },
    ],
    [
      "a schedule past the year 9999",
      [step("a", 10, { startNoEarlierThan: "9999-12-30" })],
      { kind: "outOfCalendar", nodeId: "a" },
    ],
  ])("%s", (_, nodes, error) => {
    expect(errorOf(nodes)).toMatchObject(error);
  });

  it("but not a duration of exactly a hundred years", () => {
    expect(errorOf([step("a", 36_500)], { targetDate: "2200-01-01" })).toBe("no error");
  });

  it("nodes that lie under one another, from one up through its parents", () => {
    const nodes = [
      step("top", 1),
      step("a", 1, { parentId: "c" }),
      step("b", 1, { parentId: "a" }),
      step("c", 1, { parentId: "b" }),
      step("leaf", 1, { parentId: "c" }),
    ];
    const error = errorOf(nodes);
    expect(error).toMatchObject({ kind: "ownDescendant" });
    expect(
      typeof error === "object" && error.kind === "ownDescendant" && [...error.nodeIds].sort(),
    ).toEqual(["a", "b", "c"]);
  });

  it.each(["startNoEarlierThan", "dueOn", "startedOn", "completedOn", "parkedOn"] as const)(
    "a %s that is no date",
    (field) => {
      for (const value of ["2027-02-29", "", "soon", "2027-3-1"]) {
        expect(errorOf([step("a", 1, { [field]: value })])).toEqual({
          kind: "notADate",
          nodeId: "a",
          field,
          value,
        });
      }
    },
  );

  it("dates, breaks and order of the goal itself", () => {
    expect(errorOf([], { today: "now" })).toMatchObject({
      kind: "notADate",
      nodeId: null,
      field: "today",
    });
    expect(errorOf([], { targetDate: "2026-02-30" })).toMatchObject({
      kind: "notADate",
      field: "targetDate",
    });
    expect(errorOf([], { breaks: [{ from: "2026-01-01", to: "x" }] })).toMatchObject({
      kind: "notADate",
      field: "breaks",
      value: "x",
    });
    expect(errorOf([], { breaks: [{ from: "2026-01-02", to: "2026-01-01" }] })).toEqual({
      kind: "breakEndsBeforeItStarts",
      nodeId: null,
      index: 0,
    });
    const sideways = JSON.parse('{"order":"sideways"}');
    expect(errorOf([], sideways)).toEqual({ kind: "badOrder", nodeId: null, value: "sideways" });
    expect(errorOf([step("a", 1, sideways)])).toEqual({
      kind: "badOrder",
      nodeId: "a",
      value: "sideways",
    });
  });
});
