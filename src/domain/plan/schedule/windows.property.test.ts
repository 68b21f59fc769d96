import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { arbitraryWindowedPlan } from "../testing/arbitrary-windows";
import { mustSchedule, nodeOf } from "../testing/plans";
import { interleaved, moved } from "../testing/transformed";
import { windowOracle } from "../testing/window-oracle";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

it("agrees, with windows and hours, with trying every date through the plain rules", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, (input) => {
      const schedule = mustSchedule(input);
      const { leaves, noWindowLeft } = windowOracle(input);
      const least = Math.min(...[...leaves.values()].map(({ slack }) => slack));
      expect(schedule.fits).toBe(least >= 0 && noWindowLeft.size === 0);
      expect(schedule.shortfallDays).toBe(Math.max(0, -least));
      const conflicts = schedule.conflicts.filter(({ kind }) => kind === "noWindowLeft");
      expect(new Set(conflicts.flatMap(({ nodeIds }) => nodeIds))).toEqual(noWindowLeft);
      for (const [id, { slack, ...dates }] of leaves) {
        const { totalSlackDays, critical, ...node } = nodeOf(schedule, id);
        const isCritical = slack === least;
        expect({ id, ...node, totalSlackDays, critical }).toMatchObject({
          id,
          ...dates,
          totalSlackDays: slack,
          critical: isCritical,
        });
      }
    }),
    { numRuns: 250 },
  );
});

it("moves with its dates, windows and all, by the same days", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, fc.integer({ min: -800, max: 800 }), (input, days) => {
      expect(mustSchedule(moved(input, days))).toEqual(moved(mustSchedule(input), days));
    }),
    { numRuns: 200 },
  );
});

it("does not hang on the order of nodes that are not siblings, nor on that of dates and windows", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, (input) => {
      const windows = [...(input.windows ?? [])]
        .reverse()
        .map((window) => ({ ...window, dates: [...window.dates, ...window.dates].reverse() }));
      const permuted = mustSchedule({ ...input, windows, nodes: interleaved(input.nodes) });
      const { nodes: dates, fits } = mustSchedule(input);
      expect({ dates: permuted.nodes, fits: permuted.fits }).toEqual({ dates, fits });
    }),
    { numRuns: 200 },
  );
});

it("keeps to everything when a leaf takes longer by its slack, and not by a day more", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, fc.nat(), (arbitrary, pick) => {
      const input = {
        ...arbitrary,
        nodes: arbitrary.nodes.map((node) => ({ ...node, completedOn: null })),
      };
      const schedule = mustSchedule(input);
      const at = pick % input.nodes.length;
      const node = input.nodes[at];
      const isLeaf = !input.nodes.some(({ parentId }) => parentId === node?.id);
      const slack = schedule.nodes[node?.id ?? ""]?.totalSlackDays;
      fc.pre(schedule.fits && slack !== undefined && isLeaf);
      fc.pre(!node?.startedOn && (node?.durationDays ?? 0) > 0);
      const fitsWith = (days: number) => {
        const durationDays = (node?.durationDays ?? 0) + days;
        const nodes = input.nodes.map((one) => (one === node ? { ...one, durationDays } : one));
        return mustSchedule({ ...input, nodes }).fits;
      };
      expect(fitsWith(slack ?? 0)).toBe(true);
      expect(fitsWith((slack ?? 0) + 1)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

it("has a chain of critical leaves wherever something is critical", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, (input) => {
      const schedule = mustSchedule(input);
      const chain = schedule.criticalChain.map((id) => nodeOf(schedule, id));
      expect(chain.every(({ critical }) => critical)).toBe(true);
      expect(chain.length > 0).toBe(Object.values(schedule.nodes).some((n) => n.critical));
    }),
    { numRuns: 250 },
  );
});

it("moves nothing else when a leaf takes longer by its free slack", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, fc.nat(), (input, pick) => {
      const node = input.nodes[pick % input.nodes.length];
      const before = mustSchedule(input);
      const own = before.nodes[node?.id ?? ""];
      fc.pre(before.fits && own !== undefined && (node?.durationDays ?? 0) > 0);
      const durationDays = (node?.durationDays ?? 0) + (own?.freeSlackDays ?? 0);
      const nodes = input.nodes.map((one) => (one === node ? { ...one, durationDays } : one));
      const after = mustSchedule({ ...input, nodes });
      for (const other of input.nodes) {
        if (other === node || input.nodes.some(({ parentId }) => parentId === other.id)) continue;
        const start = before.nodes[other.id]?.earliestStart;
        expect(after.nodes[other.id]?.earliestStart).toBe(start);
      }
      expect(after.earliestFinish).toBe(before.earliestFinish);
    }),
    { numRuns: 250 },
  );
});
