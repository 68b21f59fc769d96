import { describe, expect, it } from "vitest";
import { dayAfter, mustFit, plan, step, testTodays } from "../testing/plans";

/** Release date, processing time and due date of each job, and the intervals in which the source works on it. */
type Job = [number, number, number, [number, number][]];
type Case = { source: string; jobs: Record<string, Job>; lateness: number; lastOnTime: string };

const publishedCases: Case[] = [
  {
    source:
      "G. C. Buttazzo, Hard Real-Time Computing Systems, 3.3.2, figure 3.6: earliest deadline first on five tasks, maximum lateness 0 (of J2)",
    jobs: {
      J1: [0, 1, 2, [[0, 1]]],
      J2: [
        0,
        2,
        5,
        [
          [1, 2],
          [4, 5],
        ],
      ],
      J3: [2, 2, 4, [[2, 4]]],
      J4: [
        3,
        2,
        10,
        [
          [5, 6],
          [8, 9],
        ],
      ],
      J5: [6, 2, 9, [[6, 8]]],
    },
    lateness: 0,
    lastOnTime: "J2",
  },
  {
    source:
      "M. L. Pinedo, Scheduling: Theory, Algorithms, and Systems, the branch and bound example for release dates and maximum lateness: its preemptive bound is a lateness of 5 (of job 2)",
    jobs: {
      "1": [0, 4, 8, [[0, 4]]],
      "2": [1, 2, 12, [[15, 17]]],
      "3": [
        3,
        6,
        11,
        [
          [4, 5],
          [10, 15],
        ],
      ],
      "4": [5, 5, 10, [[5, 10]]],
    },
    lateness: 5,
    lastOnTime: "2",
  },
];

/** One unit of the source's time is a day with a cap of a quarter of an hour, which is 1.75 hours a week. */
const weeklyHoursOfCases = 1.75;
const unitsPerDay = 7;

describe.each(publishedCases)("$source", ({ jobs, lateness, lastOnTime }) => {
  const request = (today: string, later: number) => {
    const nodes = Object.entries(jobs).map(([id, [release, length, due]]) =>
      step(id, null, {
        effortHours: length / 4,
        startNoEarlierThan: dayAfter(today, release),
        dueOn: dayAfter(today, due - 1 + later),
      }),
    );
    return {
      today,
      weeklyHours: weeklyHoursOfCases,
      plans: [{ id: "p", input: plan(today, nodes) }],
    };
  };

  it.each(testTodays)("comes out as published, begun on %s", (today) => {
    const fit = mustFit(request(today, lateness));
    expect(fit.verdict).toBe("fits");
    const worked = (id: string) =>
      fit.allocation.filter(({ nodeId }) => nodeId === id).map(({ day, units }) => [day, units]);
    for (const [id, [, , due, intervals]] of Object.entries(jobs)) {
      const days = intervals.flatMap(([from, to]) =>
        Array.from({ length: to - from }, (_, i) => [dayAfter(today, from + i), unitsPerDay]),
      );
      expect([id, worked(id)]).toEqual([id, days]);
      const end = intervals.at(-1)?.[1] ?? 0;
      expect(fit.nodes[id]?.finish).toBe(dayAfter(today, end - 1));
      expect(end - due <= lateness && (id !== lastOnTime || end - due === lateness)).toBe(true);
    }
  });

  it("cannot be a day earlier, which a window proves", () => {
    const fit = mustFit(request(testTodays[0], lateness - 1));
    expect(fit).toMatchObject({ verdict: "cannot", because: "hours" });
  });
});
