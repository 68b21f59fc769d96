import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { FitHoursInput } from "../hours/types";
import type { PlanInput, PlanNode } from "../schedule/types";
import { arbitraryRequest } from "../testing/arbitrary-fit";
import { dayAfter, mustFit, mustSchedule, plan, step, waitingFor } from "../testing/plans";
import { proposeRepairs } from "./propose-repairs";
import type { Repair, RepairKind } from "./types";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

// This day is a Sunday.
const testToday = "2026-11-22";

const hours = (id: string, effortHours: number, extra: Partial<PlanNode> = {}) =>
  step(id, null, { effortHours, ...extra });

function requestFor(input: PlanInput, weeklyHours: number, more: Partial<FitHoursInput> = {}) {
  return { today: testToday, weeklyHours, plans: [{ id: "p", input }], ...more };
}

function repairsOf(input: PlanInput, request: FitHoursInput, unaligned: string[] = []): Repair[] {
  return proposeRepairs(input, mustSchedule(input), {
    unaligned,
    hours: { planId: "p", request },
  });
}

function only(repairs: readonly Repair[], kind: RepairKind): Repair[] {
  return repairs.filter(({ actions }) => actions.length === 1 && actions[0].kind === kind);
}

describe("a plan that fits the calendar and not the hours", () => {
  const nodes = [
    hours("talk", 6, { dueOn: "2026-12-02" }),
    hours("paper", 4, { dueOn: "2026-12-02" }),
    hours("later", 1),
  ];
  const input = plan(testToday, nodes);

  it("is offered the least whole number of hours that fits, in whole weeks from today", () => {
    // 10 hours in the 11 days to the 2nd are 6.4 a week.
    const [repair] = only(repairsOf(input, requestFor(input, 3)), "moreHours");
    const weeks = { from: testToday, to: "2026-12-06" };
    const otherWeeks = [{ ...weeks, weeklyHours: 7 }];
    expect(repair).toMatchObject({
      values: otherWeeks[0],
      otherWeeks,
      hours: { verdict: "fits", shortfallDays: 0, window: null },
      fits: true,
    });
    const fitsWith = (weeklyHours: number) =>
      mustFit(requestFor(input, 3, { otherWeeks: [{ ...weeks, weeklyHours }] }));
    expect([6, 7].map((one) => fitsWith(one).verdict)).toEqual(["cannot", "fits"]);
  });

  it("keeps the other weeks that are there, and is one for all of the window", () => {
    const more = { otherWeeks: [{ from: "2026-11-23", to: "2026-11-25", weeklyHours: 8.25 }] };
    const [repair] = only(repairsOf(input, requestFor(input, 0.25, more)), "moreHours");
    expect(repair?.otherWeeks).toEqual([
      ...more.otherWeeks,
      { from: testToday, to: "2026-12-06", weeklyHours: 7 },
    ]);
  });

  it("is offered fewer hours on a step, by what is lacking or to a quarter of an hour", () => {
    const [first, second] = only(repairsOf(input, requestFor(input, 3)), "fewerHours");
    // What is lacking is 10 hours less 11 days at 3 hours a week.
    expect(first).toMatchObject({
      values: { nodeId: "talk", hours: 5.5, fromHours: 6, toHours: 0.5 },
      hours: { verdict: "fits" },
    });
    expect(second).toBeUndefined();
    const tight = repairsOf(input, requestFor(input, 6));
    expect(only(tight, "fewerHours").map(({ values }) => values)).toEqual([
      { nodeId: "talk", hours: 0.75, fromHours: 6, toHours: 5.25 },
      { nodeId: "paper", hours: 0.75, fromHours: 4, toHours: 3.25 },
    ]);
  });

  it("is offered no step without any hours", () => {
    const one = plan(testToday, [hours("a", 2, { dueOn: testToday })]);
    const repairs = repairsOf(one, requestFor(one, 1.5));
    expect(only(repairs, "fewerHours")).toEqual([]);
    expect(only(repairs, "moreHours")).toMatchObject([{ values: { weeklyHours: 14 } }]);
  });

  it("is offered to park what serves nothing and lies in the window", () => {
    const repairs = repairsOf(input, requestFor(input, 4), ["talk", "later"]);
    expect(only(repairs, "park").map(({ values }) => values.nodeId)).toEqual(["talk"]);
  });

  it("is offered a later target, and another date of a window, with what is true after each", () => {
    const windows = [{ id: "round", dates: ["2026-11-30", "2026-12-31"] }];
    const late = plan(
      testToday,
      [hours("apply", 9, { windowId: "round" }), step("move", 2, waitingFor("apply"))],
      { windows, targetDate: "2026-12-10" },
    );
    const repairs = repairsOf(late, requestFor(late, 3));
    const after = { hours: { verdict: "fits" }, input: { targetDate: "2027-01-02" } };
    expect(only(repairs, "windowDate")).toMatchObject([
      {
        values: {
          nodeId: "apply",
          date: "2026-12-31",
          from: "2026-12-10",
          to: "2027-01-02",
          days: 23,
        },
        ...after,
      },
    ]);
    expect(only(repairs, "moveTarget")).toMatchObject([after]);
  });

  it("is offered nothing where the hours fit, or none are given", () => {
    expect(repairsOf(input, requestFor(input, 20))).toEqual([]);
    expect(proposeRepairs(input, mustSchedule(input))).toEqual([]);
  });

  it("is offered nothing against the hours of another plan that no hours can save", () => {
    const other = plan(testToday, [hours("other", 999, { dueOn: testToday })]);
    const plans = [
      { id: "p", input },
      { id: "q", input: other },
    ];
    const repairs = repairsOf(input, requestFor(input, 20, { plans }));
    expect(only(repairs, "moreHours")).toEqual([]);
  });

  it("is offered nothing where another plan does not fit its dates", () => {
    const late = plan(testToday, [step("late", 9)], { targetDate: testToday });
    const plans = [
      { id: "p", input },
      { id: "q", input: late },
    ];
    expect(repairsOf(input, requestFor(input, 3, { plans }))).toEqual([]);
  });
});

it.each([
  // Ten of the days of these weeks are in a break and do not count.
  [{ breaks: [{ from: "2025-03-04", to: "2025-03-15" }] }, 6.5, 23],
  [{ breaks: [] }, 6.5, 4],
])("offers the least number that fits however far away it is: %j", (more, effortHours, least) => {
  const input = plan("2025-03-03", [hours("a", effortHours)], {
    targetDate: "2025-03-16",
    ...more,
  });
  const request = { today: "2025-03-03", weeklyHours: 0, plans: [{ id: "p", input }] };
  const [repair] = only(repairsOf(input, request), "moreHours");
  expect(repair?.values.weeklyHours).toBe(least);
});

it("offers the least number also where a cap above it stands in some of the weeks", () => {
  const a = plan("2025-03-03", [hours("a", 12, { durationDays: 2, dueOn: "2025-03-23" })], {
    targetDate: "2025-03-30",
  });
  const b = plan("2025-03-03", [step("b", 3)], { targetDate: "2025-04-16" });
  const otherWeeks = [{ from: "2025-03-06", to: "2025-03-09", weeklyHours: 4.75 }];
  const plans = [
    { id: "p", input: a },
    { id: "q", input: b },
  ];
  const request = { today: "2025-03-03", weeklyHours: 0, otherWeeks, plans };
  const [repair] = only(repairsOf(a, request), "moreHours");
  expect(repair?.values.weeklyHours).toBe(4);
});

it("offers more hours in a week of which only one day is left", () => {
  const tomorrow = dayAfter(testToday, 1);
  const input = plan(testToday, [
    hours("a", 5, { dueOn: testToday }),
    hours("b", 4, { dueOn: tomorrow }),
  ]);
  const [repair] = only(repairsOf(input, requestFor(input, 0.25)), "moreHours");
  const weeks = { from: testToday, to: testToday };
  const fits = (weeklyHours: number) =>
    mustFit(requestFor(input, 0.25, { otherWeeks: [{ ...weeks, weeklyHours }] })).verdict ===
    "fits";
  const least = Array.from({ length: 81 }, (_, weeklyHours) => weeklyHours).find(fits);
  expect(repair?.values).toEqual({ ...weeks, weeklyHours: least });
});

describe("a window with no date left", () => {
  const course = [{ id: "course", dates: ["2025-03-12", "2025-03-13"] }];
  const both = [
    step("a", 1, { windowId: "course" }),
    step("b", 1, { windowId: "course", effortHours: 3 }),
  ];
  const late = plan("2025-03-03", both, {
    order: "sequence",
    windows: course,
    targetDate: "2025-03-07",
  });

  it("is met on a date on which the step can be finished, after what it waits for", () => {
    for (const repair of proposeRepairs(late, mustSchedule(late), { unaligned: ["b"] })) {
      const dated = repair.actions.filter(({ kind }) => kind === "windowDate");
      for (const { values } of dated) {
        const node = mustSchedule(repair.input).nodes[String(values.nodeId)];
        expect(node?.earliestFinish).toBe(values.date);
      }
    }
    const repairs = only(proposeRepairs(late, mustSchedule(late)), "windowDate");
    expect(repairs.map(({ values }) => [values.nodeId, values.date])).toContainEqual([
      "b",
      "2025-03-13",
    ]);
  });

  it("is met on its next date, with the due date and the target moved", () => {
    const windows = [{ id: "round", dates: ["2026-11-23", "2027-02-01"] }];
    const nodes = [
      step("apply", 5, { windowId: "round", dueOn: "2026-12-01" }),
      step("move", 2, waitingFor("apply")),
    ];
    const input = plan(testToday, nodes, { windows, targetDate: "2026-12-31" });
    const [repair] = only(proposeRepairs(input, mustSchedule(input)), "windowDate");
    expect(repair).toMatchObject({
      values: { nodeId: "apply", date: "2027-02-01", to: "2027-02-03" },
      fits: true,
    });
    expect(mustSchedule(repair?.input ?? input).nodes.apply?.latestFinish).toBe("2027-02-01");
  });

  it("says of each repair of the calendar what is true of the hours", () => {
    const input = plan(testToday, [step("a", 9, { effortHours: 9 }), step("b", 9)], {
      order: "sequence",
      targetDate: dayAfter(testToday, 12),
    });
    const repairs = repairsOf(input, requestFor(input, 7));
    expect(repairs.length).toBeGreaterThan(2);
    expect(repairs.every(({ fits, hours: shown }) => fits && shown !== undefined)).toBe(true);
    const verdicts = repairs.map((repair) => repair.hours?.verdict);
    expect(verdicts).toContain("fits");
    expect(verdicts.lastIndexOf("fits")).toBeLessThan(verdicts.indexOf("cannot"));
  });
});

it("holds for random plans: at most twelve, each true of the hours, more hours the least that fit", () => {
  fc.assert(
    fc.property(arbitraryRequest({ plans: 2, steps: 12, hours: 8 }), (request) => {
      for (const { id, input } of request.plans) {
        const schedule = mustSchedule({ ...input, today: request.today });
        const unaligned = input.nodes.filter((_, i) => i % 3 === 0).map((node) => node.id);
        const options = { unaligned, hours: { planId: id, request } };
        const repairs = proposeRepairs(input, schedule, options);
        expect(repairs.length).toBeLessThanOrEqual(12);
        const lacking = mustFit(request).shortfallDays ?? Number.POSITIVE_INFINITY;
        for (const repair of repairs) {
          const plans = request.plans.map((one) =>
            one.id === id ? { id, input: repair.input } : one,
          );
          const otherWeeks = repair.otherWeeks ?? request.otherWeeks;
          const after = mustFit({ ...request, plans, otherWeeks });
          if (repair.fits) expect(repair.hours?.verdict).toBe(after.verdict);
          if (schedule.fits)
            expect(after.shortfallDays ?? Number.POSITIVE_INFINITY).toBeLessThan(lacking);
          if (repair.fits) expect(repair.hours?.shortfallDays).toBe(after.shortfallDays);
          for (const { kind, values } of repair.actions)
            if (kind === "windowDate") {
              const repaired = mustSchedule({ ...repair.input, today: request.today });
              const finish = repaired.nodes[String(values.nodeId)]?.earliestFinish ?? "";
              expect(finish <= String(values.date)).toBe(true);
            }
          if (repair.actions[0].kind !== "moreHours") continue;
          expect(after.verdict).toBe("fits");
          const weeks = repair.otherWeeks?.at(-1);
          const least = weeks && { ...weeks, weeklyHours: weeks.weeklyHours - 1 };
          if (least === undefined || least.weeklyHours < 0) continue;
          const before = mustFit({
            ...request,
            otherWeeks: [...(request.otherWeeks ?? []), least],
          });
          expect(before.verdict).not.toBe("fits");
        }
      }
    }),
    { numRuns: 60 },
  );
});
