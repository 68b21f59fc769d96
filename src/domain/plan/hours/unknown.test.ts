import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { arbitraryRequest } from "../testing/arbitrary-fit";
import { mustFit, plan, step, waitingFor } from "../testing/plans";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
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

it("tells the least shortfall of all the orders that were tried", () => {
  const today = "2028-02-29";
  const dates = ["2028-03-31", "2028-04-10", "2028-04-20", "2028-04-30"];
  const nodes = [
    step("m", null),
    step("course", null, {
      parentId: "m",
      effortHours: 2,
      startNoEarlierThan: "2028-03-22",
      windowId: "w",
    }),
    step("after", null, { effortHours: 3.75, ...waitingFor("m") }),
    step("talk", 2, {
      effortHours: 1.5,
      startNoEarlierThan: "2028-03-16",
      dueOn: "2028-03-22",
    }),
  ];
  const input = plan(today, nodes, {
    targetDate: "2028-04-19",
    windows: [{ id: "w", dates }],
  });
  const otherWeeks = [{ from: today, to: today, weeklyHours: 0 }];
  const fit = mustFit({ today, weeklyHours: 1.5, otherWeeks, plans: [{ id: "p", input }] });
  expect([fit.verdict, fit.shortfallDays]).toEqual(["unknown", 9]);
});
