import { dayAt, intAt } from "../shared/at";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import type { WindowFinishes } from "./window-finishes";

/**
 * Times are workday numbers and mean the beginning of that day: work that starts at s and takes d days is finished at s
 * + d, the beginning of the day after its last one.
 */
export type EarlyTimes = {
  readonly early: Float32Array;
  /**
   * By event: the open leaf whose finish sets its time (of several the first in the input), or `noNode` where today or
   * a fixed date does.
   */
  readonly drivenBy: Int32Array;
  /** By event: 1 where the event has happened, so that nothing moves its time. */
  readonly isFact: Uint8Array;
  /**
   * By event, 0 or 1: whether it needs the day that begins at its time. A leaf of 0 days is reached on the day on which
   * the last thing before it is finished. Where nothing before it delays it, it is reached on the first day on which it
   * may be (today at the earliest); although that takes no time, it is then too late for a due date on the day before.
   * The same holds for leaves of 0 days that follow it.
   */
  readonly needsDay: Uint8Array;
  /** `undefined` where the pass ignored windows. */
  readonly windowFinishes: WindowFinishes | undefined;
};

export type LateTimes = {
  /**
   * By event, `boundCount` numbers in a row, so that one memory access loads them all. Infinity where the event has
   * happened.
   * - `lateBound`: the latest time. `lateNeedingDayBound`: the same for an event that needs the day that begins at its
   *   time.
   * - `freeUntilBound`: the latest time that delays neither an early start after it nor the end of the plan.
   * - `boundByBound`: the leaf whose start sets the latest time, or `noNode`.
   */
  readonly bounds: Float32Array;
  /** By node: the latest finish that the work after it allows; infinity where only deadlines bind it. */
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
