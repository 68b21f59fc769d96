import type { PlanInput, PlanNode } from "../src/domain/plan/schedule/types";
import { addDays } from "../src/domain/plan/shared/calendar";

export const benchToday = "2026-11-22";

/**
 * Milestones of ten steps, alternately in sequence and in parallel, and for nearly every node a dependency on an
 * earlier one, near or far. The plan is the same each time for the same size.
 */
export function planOfSize(size: number, targetDate: string): PlanInput {
  const random = randomFrom(size);
  const nodes = Array.from({ length: size }, (_, i): PlanNode => {
    const milestone = i - (i % 10);
    const isMilestone = i === milestone;
    return {
      id: idOf(i),
      parentId: isMilestone ? null : idOf(milestone),
      order: (i / 10) % 2 === 0 ? "sequence" : "parallel",
      durationDays: isMilestone ? null : 1 + Math.floor(random() * 3),
      dueOn: i % 50 === 3 ? targetDate : null,
      dependsOn: isMilestone ? earlierMilestone(i, random) : earlierStep(i, milestone, random),
    };
  });
  const breaks = Array.from({ length: 10 }, (_, i) => ({
    from: addDays(benchToday, 40 + 100 * i),
    to: addDays(benchToday, 46 + 100 * i),
  }));
  return { today: benchToday, targetDate, order: "parallel", breaks, nodes };
}

function earlierMilestone(i: number, random: () => number) {
  if (i === 0) return [];
  return [{ id: idOf(10 * Math.floor(random() * (i / 10))), lagDays: i % 3 }];
}

function earlierStep(i: number, milestone: number, random: () => number) {
  if (i === 1) return [];
  if (milestone === 0) return [{ id: idOf(i - 1) }];
  const other = 10 * Math.floor(random() * (milestone / 10));
  return [{ id: idOf(other + 1 + Math.floor(random() * 9)) }];
}

function idOf(i: number): string {
  return `node-${i.toString(36).padStart(6, "0")}`;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
