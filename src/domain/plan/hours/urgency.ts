import { finishOf, isStart, nodeOf } from "../schedule/network";
import { lastUntil } from "../schedule/read-windows";
import { lateOf } from "../schedule/times";
import { datesOf, finishesInWindow } from "../schedule/window-finishes";
import { flagAt, intAt, itemAt, numberAt } from "../shared/at";
import { latestDayHolding } from "./latest-day";
import type { RunInput } from "./run";

/**
 * For each task, as day numbers: when it must be finished and when it must start at the latest, with its hours counted.
 */
export type Urgency = { readonly finish: Float64Array; readonly start: Float64Array };

/**
 * The latest times of the calendar, tightened by the hours that each leaf needs for itself: the work before a long
 * piece of work becomes as urgent as that piece makes it. `dueDays`, by task, bounds the finishes further. To bring due
 * dates forward along precedence before they set priorities is the method of E. L. Lawler ("Optimal sequencing of a
 * single machine subject to precedence constraints", Management Science 19, 1973), applied here to amounts of work.
 */
export function urgencyOf(runInput: RunInput, dueDays: Float64Array): Urgency {
  const finish = new Float64Array(runInput.tasks.length);
  const start = new Float64Array(runInput.tasks.length);
  runInput.bases.forEach((_, plan) => {
    addUrgencyOfPlan(runInput, dueDays, plan, finish, start);
  });
  return { finish, start };
}

function addUrgencyOfPlan(
  { bases, taskAt, tasks, capacity }: RunInput,
  dueDays: Float64Array,
  planIndex: number,
  finish: Float64Array,
  start: Float64Array,
): void {
  const { calendar, isFact } = itemAt(bases, planIndex);
  const { plan, network, order, times } = calendar;
  const { workdays, windows } = plan;
  const late = new Float64Array(network.events).fill(Number.POSITIVE_INFINITY);
  for (let at = order.length - 1; at >= 0; at--) {
    const event = intAt(order, at);
    const node = nodeOf(event);
    let time = Number.POSITIVE_INFINITY;
    const end = intAt(network.first, event + 1);
    for (let k = intAt(network.first, event); k < end; k++) {
      time = Math.min(time, numberAt(late, intAt(network.to, k)) - intAt(network.lag, k));
    }
    const task = node < plan.tree.size ? intAt(itemAt(taskAt, planIndex), node) : -1;
    if (task >= 0 && event === finishOf(node)) {
      const due = numberAt(dueDays, task);
      time = Math.min(time, lateOf(times, event), workdays.fromDay(due + 1));
      if (windows && finishesInWindow(times.windowFinishes, node)) {
        const date = lastUntil(datesOf(windows, node), time - 1);
        if (Number.isFinite(date)) time = date + 1;
      }
      finish[task] = workdays.toDay(time - 1);
    }
    if (task >= 0 && isStart(event)) {
      const { units } = itemAt(tasks, task);
      const latest = workdays.toDay(time);
      const day = latestDayHolding(capacity, calendar, units, latest, numberAt(finish, task));
      start[task] = day ?? Number.NEGATIVE_INFINITY;
      if (day !== undefined) time = Math.min(time, workdays.fromDay(day));
    }
    if (flagAt(isFact, event) === 0) late[event] = time;
  }
}
