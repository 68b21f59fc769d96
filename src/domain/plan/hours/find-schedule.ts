import { itemAt, numberAt } from "../shared/at";
import { type Problem, type Run, runBy } from "./run";
import { type Urgency, urgencyOf } from "./urgency";

/** How many leaves may be ranked anew in all, while no schedule on time is found: this bounds the time. */
const maxRanked = 4_000;
const maxRounds = 24;
/** What is never finished is made more urgent by a year. */
const maxDaysForward = 366;

export type Found = {
  readonly run: Run;
  /** By task: working days after its latest finish by the calendar; infinite where it is never finished. */
  readonly lateDays: Float64Array;
  readonly isOnTime: boolean;
};

/** The schedule by due dates, each made as urgent as what waits for it. */
export function scheduleByDueDates(problem: Problem): Found {
  return scheduleBy(problem, "finish", noDueDays(problem));
}

/**
 * Other orders, where that one is late: by due dates and by latest starts, again and again with what was
 * late, and so all it waits for, due earlier by as much ("squeaky wheel" optimization, D. E. Joslin and D. P.
 * Clements, Journal of Artificial Intelligence Research 10, 1999). Ends with the first that is on time, or
 * with the one of all whose worst lateness is least.
 */
export function searchOnTime(problem: Problem, first: Found): Found {
  const rounds = Math.min(maxRounds, Math.ceil(maxRanked / problem.tasks.length));
  let best = first;
  for (const by of ["finish", "start"] as const) {
    const dueDays = noDueDays(problem);
    let last = scheduleBy(problem, by, dueDays);
    for (let round = 0; round < rounds && !last.isOnTime; round++) {
      if (worstOf(last) < worstOf(best)) best = last;
      bringForward(problem, last, dueDays);
      last = scheduleBy(problem, by, dueDays);
    }
    if (last.isOnTime) return last;
  }
  return best;
}

function bringForward({ tasks }: Problem, { lateDays }: Found, dueDays: Float64Array): void {
  for (const { index, latestFinish } of tasks) {
    const late = Math.min(numberAt(lateDays, index), maxDaysForward);
    if (late > 0) dueDays[index] = Math.min(numberAt(dueDays, index), latestFinish) - late;
  }
}

const noDueDays = ({ tasks }: Problem) =>
  new Float64Array(tasks.length).fill(Number.POSITIVE_INFINITY);

function scheduleBy(problem: Problem, by: keyof Urgency, dueDays: Float64Array): Found {
  return judged(problem, runBy(problem, ranked(urgencyOf(problem, dueDays)[by])));
}

/** Ranks by ascending keys; tasks stand in the order of their ids, which decides between equals. */
function ranked(keys: Urgency["finish"]): Int32Array {
  const order = Array.from(keys, (key, task) => ({ key, task }));
  order.sort((a, b) => (a.key === b.key ? a.task - b.task : a.key - b.key));
  const rank = new Int32Array(keys.length);
  order.forEach(({ task }, index) => {
    rank[task] = index;
  });
  return rank;
}

function judged({ tasks, bases }: Problem, run: Run): Found {
  const lateDays = new Float64Array(tasks.length);
  for (const { index, plan, latestFinish } of tasks) {
    const { workdays } = itemAt(bases, plan).calendar.plan;
    const finish = workdays.fromDay(numberAt(run.finish, index));
    lateDays[index] = Math.max(0, finish - workdays.fromDay(latestFinish));
  }
  return { run, lateDays, isOnTime: lateDays.every((days) => days === 0) };
}

export function worstOf({ lateDays }: Found): number {
  return lateDays.reduce((worst, days) => Math.max(worst, days), 0);
}
