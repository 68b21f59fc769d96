import { expect, it } from "vitest";
import { plan, step, waitingFor } from "../testing/plans";
import { fitHours } from "./fit-hours";
import type { FitHoursInput } from "./types";

const testToday = "2026-11-22";
const input = plan(testToday, [step("a", 1)]);

function errorOf(request: Partial<FitHoursInput>) {
  const result = fitHours({
    today: testToday,
    weeklyHours: 3,
    plans: [{ id: "p", input }],
    ...request,
  });
  return result.ok ? "no error" : result.error;
}

it.each([
  [-1, "negative"],
  [80.25, "tooMany"],
  [10_001, "tooMany"],
  [1 / 3, "notInQuarters"],
  [Number.NaN, "notANumber"],
])("a cap of %d is refused, by itself and among other weeks", (value, reason) => {
  expect(errorOf({ weeklyHours: value })).toEqual({
    kind: "badWeeklyHours",
    index: null,
    reason,
    value,
  });
  const fine = { from: testToday, to: testToday, weeklyHours: 80 };
  expect(errorOf({ otherWeeks: [fine, { ...fine, weeklyHours: value }] })).toEqual({
    kind: "badWeeklyHours",
    index: 1,
    reason,
    value,
  });
});

it("other weeks have dates in the right order", () => {
  const other = (from: string, to: string) => ({ otherWeeks: [{ from, to, weeklyHours: 1 }] });
  expect(errorOf(other("soon", testToday))).toEqual({
    kind: "notADate",
    field: "otherWeeks",
    value: "soon",
  });
  expect(errorOf(other(testToday, "2026-02-30"))).toMatchObject({ kind: "notADate" });
  expect(errorOf(other(testToday, "2026-11-21"))).toEqual({
    kind: "endsBeforeItStarts",
    field: "otherWeeks",
    index: 0,
  });
  expect(errorOf(other(testToday, testToday))).toBe("no error");
  expect(errorOf({ today: "today" })).toMatchObject({ kind: "notADate", field: "today" });
});

it("ids are unique across plans", () => {
  const p = { id: "p", input };
  expect(errorOf({ plans: [p, p] })).toEqual({ kind: "doubledPlan", planId: "p" });
  expect(errorOf({ plans: [p, { id: "q", input }] })).toEqual({
    kind: "doubledNode",
    nodeId: "a",
    planIds: ["p", "q"],
  });
});

it("a plan that cannot be read or scheduled is named with what is wrong", () => {
  const bad = [
    step("a", 1, { effortHours: -1 }),
    step("a", 1, waitingFor("a")),
    step("a", 1, { windowId: "none" }),
  ];
  const kinds = bad.map((node) =>
    errorOf({ plans: [{ id: "p", input: plan(testToday, [node]) }] }),
  );
  expect(kinds).toMatchObject([
    { kind: "badPlan", planId: "p", error: { kind: "badHours", nodeId: "a" } },
    { kind: "badPlan", error: { kind: "cycle" } },
    { kind: "badPlan", error: { kind: "unknownId", field: "windowId" } },
  ]);
  const twice = plan(testToday, [step("b", 1), step("b", 1)]);
  expect(errorOf({ plans: [{ id: "p", input: twice }] })).toMatchObject({
    kind: "badPlan",
    error: { kind: "doubledId" },
  });
});

it("the ends of the calendar throw nothing", () => {
  const between = (today: string, targetDate: string, effortHours: number) => {
    const nodes = [step("a", 1, { effortHours }), step("b", 1, waitingFor("a"))];
    const input = { today, targetDate, order: "parallel", nodes } as const;
    return fitHours({ today, weeklyHours: 1, plans: [{ id: "p", input }] });
  };
  const cannot = { ok: true, value: { verdict: "cannot", because: "hours" } };
  expect(between("9999-12-25", "9999-12-31", 9_000)).toMatchObject(cannot);
  expect(between("0001-01-01", "0001-01-03", 10)).toMatchObject(cannot);
});
