import { intAt, numberAt } from "../shared/at";
import { finishOf, isStart, KINDS, type Network, nodeOf, startOf } from "./network";
import type { ReadPlan } from "./read-plan";
import type { Standing } from "./standing";
import { NONE } from "./tree";

/**
 * Times are workday numbers at the beginning of a day: work that starts at s and takes d days is
 * finished at s + d, which is the beginning of the day after its last one.
 */
export type EarlyTimes = {
  readonly early: Float64Array;
  /** By event: the open leaf whose finish sets its time, or `NONE` where today or a fixed date does. */
  readonly drivenBy: Int32Array;
  /** By event: 1 where the time has happened and nothing moves it. */
  readonly isFact: Int32Array;
  /**
   * By node, 0 or 1: the days between its finish and the beginning of the day after it is reached.
   * Something of 0 days is reached on the day on which the last thing before it is finished. Where
   * nothing before it holds it, it is reached on the first day it may be (today at the earliest),
   * and although that takes no time, a due date on the day before is missed.
   */
  readonly dayOfReaching: Int32Array;
};

export type LateTimes = {
  readonly late: Float64Array;
  /** By event: up to here it delays no early start after it, and not the whole. */
  readonly freeUntil: Float64Array;
  /** By node: the latest finish that what comes after it allows; infinite where only deadlines bind. */
  readonly allowedByFollowers: Float64Array;
  /** By node: the leaf whose start sets `allowedByFollowers`, or `NONE`. */
  readonly follower: Int32Array;
};

export function forwardPass(
  plan: ReadPlan,
  standing: Standing,
  network: Network,
  order: Int32Array,
): EarlyTimes {
  const { early, drivenBy, isFact } = beforeForwardPass(plan, standing, network.events);
  for (const event of order) {
    const time = numberAt(early, event);
    const driver = intAt(drivenBy, event);
    const end = intAt(network.first, event + 1);
    for (let k = intAt(network.first, event); k < end; k++) {
      const target = intAt(network.to, k);
      if (intAt(isFact, target) === 1) continue;
      const candidate = time + intAt(network.lag, k);
      const current = numberAt(early, target);
      if (candidate > current) early[target] = candidate;
      const drives =
        candidate > current || (candidate === current && intAt(drivenBy, target) === NONE);
      if (drives && !isOwnFinish(target, drivenBy)) drivenBy[target] = driver;
    }
  }
  return { early, drivenBy, isFact, dayOfReaching: daysOfReaching(plan, standing, early) };
}

/** A leaf's finish is driven by the leaf itself, from the beginning. */
function isOwnFinish(event: number, drivenBy: Int32Array): boolean {
  return intAt(drivenBy, event) === nodeOf(event) && finishOf(nodeOf(event)) === event;
}

function beforeForwardPass(plan: ReadPlan, standing: Standing, events: number) {
  const { size } = plan.tree;
  const { workdays } = plan;
  const early = new Float64Array(events).fill(Number.NEGATIVE_INFINITY);
  const drivenBy = new Int32Array(events).fill(NONE);
  const isFact = new Int32Array(events);
  const today = workdays.fromDay(plan.today);
  early[startOf(size)] = today;

  for (let node = 0; node < size; node++) {
    if (intAt(standing.takesPart, node) === 0) continue;
    const start = startOf(node);
    const finish = finishOf(node);
    const startedOn = numberAt(plan.startedOn, node);
    const completedOn = numberAt(standing.completed, node);
    const isStarted = !Number.isNaN(startedOn);
    if (!Number.isNaN(completedOn)) {
      isFact[start] = 1;
      isFact[finish] = 1;
      early[finish] = workdays.fromDay(completedOn + 1);
      early[start] = isStarted ? workdays.fromDay(startedOn) : numberAt(early, finish);
      continue;
    }
    early[start] = isStarted ? workdays.fromDay(startedOn) : numberAt(standing.floor, node);
    if (isStarted) isFact[start] = 1;
    if (!standing.isLeaf(node)) continue;
    drivenBy[finish] = node;
    // What is started and not completed has at least one day to go.
    if (isStarted) early[finish] = Math.max(today, numberAt(early, start)) + 1;
  }
  return { early, drivenBy, isFact };
}

function daysOfReaching(plan: ReadPlan, standing: Standing, early: Float64Array): Int32Array {
  const { size, preorder, parent } = plan.tree;
  const days = new Int32Array(size + 1);
  for (let at = size - 1; at >= 0; at--) {
    const node = intAt(preorder, at);
    if (intAt(standing.takesPart, node) === 0) continue;
    const finish = numberAt(early, finishOf(node));
    if (standing.isLeaf(node) && !standing.isPinned(node)) {
      const takesNoTime = intAt(plan.durationDays, node) === 0;
      if (takesNoTime && finish === numberAt(standing.floor, node)) days[node] = 1;
    }
    const above = intAt(parent, node);
    const isLast = finish === numberAt(early, finishOf(above));
    if (isLast && intAt(days, node) === 1) days[above] = 1;
  }
  return days;
}

export function backwardPass(
  plan: ReadPlan,
  standing: Standing,
  network: Network,
  order: Int32Array,
  { early, isFact, dayOfReaching }: EarlyTimes,
): LateTimes {
  const { size } = plan.tree;
  const late = new Float64Array(network.events).fill(Number.POSITIVE_INFINITY);
  const freeUntil = new Float64Array(network.events).fill(Number.POSITIVE_INFINITY);
  const boundBy = new Int32Array(network.events).fill(NONE);
  const allowedByFollowers = new Float64Array(size + 1);
  const follower = new Int32Array(size + 1).fill(NONE);

  for (let at = order.length - 1; at >= 0; at--) {
    const event = intAt(order, at);
    const node = nodeOf(event);
    let bound = Number.POSITIVE_INFINITY;
    let free = event === finishOf(size) ? numberAt(early, event) : Number.POSITIVE_INFINITY;
    let by = NONE;
    const end = intAt(network.first, event + 1);
    for (let k = intAt(network.first, event); k < end; k++) {
      const target = intAt(network.to, k);
      if (intAt(isFact, target) === 1) continue;
      const lag = intAt(network.lag, k);
      const candidate = numberAt(late, target) - lag;
      if (candidate < bound) {
        bound = candidate;
        by = intAt(boundBy, target);
      }
      free = Math.min(free, numberAt(freeUntil, target) - lag);
    }
    const isFinish = event % KINDS === 1;
    if (isFinish) {
      allowedByFollowers[node] = bound;
      follower[node] = by;
    }
    if (node < size && standing.isLeaf(node)) {
      if (isFinish) {
        const deadline = numberAt(standing.deadline, node) - intAt(dayOfReaching, node);
        if (deadline < bound) {
          bound = deadline;
          by = NONE;
        }
      } else if (isStart(event)) {
        free = numberAt(early, event);
        by = node;
      }
    }
    late[event] = bound;
    freeUntil[event] = free;
    boundBy[event] = by;
  }
  return { late, freeUntil, allowedByFollowers, follower };
}
