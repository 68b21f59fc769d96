import { itemAt, numberAt } from "../shared/at";
import { type Run, type RunInput, runBy } from "./run";
import { type Urgency, urgencyOf } from "./urgency";

/** How many leaves the rounds of one search may rank in all. This bounds the running time. */
const maxRanked = 4_000;
const maxRounds = 24;
/** The due date of a leaf that is never finished is brought forward by a year. */
const maxDaysForward = 366;

export type FoundSchedule = {
  readonly run: Run;
  /**
   * By task: how many working days it finishes after its latest finish by the calendar; infinity where it is never
   * finished.
   */
  readonly lateDays: Float64Array;
  readonly isOnTime: boolean;
};

/** The schedule by due dates, where the due date of a leaf takes account of the leaves that wait for it. */
export function scheduleByDueDates(runInput: RunInput): FoundSchedule {
  return scheduleBy(runInput, "finish", noDueDays(runInput));
}

/**
 * Tries other orders where the first is late: by due dates and by latest starts, again and again, each time with the
 * late leaves, and so all that they wait for, due earlier by as much as they were late ("squeaky wheel" optimization,
 * D. E. Joslin and D. P. Clements, Journal of Artificial Intelligence Research 10, 1999). Returns the first schedule
 * that is on time, or else the one whose worst lateness is least.
 */
export function searchOnTime(runInput: RunInput, first: FoundSchedule): FoundSchedule {
  const rounds = Math.min(maxRounds, Math.ceil(maxRanked / runInput.tasks.length));
  let best = first;
  for (const by of ["finish", "start"] as const) {
    const dueDays = noDueDays(runInput);
    let last = scheduleBy(runInput, by, dueDays);
    for (let round = 0; round < rounds && !last.isOnTime; round++) {
      if (maxLateDays(last) < maxLateDays(best)) best = last;
      bringForward(runInput, last, dueDays);
      last = scheduleBy(runInput, by, dueDays);
    }
    if (last.isOnTime) return last;
  }
  return best;
}

function bringForward(
  { tasks }: RunInput,
  { lateDays }: FoundSchedule,
  dueDays: Float64Array,
): void {
  for (const { index, latestFinish } of tasks) {
    const late = Math.min(numberAt(lateDays, index), maxDaysForward);
    if (late > 0) dueDays[index] = Math.min(numberAt(dueDays, index), latestFinish) - late;
  }
}

const noDueDays = ({ tasks }: RunInput) =>
  new Float64Array(tasks.length).fill(Number.POSITIVE_INFINITY);

function scheduleBy(runInput: RunInput, by: keyof Urgency, dueDays: Float64Array): FoundSchedule {
  return withLateness(runInput, runBy(runInput, ranked(urgencyOf(runInput, dueDays)[by])));
}

/** Ranks tasks by ascending key. Tasks are sorted by id, which decides between equal keys. */
function ranked(keys: Urgency["finish"]): Int32Array {
  const order = Array.from(keys, (key, task) => ({ key, task }));
  order.sort((a, b) => (a.key === b.key ? a.task - b.task : a.key - b.key));
  const rank = new Int32Array(keys.length);
  order.forEach(({ task }, index) => {
    rank[task] = index;
  });
  return rank;
}

function withLateness({ tasks, bases }: RunInput, run: Run): FoundSchedule {
  const lateDays = new Float64Array(tasks.length);
  for (const { index, plan, latestFinish } of tasks) {
    const { workdays } = itemAt(bases, plan).calendar.plan;
    const finish = workdays.fromDay(numberAt(run.finish, index));
    lateDays[index] = Math.max(0, finish - workdays.fromDay(latestFinish));
  }
  return { run, lateDays, isOnTime: lateDays.every((days) => days === 0) };
}

export function maxLateDays({ lateDays }: FoundSchedule): number {
  return lateDays.reduce((worst, days) => Math.max(worst, days), 0);
}
