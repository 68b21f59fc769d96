import fc from "fast-check";
import type { FitHoursInput } from "../hours/types";
import type { PlanNode } from "../schedule/types";
import { dayAfter, testTodays } from "./plans";

const few = fc.integer({ min: 0, max: 3 });

/** Requests so small that every division of every day can be tried. The caps are whole quarters of an hour a day. */
export const smallRequest: fc.Arbitrary<FitHoursInput> = fc
  .record({
    today: fc.constantFrom(...testTodays),
    cap: fc.integer({ min: 1, max: 2 }),
    other: fc.option(fc.record({ from: few, length: few, cap: fc.integer({ min: 0, max: 3 }) })),
    count: fc.integer({ min: 1, max: 2 }),
    plans: fc.array(
      fc.record({
        order: fc.constantFrom("sequence" as const, "parallel" as const, "parallel" as const),
        target: fc.integer({ min: 4, max: 8 }),
        offFrom: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 2 }),
        dates: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 4, maxLength: 6 }),
        steps: fc.array(
          fc.record({
            quarters: fc.integer({ min: 0, max: 3 }),
            durationDays: fc.integer({ min: 0, max: 2 }),
            notBefore: fc.option(few, { freq: 2 }),
            isStarted: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
            isInWindow: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
            waitsFor: fc.option(fc.nat()),
            lagDays: fc.integer({ min: 0, max: 2 }),
            due: fc.option(fc.integer({ min: 2, max: 7 }), { freq: 1 }),
          }),
          { minLength: 2, maxLength: 3, size: "max" },
        ),
      }),
      { minLength: 2, maxLength: 2 },
    ),
  })
  .map(({ today, cap, other, count, plans }) => ({
    today,
    weeklyHours: (cap * 7) / 4,
    otherWeeks: other && [
      {
        from: dayAfter(today, other.from),
        to: dayAfter(today, other.from + other.length),
        weeklyHours: (other.cap * 7) / 4,
      },
    ],
    plans: plans.slice(0, count).map(({ order, target, offFrom, dates, steps }, p) => ({
      id: `p${p}`,
      input: {
        today,
        targetDate: dayAfter(today, target),
        order,
        breaks:
          offFrom === null
            ? []
            : [{ from: dayAfter(today, offFrom), to: dayAfter(today, offFrom + 1) }],
        windows: [{ id: "w", dates: dates.map((day) => dayAfter(today, day)) }],
        nodes: steps.slice(0, 4 - count).map(
          (one, i): PlanNode => ({
            id: `p${p}-${i}`,
            parentId: null,
            order: "parallel",
            durationDays: one.durationDays,
            effortHours: one.quarters / 4,
            startNoEarlierThan: one.notBefore === null ? null : dayAfter(today, one.notBefore),
            startedOn: one.isStarted ? dayAfter(today, -1) : null,
            windowId: one.isInWindow ? "w" : null,
            dueOn: one.due === null ? null : dayAfter(today, one.due),
            dependsOn:
              one.waitsFor === null || i === 0
                ? []
                : [{ id: `p${p}-${one.waitsFor % i}`, lagDays: one.lagDays }],
          }),
        ),
      },
    })),
  }));
