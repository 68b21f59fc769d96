import { dayAt, intAt } from "../shared/at";
import type { Holds } from "./holds";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";

/**
 * Times are workday numbers at the beginning of a day: work that starts at s and takes d days is
 * finished at s + d, which is the beginning of the day after its last one.
 */
export type EarlyTimes = {
  readonly early: Float32Array;
  /**
   * By event: the open leaf whose finish sets its time (of several the first of the input), or `noNode`
   * where today or a fixed date does.
   */
  readonly drivenBy: Int32Array;
  /** By event: 1 where the time has happened and nothing moves it. */
  readonly isFact: Uint8Array;
  /**
   * By event, 0 or 1: whether it needs the day that begins at its time. Something of 0 days is reached
   * on the day on which the last thing before it is finished. Where nothing before it holds it, it is
   * reached on the first day it may be (today at the earliest), and although that takes no time, what
   * is due the day before is missed; and so it is for what takes no time after it.
   */
  readonly needsDay: Uint8Array;
  /** `undefined` where no window holds anything. */
  readonly holds: Holds | undefined;
};

export type LateTimes = {
  /**
   * By event, `boundCount` numbers in a row, so that one look into far memory finds them all. Infinite
   * where the event has happened.
   * - `lateBound`: the latest time. `lateNeedingDayBound`: the same for an event that needs the day that
   *   begins at its time.
   * - `freeUntilBound`: up to here it delays no early start after it, and not the whole.
   * - `boundByBound`: the leaf whose start sets its latest time, or `noNode`.
   */
  readonly bounds: Float32Array;
  /** By node: the latest finish that what comes after it allows; infinite where only deadlines bind. */
  readonly allowedByFollowers: Float32Array;
  /** By node: the leaf whose start sets `allowedByFollowers`, or `noNode`. */
  readonly follower: Int32Array;
};

export const boundCount = 4;
export const lateBound = 0;
export const lateNeedingDayBound = 1;
export const freeUntilBound = 2;
export const boundByBound = 3;

export const lateOf = ({ bounds }: LateTimes, event: number) =>
  dayAt(bounds, boundCount * event + lateBound);
export const lateNeedingDayOf = ({ bounds }: LateTimes, event: number) =>
  dayAt(bounds, boundCount * event + lateNeedingDayBound);
export const freeUntilOf = ({ bounds }: LateTimes, event: number) =>
  dayAt(bounds, boundCount * event + freeUntilBound);

export function takesTime(plan: ReadPlan, facts: NodeFacts, node: number): boolean {
  return node < plan.tree.size && facts.isLeaf(node) && intAt(plan.durationDays, node) > 0;
}
