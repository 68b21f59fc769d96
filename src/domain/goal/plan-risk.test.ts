import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../plan/shared/calendar";
import type { Plan, PlanRow } from "./plan-input";
import { planModel } from "./plan-model";
import { planRisk } from "./plan-risk";

const today = "2026-11-22";

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
const planOf = (nodes: readonly PlanRow[], given: Partial<Plan> = {}): Plan => ({
  targetDate: "2027-12-31",
  reachedOn: null,
  order: "sequence",
  nodes,
  ...given,
});

describe("the risk of a plan", () => {
  it("is the last day on which all of it fits, one step after the other", () => {
    const nodes = ["a", "b", "c"].map((id) => step(id, { durationDays: 10 }));
    const plan = planOf(nodes, { targetDate: addDays(today, 29) });
    expect(planRisk(plan, today)).toEqual({ fitsUntil: today, contradicts: false });
    const short = { ...plan, targetDate: addDays(today, 24) };
    expect(planRisk(short, today).fitsUntil).toBe(addDays(today, -5));
  });

  it("is none where nothing is left to do", () => {
    const none = { fitsUntil: null, contradicts: false };
    const late = step("late", { dueOn: "2026-01-01" });
    expect(planRisk(planOf([]), today)).toEqual(none);
    expect(planRisk(planOf([{ ...late, completedOn: "2026-02-01" }]), today)).toEqual(none);
    expect(planRisk(planOf([late], { reachedOn: today }), today)).toEqual(none);
  });

  it("is a contradiction of two dates, and a date outside of the calendar", () => {
    const beyond = planOf([step("beyond", { dueOn: "2030-01-01" })]);
    expect(planRisk(beyond, today)).toMatchObject({ contradicts: true });
    const far = planOf([step("far", { durationDays: 36_500 })], { targetDate: "9999-12-31" });
    expect(planRisk(far, "9999-12-30")).toEqual({ fitsUntil: null, contradicts: true });
    const long = Array.from({ length: 15 }, (_, n) => step(`n${n}`, { durationDays: 36_500 }));
    expect(planRisk(planOf(long, { targetDate: today }), today).fitsUntil).toBe("1900-01-01");
  });
});

const day = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((days) => addDays(today, days));

const anyPlan = fc
  .record({
    targetDate: day(-20, 200),
    order: fc.constantFrom("sequence" as const, "parallel" as const),
    rows: fc.array(
      fc.record({
        above: fc.nat(),
        dueOn: fc.option(day(-20, 200)),
        durationDays: fc.option(fc.nat({ max: 60 })),
        completedOn: fc.option(day(-30, 0), { freq: 3 }),
        order: fc.constantFrom("sequence" as const, "parallel" as const),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ targetDate, order, rows }) => {
    const nodes: PlanRow[] = [];
    for (const [n, { above, ...rest }] of rows.entries()) {
      const parent = nodes[above % (n + 1)];
      const completedOn = rest.completedOn ?? parent?.completedOn ?? null;
      nodes.push(step(`n${n}`, { parentId: parent?.id ?? null, ...rest, completedOn }));
    }
    return planOf(nodes, { targetDate, order });
  });

it("says on each later day what the whole schedule says then", () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 250 }), (plan, later) => {
      const { fitsUntil, contradicts } = planRisk(plan, today);
      const on = addDays(today, later);
      const model = planModel(plan, on);
      const left = model.fits === false ? -model.shortfallDays : model.spareDays;
      expect(fitsUntil === null ? null : daysBetween(on, fitsUntil)).toBe(left);
      // Where the plan no longer fits, that is what it says instead.
      if (model.fits) expect(contradicts).toBe(model.contradictions.length > 0);
    }),
  );
});
