import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { arbitraryRequest, wildRequest } from "../testing/arbitrary-fit";
import { daysFrom, demandOf, faultsOf, openLeaves } from "../testing/fit-checks";
import { mustFit } from "../testing/plans";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

const requests = arbitraryRequest({ plans: 3, steps: 30, hours: 12 });
const fewSteps = arbitraryRequest({ plans: 3, steps: 9, hours: 6 });

describe("the schedule found", () => {
  it("keeps to the caps, the breaks, the windows and what waits for what", () => {
    fc.assert(
      fc.property(fc.oneof(wildRequest, fewSteps, requests), (request) => {
        const fit = mustFit(request);
        expect(faultsOf(request, fit, fit.verdict === "fits")).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("gives a plan the verdict that its own leaves, its calendar and the window give it", () => {
    fc.assert(
      fc.property(fc.oneof(wildRequest, fewSteps), (request) => {
        const fit = mustFit(request);
        const leaves = openLeaves(request);
        const named = fit.verdict === "cannot" && fit.because === "hours" ? fit.window.nodeIds : [];
        for (const { id } of request.plans) {
          const own = leaves.filter(({ planId }) => planId === id);
          const isLate = own.some(({ node }) => fit.nodes[node.id]?.lateDays !== 0);
          const isNamed = own.some(({ node }) => named.includes(node.id));
          const verdict = fit.plans[id]?.verdict;
          if (isNamed) expect(verdict).toBe("cannot");
          else if (verdict !== "cannot") expect(verdict).toBe(isLate ? "unknown" : "fits");
          else expect(fit).toMatchObject({ because: "calendar" });
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the proof", () => {
  it("holds day by day, and no other window lacks more by the day, or as much in fewer days", () => {
    fc.assert(
      fc.property(fewSteps, (request) => {
        const fit = mustFit(request);
        if (fit.verdict !== "cannot" || fit.because !== "hours") return;
        const leaves = openLeaves(request).filter(({ units }) => units > 0);
        const { from, to, ...window } = fit.window;
        const { days, ...demand } = demandOf(request, leaves, from, to);
        expect({ ...window, nodeIds: [...window.nodeIds].sort() }).toEqual(demand);
        const excess = window.neededUnits - window.availableUnits;
        expect(excess).toBeGreaterThan(0);
        const starts = new Set(leaves.map(({ earliestStart }) => earliestStart));
        const ends = new Set(leaves.map(({ latestFinish }) => latestFinish));
        for (const start of starts) {
          for (const end of ends) {
            const other = demandOf(request, leaves, start, end);
            const more = (other.neededUnits - other.availableUnits) * days - excess * other.days;
            expect(more).toBeLessThanOrEqual(0);
            if (more < 0 || other.neededUnits === 0) continue;
            const lengths = [daysFrom(start, end).length, daysFrom(from, to).length] as const;
            expect(lengths[0]).toBeGreaterThanOrEqual(lengths[1]);
            if (lengths[0] === lengths[1]) expect(start >= from).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it("is there whenever a plan does not fit in which nothing waits for anything", () => {
    fc.assert(
      fc.property(arbitraryRequest({ plans: 1, steps: 20, hours: 12 }), (request) => {
        const plans = request.plans.map(({ id, input }) => ({
          id,
          input: {
            ...input,
            order: "parallel" as const,
            windows: [],
            nodes: input.nodes.map((node) => ({
              ...node,
              parentId: null,
              windowId: null,
              dependsOn: [],
            })),
          },
        }));
        expect(mustFit({ ...request, plans }).verdict).not.toBe("unknown");
      }),
      { numRuns: 200 },
    );
  });
});
