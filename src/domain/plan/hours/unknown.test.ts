import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { arbitraryRequest } from "../testing/arbitrary-fit";
import { mustFit } from "../testing/plans";

// Random plans by the hundred take their time on a busy machine; no test here is about time.
vi.setConfig({ testTimeout: 120_000 });

it.each([1, 2, 3])("decides 97 of 100 random requests of up to 30 steps in %d plans", (plans) => {
  const requests = fc.sample(arbitraryRequest({ plans, steps: 30, hours: 20 }), {
    numRuns: 300,
    seed: 1 + plans,
  });
  const verdicts = requests.map((request) => mustFit(request).verdict);
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  expect(count("unknown") / requests.length).toBeLessThanOrEqual(0.03);
  expect(Math.min(count("fits"), count("cannot"))).toBeGreaterThan(60);
});
