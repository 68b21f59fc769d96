import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryWindowedPlan } from "../testing/arbitrary-windows";
import { dayAfter, mustSchedule, plan, step, waitingFor } from "../testing/plans";
import { compareSchedules } from "./compare-schedules";

const testToday = "2026-11-22";

it("tells what moved and by how much, what turned critical, what came and went, and what fits", () => {
  const before = mustSchedule(
    plan(testToday, [step("a", 5), step("b", 2, waitingFor("a")), step("c", 6), step("old", 1)], {
      targetDate: dayAfter(testToday, 6),
    }),
  );
  const after = mustSchedule(
    plan(testToday, [step("a", 3), step("b", 2, waitingFor("a")), step("c", 9), step("new", 1)], {
      targetDate: dayAfter(testToday, 6),
    }),
  );
  expect(compareSchedules(before, after)).toEqual({
    moved: [
      { nodeId: "a", days: -2, startDays: 0 },
      { nodeId: "b", days: -2, startDays: -2 },
      { nodeId: "c", days: 3, startDays: 0 },
    ],
    becameCritical: ["c"],
    ceasedCritical: ["a", "b"],
    added: ["new"],
    gone: ["old"],
    fitBefore: true,
    fitAfter: false,
  });
});

it("counts what is parked as gone, and ids like those of every object as ids", () => {
  const both = [step("constructor", 2), step("__proto__", 1)];
  const before = mustSchedule(plan(testToday, both));
  const parked = both.map((node, i) => (i === 0 ? { ...node, parkedOn: testToday } : node));
  const after = mustSchedule(plan(testToday, parked));
  expect(compareSchedules(before, after)).toMatchObject({ gone: ["constructor"], added: [] });
  expect(compareSchedules(after, before)).toMatchObject({ gone: [], added: ["constructor"] });
});

it("finds nothing between a schedule and itself, and the reverse of each in the other direction", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, arbitraryWindowedPlan, (one, other) => {
      const [before, after] = [mustSchedule(one), mustSchedule(other)];
      expect(compareSchedules(before, before)).toMatchObject({
        moved: [],
        becameCritical: [],
        ceasedCritical: [],
        added: [],
        gone: [],
      });
      const there = compareSchedules(before, after);
      const back = compareSchedules(after, before);
      expect(there.added).toEqual(back.gone);
      expect([...there.becameCritical].sort()).toEqual([...back.ceasedCritical].sort());
      const sum = (moved: typeof there.moved) => moved.reduce((all, { days }) => all + days, 0);
      expect(sum(there.moved) + sum(back.moved)).toBe(0);
    }),
    { numRuns: 100 },
  );
});

it("tells a start that alone has moved, and a node by whatever name", () => {
  const shorter = plan(testToday, [step("constructor", 3), step("b", 2)]);
  const before = mustSchedule({
    ...shorter,
    nodes: [step("constructor", 3), step("b", 3, { startNoEarlierThan: dayAfter(testToday, 1) })],
  });
  const after = mustSchedule({
    ...shorter,
    nodes: [step("constructor", 3), step("b", 2, { startNoEarlierThan: dayAfter(testToday, 2) })],
  });
  expect(compareSchedules(before, after).moved).toEqual([{ nodeId: "b", days: 0, startDays: 1 }]);
  const sent = (one: typeof before): typeof before => JSON.parse(JSON.stringify(one));
  const without = mustSchedule(plan(testToday, [step("b", 2)]));
  expect(compareSchedules(sent(without), sent(after)).added).toEqual(["constructor"]);
});
