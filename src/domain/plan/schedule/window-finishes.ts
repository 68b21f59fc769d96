import { dayAt, flagAt, intAt } from "../shared/at";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import { firstFrom, lastUntil, type Windows } from "./read-windows";

/**
 * What windows do to leaves, by node index. A leaf is first ready, which is when it could finish on any
 * day, and finishes on a date of its window: a leaf that takes days at the end of that date, one of 0
 * days in the course of it, so that what follows may start on the same day.
 *
 * Which windows have a date left is decided from the front. The latest finish that a leaf has without any
 * window is an upper bound of the one it has with them. Forward, each leaf takes its first date up to
 * that bound, and where there is none it goes on without its window; nothing decided before it changes.
 * Backward, every leaf that took a date still has one: what comes after it has a latest time not before
 * its earliest, or is late without any window. So one pass in each direction is enough.
 */
export type Holds = {
  /** `heldFlag` where it finishes on a date, `refusedFlag` where none is left, else 0. */
  readonly state: Uint8Array;
  /** The finish time at which it is ready, and whether that needs the day that begins then. */
  readonly ready: Float32Array;
  readonly readyNeedsDay: Uint8Array;
  /** The workdays of its first and its last date. */
  readonly firstDay: Float32Array;
  readonly lastDay: Float32Array;
};

export const heldFlag = 1;
export const refusedFlag = 2;

export function noHoldsYet(size: number): Holds {
  return {
    state: new Uint8Array(size + 1),
    ready: new Float32Array(size + 1),
    readyNeedsDay: new Uint8Array(size + 1),
    firstDay: new Float32Array(size + 1),
    lastDay: new Float32Array(size + 1),
  };
}

/** A finish: its time, and 1 where it needs the day that begins then. */
export type Finish = { readonly time: number; readonly needsDay: number };

/** The first finish on one of the dates at or after the one on which it is ready; `undefined` where none is left. */
export function finishInWindow(
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
 * The same for a forward pass: `late` and `lateNeedingDay` bound the finish. Answers the finish to go
 * on with, and keeps what it did in `holds`.
 */
export function holdFinish(
  holds: Holds,
  windows: Windows,
  node: number,
  ready: Finish,
  takesDays: boolean,
  bound: { readonly late: number; readonly lateNeedingDay: number },
): Finish {
  const finish = finishInWindow(datesOf(windows, node), ready, takesDays);
  const isInBounds =
    finish !== undefined &&
    finish.time <= (finish.needsDay === 1 ? bound.lateNeedingDay : bound.late);
  if (!isInBounds) {
    holds.state[node] = refusedFlag;
    return ready;
  }
  holds.state[node] = heldFlag;
  holds.ready[node] = ready.time;
  holds.readyNeedsDay[node] = ready.needsDay;
  holds.firstDay[node] = finish.time + finish.needsDay - 1;
  return finish;
}

/** The last workday among its dates on which a leaf may finish by these times. */
export function lastDateBy(
  dates: Int32Array,
  takesDays: boolean,
  late: number,
  lateNeedingDay: number,
): number {
  return lastUntil(dates, takesDays ? late - 1 : lateNeedingDay);
}

export const isHeld = (holds: Holds | undefined, node: number): holds is Holds =>
  holds !== undefined && flagAt(holds.state, node) === heldFlag;

export const isRefused = (holds: Holds | undefined, node: number): boolean =>
  holds !== undefined && flagAt(holds.state, node) === refusedFlag;

/** An open leaf that finishes on the dates of a window only. */
export function hasWindow({ windows, tree }: ReadPlan, facts: NodeFacts, node: number): boolean {
  if (windows === undefined || node >= tree.size || intAt(windows.ofNode, node) < 0) return false;
  const isOpen = Number.isNaN(dayAt(facts.completed, node));
  return isOpen && facts.isLeaf(node) && flagAt(facts.takesPart, node) === 1;
}

/** What is started has a day to go, also where it was meant to take none. */
export function finishTakesDays(plan: ReadPlan, facts: NodeFacts, node: number): boolean {
  return intAt(plan.durationDays, node) > 0 || facts.isPinned(node);
}
