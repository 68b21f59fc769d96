import { dayAt, flagAt, intAt } from "../shared/at";
import { finishOf, isStart, type Network, nodeOf, startOf } from "./network";
import type { ReadPlan } from "./read-plan";
import type { Standing } from "./standing";
import { NONE } from "./tree";

/**
 * Times are workday numbers at the beginning of a day: work that starts at s and takes d days is
 * finished at s + d, which is the beginning of the day after its last one.
 */
export type EarlyTimes = {
  readonly early: Float32Array;
  /**
   * By event: the open leaf whose finish sets its time (of several the first of the input), or `NONE`
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
};

export type LateTimes = {
  /**
   * By event, `BOUNDS` numbers in a row, so that one look into far memory finds them all. Infinite
   * where the event has happened.
   * - `LATE`: the latest time. `LATE_NEEDING_DAY`: the same for an event that needs the day that
   *   begins at its time.
   * - `FREE_UNTIL`: up to here it delays no early start after it, and not the whole.
   * - `BOUND_BY`: the leaf whose start sets its latest time, or `NONE`.
   */
  readonly bounds: Float32Array;
  /** By node: the latest finish that what comes after it allows; infinite where only deadlines bind. */
  readonly allowedByFollowers: Float32Array;
  /** By node: the leaf whose start sets `allowedByFollowers`, or `NONE`. */
  readonly follower: Int32Array;
};

const BOUNDS = 4;
const LATE = 0;
const LATE_NEEDING_DAY = 1;
const FREE_UNTIL = 2;
const BOUND_BY = 3;

export const lateOf = ({ bounds }: LateTimes, event: number) =>
  dayAt(bounds, BOUNDS * event + LATE);
export const lateNeedingDayOf = ({ bounds }: LateTimes, event: number) =>
  dayAt(bounds, BOUNDS * event + LATE_NEEDING_DAY);
export const freeUntilOf = ({ bounds }: LateTimes, event: number) =>
  dayAt(bounds, BOUNDS * event + FREE_UNTIL);

export function forwardPass(
  plan: ReadPlan,
  standing: Standing,
  network: Network,
  order: Int32Array,
): EarlyTimes {
  const { early, drivenBy, isFact, needsDay } = beforeForwardPass(plan, standing, network.events);
  for (const event of order) {
    if (isStart(event) && takesTime(plan, standing, nodeOf(event))) needsDay[event] = 0;
    const time = dayAt(early, event);
    const needs = flagAt(needsDay, event);
    const driver = intAt(drivenBy, event);
    const end = intAt(network.first, event + 1);
    for (let k = intAt(network.first, event); k < end; k++) {
      const target = intAt(network.to, k);
      if (flagAt(isFact, target) === 1) continue;
      const candidate = time + intAt(network.lag, k);
      const current = dayAt(early, target);
      if (candidate > current) {
        early[target] = candidate;
        needsDay[target] = needs;
      } else if (candidate === current && needs === 1) {
        needsDay[target] = 1;
      }
      const drives =
        candidate > current ||
        (candidate === current && comesFirst(driver, intAt(drivenBy, target)));
      if (drives && !isOwnFinish(target, drivenBy)) drivenBy[target] = driver;
    }
  }
  return { early, drivenBy, isFact, needsDay };
}

/** Of two that set the same time, so that the answer does not hang on the order of computation. */
function comesFirst(driver: number, other: number): boolean {
  return driver !== NONE && (other === NONE || driver < other);
}

function takesTime(plan: ReadPlan, standing: Standing, node: number): boolean {
  return node < plan.tree.size && standing.isLeaf(node) && intAt(plan.durationDays, node) > 0;
}

/** A leaf's finish is driven by the leaf itself, from the beginning. */
function isOwnFinish(event: number, drivenBy: Int32Array): boolean {
  return intAt(drivenBy, event) === nodeOf(event) && finishOf(nodeOf(event)) === event;
}

function beforeForwardPass(plan: ReadPlan, standing: Standing, events: number) {
  const { size } = plan.tree;
  const { workdays } = plan;
  const early = new Float32Array(events).fill(Number.NEGATIVE_INFINITY);
  const drivenBy = new Int32Array(events).fill(NONE);
  const isFact = new Uint8Array(events);
  const needsDay = new Uint8Array(events);
  const today = workdays.fromDay(plan.today);
  early[startOf(size)] = today;

  for (let node = 0; node < size; node++) {
    if (flagAt(standing.takesPart, node) === 0) continue;
    const start = startOf(node);
    const finish = finishOf(node);
    const startedOn = dayAt(plan.startedOn, node);
    const completedOn = dayAt(standing.completed, node);
    const isStarted = !Number.isNaN(startedOn);
    if (!Number.isNaN(completedOn)) {
      isFact[start] = 1;
      isFact[finish] = 1;
      early[finish] = workdays.fromDay(completedOn + 1);
      early[start] = isStarted ? workdays.fromDay(startedOn) : dayAt(early, finish);
      continue;
    }
    early[start] = isStarted ? workdays.fromDay(startedOn) : dayAt(standing.floor, node);
    if (isStarted) isFact[start] = 1;
    if (!standing.isLeaf(node)) continue;
    drivenBy[finish] = node;
    if (!isStarted && !takesTime(plan, standing, node)) needsDay[start] = 1;
    // What is started and not completed has at least one day to go.
    if (isStarted) early[finish] = Math.max(today, dayAt(early, start)) + 1;
  }
  return { early, drivenBy, isFact, needsDay };
}

export function backwardPass(
  plan: ReadPlan,
  standing: Standing,
  network: Network,
  order: Int32Array,
  { early, isFact, needsDay }: EarlyTimes,
): LateTimes {
  const { size } = plan.tree;
  const bounds = new Float32Array(BOUNDS * network.events);
  const allowedByFollowers = new Float32Array(size + 1);
  const follower = new Int32Array(size + 1).fill(NONE);

  for (let at = order.length - 1; at >= 0; at--) {
    const event = intAt(order, at);
    const node = nodeOf(event);
    const ownBound = flagAt(needsDay, event) === 1 ? LATE_NEEDING_DAY : LATE;
    let late = Number.POSITIVE_INFINITY;
    let lateNeedingDay = Number.POSITIVE_INFINITY;
    let free = event === finishOf(size) ? dayAt(early, event) : Number.POSITIVE_INFINITY;
    let binding = Number.POSITIVE_INFINITY;
    let by = NONE;
    const end = intAt(network.first, event + 1);
    for (let k = intAt(network.first, event); k < end; k++) {
      const target = BOUNDS * intAt(network.to, k);
      const lag = intAt(network.lag, k);
      late = Math.min(late, dayAt(bounds, target + LATE) - lag);
      lateNeedingDay = Math.min(lateNeedingDay, dayAt(bounds, target + LATE_NEEDING_DAY) - lag);
      free = Math.min(free, dayAt(bounds, target + FREE_UNTIL) - lag);
      if (dayAt(bounds, target + ownBound) - lag < binding) {
        binding = dayAt(bounds, target + ownBound) - lag;
        by = dayAt(bounds, target + BOUND_BY);
      }
    }
    const isFinish = event === finishOf(node);
    if (isFinish) {
      allowedByFollowers[node] = binding;
      follower[node] = by;
    }
    if (node < size && standing.isLeaf(node)) {
      if (isFinish) {
        const deadline = dayAt(standing.deadline, node);
        late = Math.min(late, deadline);
        lateNeedingDay = Math.min(lateNeedingDay, deadline - 1);
      } else if (isStart(event)) {
        free = dayAt(early, event);
        by = node;
        if (takesTime(plan, standing, node)) lateNeedingDay = late;
      }
    }
    // What has happened binds nothing that comes before it.
    const isOpen = flagAt(isFact, event) === 0;
    bounds[BOUNDS * event + LATE] = isOpen ? late : Number.POSITIVE_INFINITY;
    bounds[BOUNDS * event + LATE_NEEDING_DAY] = isOpen ? lateNeedingDay : Number.POSITIVE_INFINITY;
    bounds[BOUNDS * event + FREE_UNTIL] = isOpen ? free : Number.POSITIVE_INFINITY;
    bounds[BOUNDS * event + BOUND_BY] = by;
  }
  return { bounds, allowedByFollowers, follower };
}
