import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { canBeDone } from "../testing/exhaustive";
import { mustFit } from "../testing/plans";
import { smallRequest } from "../testing/small-request";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

it("says fits only where there is a way, and cannot only where there is none", () => {
  const seen = { fits: 0, cannot: 0, unknown: 0 };
  fc.assert(
    fc.property(smallRequest, (request) => {
      const { verdict } = mustFit(request);
      const isPossible = canBeDone(request);
      seen[verdict]++;
      if (verdict === "fits") expect(isPossible).toBe(true);
      if (verdict === "cannot") expect(isPossible).toBe(false);
    }),
    { numRuns: 150 },
  );
  expect(Math.min(seen.fits, seen.cannot)).toBeGreaterThan(20);
});
