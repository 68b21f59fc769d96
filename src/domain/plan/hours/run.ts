import { intAt, itemAt, numberAt } from "../shared/at";
import type { Capacity } from "./capacity";
import { type Heap, heapBy } from "./heap";
import { type PlanRun, planRun, type RunBasis } from "./plan-run";
import type { Task } from "./tasks";

/** The input of a run, which is the same for every order of priorities. */
export type RunInput = {
  readonly today: number;
  /** The last day to which a run goes on. */
  readonly lastDay: number;
  readonly capacity: Capacity;
  readonly tasks: readonly Task[];
  readonly bases: readonly RunBasis[];
  /** By plan and node: the index of the task, or -1. */
  readonly taskAt: readonly Int32Array[];
};

/** Work on one task on one day. A run lists its work in the order of days. */
export type Work = { readonly task: number; readonly day: number; readonly units: number };

export type Run = {
  readonly work: readonly Work[];
  /** By task: the first and the last day; infinity where the task is not reached. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
};

/**
 * Goes through the days and gives the hours of each to the ready leaves in the order of their rank, to each as much as
 * it still needs: a list schedule that may interrupt what it has begun. `rank` holds a different rank for each task.
 * With ranks by due date this is the rule of W. A. Horn ("Some simple scheduling algorithms", Naval Research Logistics
 * Quarterly 21, 1974) for one machine with release dates and due dates, which finds a schedule wherever there is one as
 * long as no leaf waits for another.
 */
export function runBy(runInput: RunInput, rank: Int32Array): Run {
  const { tasks, capacity, today, lastDay } = runInput;
  const work: Work[] = [];
  const left = Float64Array.from(tasks, ({ units }) => units);
  const releaseDay = new Int32Array(tasks.length);
  const released = heapBy(releaseDay);
  const ready = runInput.bases.map(() => heapBy(rank));
  const runs = runInput.bases.map((basis, plan) =>
    planRun(basis, (node, day) => {
      const index = intAt(itemAt(runInput.taskAt, plan), node);
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
    for (let task = nextOn(runInput, ready, rank, day); task && units > 0; ) {
      const used = Math.min(units, numberAt(left, task.index));
      work.push({ task: task.index, day, units: used });
      units -= used;
      left[task.index] = numberAt(left, task.index) - used;
      if (left[task.index] === 0) {
        itemAt(ready, task.plan).pop();
        itemAt(runs, task.plan).finishHours(task.node, day);
      }
      task = nextOn(runInput, ready, rank, day);
    }
    day = nextDay(
      runInput,
      ready,
      released.size() > 0 ? releaseDay[released.top()] : undefined,
      day,
    );
  }
  return { work, ...daysOf(runInput, runs) };
}

/** The ready leaf with the lowest rank whose plan has no break on that day. */
function nextOn(
  { bases, tasks }: RunInput,
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

/** The next day on which there can be work to do. */
function nextDay(
  { bases, capacity, lastDay }: RunInput,
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

function daysOf({ tasks }: RunInput, runs: readonly PlanRun[]) {
  const start = new Float64Array(tasks.length);
  const finish = new Float64Array(tasks.length);
  for (const { index, plan, node } of tasks) {
    const run = itemAt(runs, plan);
    start[index] = run.startDay(node);
    finish[index] = run.finishDay(node);
  }
  return { start, finish };
}
