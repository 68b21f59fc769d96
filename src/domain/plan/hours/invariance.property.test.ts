import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { arbitraryRequest, wildRequest } from "../testing/arbitrary-fit";
import { mustFit } from "../testing/plans";
import { interleaved, moved, shuffled } from "../testing/transformed";
import type { FitHours, FitHoursInput } from "./types";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

const requests = arbitraryRequest({ plans: 3, steps: 30, hours: 12 });
const fewSteps = arbitraryRequest({ plans: 3, steps: 9, hours: 6 });

describe("more hours", () => {
  const withHours = (request: FitHoursInput, more: number): FitHoursInput => ({
    ...request,
    weeklyHours: Math.min(80, request.weeklyHours + more),
    otherWeeks: (request.otherWeeks ?? []).map((other) => ({
      ...other,
      weeklyHours: Math.min(80, other.weeklyHours + more),
    })),
  });

  it("never turn fits into cannot, and never take hours from a window that is short", () => {
    fc.assert(
      fc.property(fewSteps, fc.integer({ min: 1, max: 40 }), (request, quarters) => {
        const before = mustFit(request);
        const after = mustFit(withHours(request, quarters / 4));
        if (before.verdict === "fits") expect(after.verdict).not.toBe("cannot");
        expect(after.spareUnits).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the answer", () => {
  it("does not hang on the order of nodes that are not siblings, of plans, or of other things", () => {
    fc.assert(
      fc.property(fc.oneof(wildRequest, requests), (request) => {
        const plans = [...request.plans].reverse().map(({ id, input }) => ({
          id,
          input: {
            ...input,
            nodes: interleaved(input.nodes),
            windows: [...(input.windows ?? [])].reverse(),
            breaks: [...(input.breaks ?? [])].reverse(),
          },
        }));
        expect(mustFit({ ...request, plans })).toEqual(mustFit(request));
      }),
      { numRuns: 150 },
    );
  });

  it("does not hang on the order of siblings either, where nothing runs in sequence", () => {
    const parallel = fewSteps.map((request) => ({
      ...request,
      plans: request.plans.map(({ id, input }) => {
        const nodes = input.nodes.map((node) => ({ ...node, order: "parallel" as const }));
        return { id, input: { ...input, order: "parallel" as const, nodes } };
      }),
    }));
    fc.assert(
      fc.property(parallel, fc.nat(), (request, seed) => {
        const plans = request.plans.map(({ id, input }) => ({
          id,
          input: { ...input, nodes: shuffled(input.nodes, seed) },
        }));
        expect(mustFit({ ...request, plans })).toEqual(mustFit(request));
      }),
      { numRuns: 100 },
    );
  });

  const movedBy = (request: FitHoursInput, days: number): FitHours => moved(mustFit(request), days);

  it("moves with its dates by whole weeks, weeks and all", () => {
    fc.assert(
      fc.property(fewSteps, fc.integer({ min: -100, max: 100 }), (request, weeks) => {
        expect(mustFit(moved(request, 7 * weeks))).toEqual(movedBy(request, 7 * weeks));
      }),
      { numRuns: 100 },
    );
  });

  it("moves with its dates by any number of days, but for where its weeks begin", () => {
    fc.assert(
      fc.property(fewSteps, fc.integer({ min: -500, max: 500 }), (request, days) => {
        const { weeks: _, ...after } = mustFit(moved(request, days));
        const { weeks: __, ...before } = movedBy(request, days);
        expect(after).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("plans in its weeks what it allocates, and has the capacity of their days", () => {
    fc.assert(
      fc.property(fewSteps, (request) => {
        const { weeks, allocation, spareUnits } = mustFit(request);
        const planned = weeks.reduce((sum, { plannedUnits }) => sum + plannedUnits, 0);
        expect(planned).toBe(allocation.reduce((sum, { units }) => sum + units, 0));
        for (const week of weeks) {
          expect(week.plannedUnits).toBeLessThanOrEqual(week.capacityUnits);
        }
        expect(spareUnits).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});
