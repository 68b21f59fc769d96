import { describe, expect, it } from "vitest";
import { daysBetween } from "../shared/calendar";
import { dayAfter, mustSchedule, nodeOf, plan, step, testTodays } from "../testing/plans";

/** The duration, predecessors, early start and late start, and the free float where the source gives it. */
type Activity = [number, string[], number, number, number?];
type Network = {
  source: string;
  length: number;
  activities: Record<string, Activity>;
  chain: string[];
};

const publishedNetworks: Network[] = [
  {
    source:
      "M. Vanhoucke, Measuring Time (Springer 2009), p. 18, with the floats that the R package criticalpath 0.2 tests against",
    length: 16,
    activities: {
      a1: [0, [], 0, 0, 0],
      a2: [4, ["a1"], 0, 0, 0],
      a3: [9, ["a1"], 0, 4, 0],
      a4: [1, ["a1"], 0, 2, 0],
      a5: [4, ["a2"], 4, 4, 0],
      a6: [5, ["a4"], 1, 3, 0],
      a7: [1, ["a6"], 6, 8, 0],
      a8: [7, ["a7"], 7, 9, 2],
      a9: [8, ["a5"], 8, 8, 0],
      a10: [3, ["a3"], 9, 13, 4],
      a11: [3, ["a7"], 7, 13, 6],
      a12: [0, ["a8", "a9", "a10", "a11"], 16, 16, 0],
    },
    chain: ["a1", "a2", "a5", "a9", "a12"],
  },
  {
    source:
      "M. Vanhoucke, Integrated Project Management and Control (Springer 2014), p. 6, the cost information system",
    length: 11,
    activities: {
      a1: [1, [], 0, 0],
      a2: [2, ["a1"], 1, 1],
      a3: [2, ["a1"], 1, 3],
      a4: [4, ["a2"], 3, 3],
      a5: [3, ["a2"], 3, 4],
      a6: [3, ["a2"], 3, 4],
      a7: [3, ["a3"], 3, 5],
      a8: [2, ["a3"], 3, 6],
      a9: [1, ["a3"], 3, 7],
      a10: [1, ["a3"], 3, 7],
      a11: [2, ["a4", "a5", "a6"], 7, 7],
      a12: [1, ["a7"], 6, 8],
      a13: [1, ["a8"], 5, 8],
      a14: [1, ["a9"], 4, 8],
      a15: [1, ["a10"], 4, 8],
      a16: [2, ["a11", "a12", "a13", "a14", "a15"], 9, 9],
      a17: [1, ["a11", "a12", "a13", "a14", "a15"], 9, 10],
    },
    chain: ["a1", "a2", "a4", "a11", "a16"],
  },
  {
    source:
      "F. S. Hillier and G. J. Lieberman, Introduction to Operations Research, Project Management with PERT/CPM: Reliable Construction Co.",
    length: 44,
    activities: {
      A: [2, [], 0, 0],
      B: [4, ["A"], 2, 2],
      C: [10, ["B"], 6, 6],
      D: [6, ["C"], 16, 20],
      E: [4, ["C"], 16, 16],
      F: [5, ["E"], 20, 20],
      G: [7, ["D"], 22, 26],
      H: [9, ["E", "G"], 29, 33],
      I: [7, ["C"], 16, 18],
      J: [8, ["F", "I"], 25, 25],
      K: [4, ["J"], 33, 34],
      L: [5, ["J"], 33, 33],
      M: [2, ["H"], 38, 42],
      N: [6, ["K", "L"], 38, 38],
    },
    chain: ["A", "B", "C", "E", "F", "J", "L", "N"],
  },
  {
    source:
      "J. Heizer and B. Render, Operations Management, Project Management: Milwaukee Paper Manufacturing",
    length: 15,
    activities: {
      A: [2, [], 0, 0],
      B: [3, [], 0, 1],
      C: [2, ["A"], 2, 2],
      D: [4, ["A", "B"], 3, 4],
      E: [4, ["C"], 4, 4],
      F: [3, ["C"], 4, 10],
      G: [5, ["D", "E"], 8, 8],
      H: [2, ["F", "G"], 13, 13],
    },
    chain: ["A", "C", "E", "G", "H"],
  },
  {
    source:
      "D. R. Anderson, D. J. Sweeney and T. A. Williams, An Introduction to Management Science, Project Scheduling: Western Hills Shopping Center",
    length: 26,
    activities: {
      A: [5, [], 0, 0],
      B: [6, [], 0, 6],
      C: [4, ["A"], 5, 8],
      D: [3, ["A"], 5, 7],
      E: [1, ["A"], 5, 5],
      F: [4, ["E"], 6, 6],
      G: [14, ["D", "F"], 10, 10],
      H: [12, ["B", "C"], 9, 12],
      I: [2, ["G", "H"], 24, 24],
    },
    chain: ["A", "E", "F", "G", "I"],
  },
  {
    source:
      "B. W. Taylor, Introduction to Management Science, ch. 8, problem 2: activities on arrows, with a dummy (4-5)",
    length: 38,
    activities: {
      "1-2": [8, [], 0, 1],
      "1-3": [10, [], 0, 0],
      "1-4": [9, [], 0, 6],
      "2-5": [6, ["1-2"], 8, 9],
      "2-6": [4, ["1-2"], 8, 16],
      "3-5": [5, ["1-3"], 10, 10],
      "4-5": [0, ["1-4"], 9, 15],
      "4-7": [7, ["1-4"], 9, 20],
      "5-7": [12, ["2-5", "3-5", "4-5"], 15, 15],
      "5-8": [15, ["2-5", "3-5", "4-5"], 15, 16],
      "6-9": [18, ["2-6"], 12, 20],
      "7-8": [4, ["4-7", "5-7"], 27, 27],
      "8-9": [7, ["5-8", "7-8"], 31, 31],
    },
    chain: ["1-3", "3-5", "5-7", "7-8", "8-9"],
  },
];

describe.each(publishedNetworks)("$source", ({ length, activities, chain }) => {
  const nodes = Object.entries(activities).map(([id, [days, before]]) =>
    step(id, days, { dependsOn: before.map((other) => ({ id: other })) }),
  );

  it.each(testTodays)("comes out as published, begun on %s", (today) => {
    const schedule = mustSchedule(plan(today, nodes, { targetDate: dayAfter(today, length - 1) }));
    expect(schedule.fits).toBe(true);
    expect(schedule.earliestFinish).toBe(dayAfter(today, length - 1));
    expect(schedule.criticalChain).toEqual(chain);
    for (const [id, [days, before, earlyStart, lateStart, freeFloat]] of Object.entries(
      activities,
    )) {
      const node = nodeOf(schedule, id);
      // A leaf of 0 days is reached on the day on which what it waits for is finished, not on the day after it.
      const shift = days === 0 && before.length > 0 ? 1 : 0;
      expect([id, daysBetween(today, node.earliestStart) + shift]).toEqual([id, earlyStart]);
      expect([id, daysBetween(today, node.latestStart) + shift]).toEqual([id, lateStart]);
      if (days > 0) {
        expect(daysBetween(node.earliestStart, node.earliestFinish)).toBe(days - 1);
        expect(daysBetween(node.latestStart, node.latestFinish)).toBe(days - 1);
      }
      expect([id, node.totalSlackDays]).toEqual([id, lateStart - earlyStart]);
      expect([id, node.critical]).toEqual([id, lateStart === earlyStart]);
      if (freeFloat !== undefined) expect([id, node.freeSlackDays]).toEqual([id, freeFloat]);
    }
  });

  it("is late by as many days as its target is early, on every critical activity", () => {
    const schedule = mustSchedule(
      plan("2026-11-22", nodes, { targetDate: dayAfter("2026-11-22", length - 6) }),
    );
    expect(schedule).toMatchObject({ fits: false, shortfallDays: 5, criticalChain: chain });
    for (const id of chain) expect(nodeOf(schedule, id).totalSlackDays).toBe(-5);
  });
});
