import { describe, expect, it } from "vitest";
import { schedulePlan } from "../schedule/schedule-plan";
import { plan, step } from "../testing/plans";
import { type FinishedStep, usualStretch, withStretch } from "./usual-stretch";

const took = (actualDays: number, plannedDays = 10): FinishedStep => ({ plannedDays, actualDays });

describe("usualStretch", () => {
  it("is a study's until eight steps are finished", () => {
    const seven = [12, 12, 12, 12, 12, 12, 12].map((days) => took(days));
    const study = { ratio: 1.6, source: "study" };
    expect(usualStretch({ finished: [] })).toEqual({ ...study, finishedCount: 0 });
    expect(usualStretch({ finished: seven })).toEqual({ ...study, finishedCount: 7 });
  });

  it("is the median of one's own from eight on", () => {
    const eight = [90, 8, 11, 12, 14, 10, 10, 13].map((days) => took(days));
    const own = { source: "own", finishedCount: 8 };
    expect(usualStretch({ finished: eight })).toEqual({ ...own, ratio: 1.15 });
    expect(usualStretch({ finished: [...eight, took(6, 5)] })).toEqual({
      ...own,
      finishedCount: 9,
      ratio: 1.2,
    });
  });

  it("counts no step without days", () => {
    const odd = [
      took(3, 0),
      took(0),
      took(-1),
      took(Number.NaN),
      took(4, Number.POSITIVE_INFINITY),
    ];
    const finished = [...odd, ...Array.from({ length: 8 }, () => took(20))];
    expect(usualStretch({ finished })).toEqual({ ratio: 2, source: "own", finishedCount: 8 });
  });
});

describe("withStretch", () => {
  const durations = (ratio: number, ...days: (number | null)[]) =>
    withStretch(
      plan(
        "2026-11-22",
        days.map((one, i) => step(`n${i}`, one)),
      ),
      ratio,
    ).nodes.map(({ durationDays }) => durationDays);

  it("makes every duration longer, in whole days", () => {
    expect(durations(1.6, 34, 5, 1, 0, null)).toEqual([55, 8, 2, 0, null]);
    expect(durations(1.1, 10, 30, 11, 100)).toEqual([11, 33, 13, 110]);
    expect(durations(1e-12, 10)).toEqual([1]);
    expect(durations(0.5, 10, 1)).toEqual([5, 1]);
    expect(durations(1, 7)).toEqual([7]);
    expect(durations(2, 36_500)).toEqual([36_500]);
  });

  it("leaves what is completed, and everything else of a plan", () => {
    const done = step("done", 10, { completedOn: "2026-11-20" });
    const open = step("open", 10, { effortHours: 4, dueOn: "2026-12-20" });
    const input = plan("2026-11-22", [done, open]);
    expect(withStretch(input, 2)).toEqual({
      ...input,
      nodes: [done, { ...open, durationDays: 20 }],
    });
  });

  it("leaves a duration that is refused anyway", () => {
    for (const days of [2.5, 40_000, Number.POSITIVE_INFINITY, "5"] as number[]) {
      const bad = plan("2026-11-22", [step("a", days)]);
      expect(withStretch(bad, 1.6)).toEqual(bad);
    }
  });

  it("makes of a bad ratio a plan that is refused", () => {
    for (const ratio of [Number.NaN, -1, 0, Number.POSITIVE_INFINITY]) {
      const input = withStretch(plan("2026-11-22", [step("a", 5)]), ratio);
      expect(schedulePlan(input)).toMatchObject({ ok: false, error: { kind: "badDuration" } });
    }
  });
});
