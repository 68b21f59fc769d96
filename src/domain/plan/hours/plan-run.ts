import { beforeForwardPass } from "../schedule/forward-pass";
import { finishOf, isStart, nodeOf, startOf } from "../schedule/network";
import { takesTime } from "../schedule/times";
import {
  datesOf,
  finishesInWindow,
  finishTakesDays,
  firstFinishInWindow,
} from "../schedule/window-finishes";
import { dayAt, flagAt, intAt } from "../shared/at";
import type { CalendarPlan } from "./read-request";

/** The part of a plan that is the same for every run. */
export type RunBasis = {
  readonly calendar: CalendarPlan;
  readonly early: Float32Array;
  readonly needsDay: Uint8Array;
  readonly isFact: Uint8Array;
  /**
   * By event: how many links into it have not been followed yet; the finish of a leaf also waits for the leaf's hours.
   */
  readonly waitingFor: Int32Array;
};

/** `hasUnits` is 1 for each leaf that has hours of work left, without which it cannot finish. */
export function runBasisOf(calendar: CalendarPlan, hasUnits: Uint8Array): RunBasis {
  const { plan, facts, network } = calendar;
  const { early, needsDay, isFact } = beforeForwardPass(plan, facts, network.events);
  const waitingFor = new Int32Array(network.events);
  for (const target of network.to) waitingFor[target] = intAt(waitingFor, target) + 1;
  for (let event = 0; event < network.events; event++) {
    if (flagAt(isFact, event) === 1) waitingFor[event] = 0;
  }
  for (let node = 0; node < plan.tree.size; node++) {
    if (flagAt(hasUnits, node) === 1) {
      waitingFor[finishOf(node)] = intAt(waitingFor, finishOf(node)) + 1;
    }
  }
  return { calendar, early, needsDay, isFact, waitingFor };
}

/** The state of one plan during a run: a forward pass that stops at each leaf until the leaf's hours are done. */
export type PlanRun = {
  /** Processes every event that can be reached without any hours of work. */
  readonly begin: () => void;
  /**
   * Records that the hours of the leaf are done at the end of that day, and processes every event that can then be
   * reached.
   */
  readonly finishHours: (node: number, day: number) => void;
  /** The first day of a leaf, and `finishDay` its last; infinity where the leaf is not reached. */
  readonly startDay: (node: number) => number;
  readonly finishDay: (node: number) => number;
};

/** `onReady` is called for each leaf that can be worked on, with the first day on which it can. */
export function planRun(
  { calendar, ...basis }: RunBasis,
  onReady: (node: number, day: number) => void,
): PlanRun {
  const { plan, facts, network, times } = calendar;
  const { workdays } = plan;
  const { isFact } = basis;
  const early = basis.early.slice();
  const needsDay = basis.needsDay.slice();
  const waitingFor = basis.waitingFor.slice();
  const isReached = new Uint8Array(network.events);
  const reached: number[] = [];
  const today = workdays.fromDay(plan.today);

  const isLeaf = (node: number) => node < plan.tree.size && facts.isLeaf(node);
  const reach = (event: number) => {
    const node = nodeOf(event);
    isReached[event] = 1;
    if (isStart(event)) {
      if (takesTime(plan, facts, node)) needsDay[event] = 0;
      const first = Math.max(today, dayAt(early, event));
      if (isLeaf(node)) onReady(node, workdays.toDay(first));
    } else if (
      event === finishOf(node) &&
      finishesInWindow(times.windowFinishes, node) &&
      plan.windows
    ) {
      const ready = { time: dayAt(early, event), needsDay: flagAt(needsDay, event) };
      const takesDays = finishTakesDays(plan, facts, node);
      // After the last date of its window, which is too late anyway, a leaf goes on as if it had no window.
      const finish = firstFinishInWindow(datesOf(plan.windows, node), ready, takesDays) ?? ready;
      early[event] = finish.time;
      needsDay[event] = finish.needsDay;
    }
  };
  const followLinks = (event: number) => {
    const end = intAt(network.first, event + 1);
    for (let k = intAt(network.first, event); k < end; k++) {
      const target = intAt(network.to, k);
      if (flagAt(isFact, target) === 1) continue;
      const time = dayAt(early, event) + intAt(network.lag, k);
      const current = dayAt(early, target);
      if (time > current) needsDay[target] = flagAt(needsDay, event);
      else if (time === current && flagAt(needsDay, event) === 1) needsDay[target] = 1;
      early[target] = Math.max(time, current);
      countDown(target);
    }
  };
  const countDown = (event: number) => {
    const left = intAt(waitingFor, event) - 1;
    waitingFor[event] = left;
    if (left === 0) reached.push(event);
  };
  const processReached = () => {
    for (let event = reached.pop(); event !== undefined; event = reached.pop()) {
      reach(event);
      followLinks(event);
    }
  };

  const finishDay = (node: number) => {
    const finish = finishOf(node);
    if (flagAt(isReached, finish) === 0) return Number.POSITIVE_INFINITY;
    return workdays.toDay(dayAt(early, finish) + flagAt(needsDay, finish) - 1);
  };

  return {
    begin() {
      for (let event = 0; event < network.events; event++) {
        if (intAt(waitingFor, event) === 0) reached.push(event);
      }
      processReached();
    },
    finishHours(node, day) {
      const finish = finishOf(node);
      early[finish] = Math.max(dayAt(early, finish), workdays.fromDay(day) + 1);
      countDown(finish);
      processReached();
    },
    startDay(node) {
      const start = startOf(node);
      const startedOn = dayAt(plan.startedOn, node);
      if (!Number.isNaN(startedOn)) return startedOn;
      if (flagAt(isReached, start) === 0) return Number.POSITIVE_INFINITY;
      if (!takesTime(plan, facts, node)) return finishDay(node);
      return workdays.toDay(dayAt(early, start));
    },
    finishDay,
  };
}
