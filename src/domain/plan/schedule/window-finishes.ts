import { flagAt, intAt } from "../shared/at";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import { firstFrom, lastUntil, type Windows } from "./read-windows";

/**
 * What windows do to the finishes of leaves, by node index. A leaf is first ready, which is when it could finish on any
 * day, and then finishes on a date of its window: a leaf that takes days finishes at the end of that date, a leaf of 0
 * days in the course of it, so that what follows may start on the same day.
 *
 * Which windows have a date left is decided in the order of the forward pass. The latest finish that a leaf has without
 * any window is an upper bound of the one that it has with them. Forward, each leaf takes its first date up to that
 * bound, and where there is none it goes on without its window; nothing decided before it changes. Backward, every leaf
 * that took a date still has one, because what comes after it has a latest time not before its earliest, or is late
 * without any window. So one pass in each direction is enough.
 */
export type WindowFinishes = {
  /** `inWindowFlag` where the leaf finishes on a date, `noDateLeftFlag` where no date is left, otherwise 0. */
  readonly state: Uint8Array;
  /**
   * The finish time at which the leaf is ready; `readyNeedsDay` is 1 where that finish needs the day that begins then.
   */
  readonly ready: Float32Array;
  readonly readyNeedsDay: Uint8Array;
  /** The workdays of the first and of the last date on which the leaf can finish. */
  readonly firstDay: Float32Array;
  readonly lastDay: Float32Array;
};

const inWindowFlag = 1;
const noDateLeftFlag = 2;

export function emptyWindowFinishes(size: number): WindowFinishes {
  return {
    state: new Uint8Array(size + 1),
    ready: new Float32Array(size + 1),
    readyNeedsDay: new Uint8Array(size + 1),
    firstDay: new Float32Array(size + 1),
    lastDay: new Float32Array(size + 1),
  };
}

/** A finish: its time, and 1 where it needs the day that begins at that time. */
export type Finish = { readonly time: number; readonly needsDay: number };

/** The first finish on one of the dates, no earlier than the leaf is ready; `undefined` where no date is left. */
export function firstFinishInWindow(
  dates: Int32Array,
  ready: Finish,
  takesDays: boolean,
): Finish | undefined {
  const readyOn = ready.time + ready.needsDay - 1;
  const day = firstFrom(dates, readyOn);
  if (day === Number.POSITIVE_INFINITY) return undefined;
  if (day === readyOn) return ready;
  return takesDays ? { time: day + 1, needsDay: 0 } : { time: day, needsDay: 1 };
}

export function datesOf({ ofNode, days }: Windows, node: number): Int32Array {
  const dates = days[intAt(ofNode, node)];
  if (dates === undefined) throw new RangeError(`No window at node ${node}`);
  return dates;
}

/**
 * Finds the finish with which the forward pass goes on, bounded by `late` and `lateNeedingDay`, and records it in
 * `windowFinishes`.
 */
export function fitFinishToWindow(
  windowFinishes: WindowFinishes,
  windows: Windows,
  node: number,
  ready: Finish,
  takesDays: boolean,
  bound: { readonly late: number; readonly lateNeedingDay: number },
): Finish {
  const finish = firstFinishInWindow(datesOf(windows, node), ready, takesDays);
  const isInBounds =
    finish !== undefined &&
    finish.time <= (finish.needsDay === 1 ? bound.lateNeedingDay : bound.late);
  if (!isInBounds) {
    windowFinishes.state[node] = noDateLeftFlag;
    return ready;
  }
  windowFinishes.state[node] = inWindowFlag;
  windowFinishes.ready[node] = ready.time;
  windowFinishes.readyNeedsDay[node] = ready.needsDay;
  windowFinishes.firstDay[node] = finish.time + finish.needsDay - 1;
  return finish;
}

/** The last of the dates, as a workday, on which a leaf may finish by these times. */
export function lastDateBy(
  dates: Int32Array,
  takesDays: boolean,
  late: number,
  lateNeedingDay: number,
): number {
  return lastUntil(dates, takesDays ? late - 1 : lateNeedingDay);
}

export const finishesInWindow = (
  windowFinishes: WindowFinishes | undefined,
  node: number,
): windowFinishes is WindowFinishes =>
  windowFinishes !== undefined && flagAt(windowFinishes.state, node) === inWindowFlag;

export const hasNoDateLeft = (windowFinishes: WindowFinishes | undefined, node: number): boolean =>
  windowFinishes !== undefined && flagAt(windowFinishes.state, node) === noDateLeftFlag;

/** Whether the node is an open leaf that may finish only on the dates of a window. */
export function hasWindow({ windows, tree }: ReadPlan, facts: NodeFacts, node: number): boolean {
  if (windows === undefined || node >= tree.size || intAt(windows.ofNode, node) < 0) return false;
  const isOpen = !facts.isCompleted(node);
  return isOpen && facts.isLeaf(node) && flagAt(facts.scheduledFlags, node) === 1;
}

/** Whether the finish of a leaf takes a day: a started leaf has a day left even where its duration is 0. */
export function finishTakesDays(plan: ReadPlan, facts: NodeFacts, node: number): boolean {
  return intAt(plan.durationDays, node) > 0 || facts.isPinned(node);
}
