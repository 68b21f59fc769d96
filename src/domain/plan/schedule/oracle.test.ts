import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { arbitraryPlan } from "../testing/arbitrary-plans";
import { oracle } from "../testing/oracle";
import { mustSchedule, nodeOf } from "../testing/plans";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

it("agrees with a day-by-day reading of the rules on every open leaf of random plans", () => {
  fc.assert(
    fc.property(arbitraryPlan, (input) => {
      const schedule = mustSchedule(input);
      const expected = oracle(input);
      const least = Math.min(...[...expected.values()].map(({ slack }) => slack));
      expect(schedule.fits).toBe(least >= 0);
      expect(schedule.shortfallDays).toBe(Math.max(0, -least));
      for (const [id, { slack, ...dates }] of expected) {
        const { totalSlackDays, critical, ...node } = nodeOf(schedule, id);
        expect({ id, ...node, totalSlackDays, critical }).toMatchObject({
          id,
          ...dates,
          totalSlackDays: slack,
          critical: slack === least,
        });
      }
    }),
    { numRuns: 1_500 },
  );
});
