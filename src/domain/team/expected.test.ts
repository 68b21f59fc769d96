import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanRow } from "@/domain/goal/plan-input";
import { planModel } from "@/domain/goal/plan-model";
import { addDays } from "@/domain/plan";
import { expectedFraction } from "./expected";

const today = "2026-11-22";
const startedOn = "2026-01-01";
const targetDate = "2027-12-31";

const step = (id: string, given: Partial<PlanRow> = {}): PlanRow => ({
  id,
  parentId: null,
  kind: "step",
  rank: id,
  dueOn: null,
  durationDays: null,
  order: "parallel",
  completedOn: null,
  ...given,
});

const expectedOf = (nodes: PlanRow[], on = today) =>
  expectedFraction(
    planModel({ targetDate, reachedOn: null, order: "parallel", nodes }, on),
    startedOn,
    on,
  );

describe("where a plan meant to be", () => {
  it("is what was due by then, and a part of what comes next", () => {
    const nodes = [
      step("a", { dueOn: "2026-11-12", durationDays: 30 }),
      step("b", { dueOn: "2026-12-02", durationDays: 10 }),
      step("c", { dueOn: targetDate, durationDays: 60 }),
    ];
    expect(expectedOf(nodes)).toBeCloseTo((1 + 1 / 2) / 3);
    expect(expectedOf(nodes, startedOn)).toBe(0);
    expect(expectedOf(nodes, targetDate)).toBe(1);
    expect(expectedOf([])).toBe(0);
  });

  it("counts each step once whatever its days, and a milestone's steps instead of the milestone", () => {
    const nodes = [
      step("m", { kind: "milestone", dueOn: "2026-06-30" }),
      step("a", { parentId: "m", durationDays: 20 }),
      step("b", { parentId: "m", dueOn: "2026-03-31" }),
      step("c", { dueOn: targetDate, durationDays: 40 }),
    ];
    // The first two were due by the end of June.
    const sinceJune = 145 / 549;
    expect(expectedOf(nodes)).toBeCloseTo((2 + sinceJune) / 3);
  });

  it("never falls as time passes, and never leaves 0 to 1", () => {
    const anyStep = fc.record({
      dueOn: fc.option(fc.integer({ min: -100, max: 900 }).map((days) => addDays(startedOn, days))),
      durationDays: fc.option(fc.integer({ min: 0, max: 400 })),
    });
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 12 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 100 }),
        (given, days, more) => {
          const nodes = given.map((one, index) => step(`n${index}`, one));
          const before = expectedOf(nodes, addDays(startedOn, days));
          const after = expectedOf(nodes, addDays(startedOn, days + more));
          expect(before).toBeGreaterThanOrEqual(0);
          expect(after).toBeLessThanOrEqual(1 + 1e-9);
          expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        },
      ),
    );
  });
});
