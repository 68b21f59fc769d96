import { intAt, itemAt, numberAt } from "../shared/at";
import type { Capacity } from "./capacity";
import { type Heap, heapBy } from "./heap";
import { type PlanRun, planRun, type RunBasis } from "./plan-run";
import type { Task } from "./tasks";

/** What a run works with, the same for every priority. */
export type Problem = {
  readonly today: number;
  /** No run goes on after this day. */
  readonly lastDay: number;
  readonly capacity: Capacity;
  readonly tasks: readonly Task[];
  readonly bases: readonly RunBasis[];
  /** By plan and node: the task, or -1. */
  readonly taskAt: readonly Int32Array[];
};

/** Work in the order of its days. */
export type Work = { readonly task: number; readonly day: number; readonly units: number };

export type Run = {
  readonly work: readonly Work[];
  /** By task: the first and the last day, infinite where it is not reached. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
};

/**
 * Goes through the days and gives the hours of each to the ready leaves in the order of their rank, as
 * much as each still needs: a list schedule that may interrupt what it has begun. `rank`: by task, each
 * once. With ranks by due dates this is the rule of W. A. Horn ("Some simple scheduling algorithms",
 * Naval Research Logistics Quarterly 21, 1974) for one machine, release dates and due dates, which finds
 * a schedule wherever there is one as long as nothing waits for anything else.
 */
export function runBy(problem: Problem, rank: Int32Array): Run {
  const { tasks, capacity, today, lastDay } = problem;
  const work: Work[] = [];
  const left = Float64Array.from(tasks, ({ units }) => units);
  const releaseDay = new Int32Array(tasks.length);
  const released = heapBy(releaseDay);
  const ready = problem.bases.map(() => heapBy(rank));
  const runs = problem.bases.map((basis, plan) =>
    planRun(basis, (node, day) => {
      const index = intAt(itemAt(problem.taskAt, plan), node);
      if (index < 0 || itemAt(tasks, index).units === 0) return;
      releaseDay[index] = Math.min(day, lastDay + 1);
      released.push(index);
    }),
  );
  for (const run of runs) run.begin();

  for (let day = today; day <= lastDay; ) {
    while (released.size() > 0 && intAt(releaseDay, released.top()) <= day) {
      const task = itemAt(tasks, released.pop());
      itemAt(ready, task.plan).push(task.index);
    }
    let units = capacity.on(day);
    for (let task = nextOn(problem, ready, rank, day); task && units > 0; ) {
      const used = Math.min(units, numberAt(left, task.index));
      work.push({ task: task.index, day, units: used });
      units -= used;
      left[task.index] = numberAt(left, task.index) - used;
      if (left[task.index] === 0) {
        itemAt(ready, task.plan).pop();
        itemAt(runs, task.plan).finishHours(task.node, day);
      }
      task = nextOn(problem, ready, rank, day);
    }
    day = nextDay(
      problem,
      ready,
      released.size() > 0 ? releaseDay[released.top()] : undefined,
      day,
    );
  }
  return { work, ...daysOf(problem, runs) };
}

/** The ready leaf of the first rank whose plan has no break on that day. */
function nextOn(
  { bases, tasks }: Problem,
  ready: readonly Heap[],
  rank: Int32Array,
  day: number,
): Task | undefined {
  let first: number | undefined;
  ready.forEach((heap, plan) => {
    if (heap.size() === 0 || !isWorkday(itemAt(bases, plan), day)) return;
    if (first === undefined || intAt(rank, heap.top()) < intAt(rank, first)) first = heap.top();
  });
  return first === undefined ? undefined : itemAt(tasks, first);
}

const isWorkday = ({ calendar }: RunBasis, day: number) => {
  const { workdays } = calendar.plan;
  return workdays.toDay(workdays.fromDay(day)) === day;
};

/** The next day on which there can be anything to do. */
function nextDay(
  { bases, capacity, lastDay }: Problem,
  ready: readonly Heap[],
  nextRelease: number | undefined,
  day: number,
): number {
  let next = nextRelease ?? lastDay + 1;
  ready.forEach((heap, plan) => {
    if (heap.size() === 0) return;
    const { workdays } = itemAt(bases, plan).calendar.plan;
    next = Math.min(next, workdays.toDay(workdays.fromDay(day + 1)));
  });
  return capacity.firstDayFrom(Math.max(next, day + 1)) ?? lastDay + 1;
}

function daysOf({ tasks }: Problem, runs: readonly PlanRun[]) {
  const start = new Float64Array(tasks.length);
  const finish = new Float64Array(tasks.length);
  for (const { index, plan, node } of tasks) {
    const run = itemAt(runs, plan);
    start[index] = run.startDay(node);
    finish[index] = run.finishDay(node);
  }
  return { start, finish };
}
