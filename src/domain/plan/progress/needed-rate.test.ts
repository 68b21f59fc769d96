import { expect, it } from "vitest";
import { neededRate } from "./needed-rate";

const testToday = "2026-11-22";
const count = { target: 12, done: 5, unit: "talks" };

it("is what is left, spread over the days from today to the last, in weeks", () => {
  expect(neededRate({ id: "a", count }, testToday, "2026-12-05")).toEqual({
    ok: true,
    value: { left: 7, days: 14, perWeek: 3.5 },
  });
});

it("leaves out breaks", () => {
  const breaks = [{ from: "2026-11-29", to: "2026-12-19" }];
  expect(neededRate({ id: "a", count }, testToday, "2026-12-05", breaks)).toMatchObject({
    value: { days: 7, perWeek: 7 },
  });
});

it("is none where nothing is left, and unknown where no day is", () => {
  const all = { ...count, done: 14 };
  const value = { left: 0, days: 0, perWeek: 0 };
  expect(neededRate({ id: "a", count: all }, testToday, "2026-11-01")).toMatchObject({ value });
  expect(neededRate({ id: "a", count }, testToday, "2026-11-21")).toMatchObject({
    value: { left: 7, days: 0, perWeek: null },
  });
  expect(neededRate({ id: "a", count }, testToday, testToday)).toMatchObject({
    value: { perWeek: 49 },
  });
});

it("refuses what it cannot read", () => {
  const errorOf = (...args: Parameters<typeof neededRate>) => neededRate(...args);
  expect(errorOf({ id: "a", count: { ...count, target: 0 } }, testToday, testToday)).toMatchObject({
    error: { kind: "badCount", nodeId: "a", field: "target", reason: "tooFew" },
  });
  expect(errorOf({ id: "a", count }, "now", testToday)).toMatchObject({
    error: { field: "today" },
  });
  expect(errorOf({ id: "a", count }, testToday, "soon")).toMatchObject({
    error: { field: "dueOn" },
  });
  expect(
    errorOf({ id: "a", count }, testToday, testToday, [{ from: "x", to: testToday }]),
  ).toMatchObject({
    error: { field: "breaks" },
  });
  const backwards = [{ from: "2026-12-20", to: "2026-12-10" }];
  expect(errorOf({ id: "a", count }, testToday, "2026-12-31", backwards)).toMatchObject({
    error: { kind: "breakEndsBeforeItStarts", index: 0 },
  });
});
