import { dayAt, flagAt, intAt } from "../shared/at";
import { finishOf, isStart, type Network, nodeOf } from "./network";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import {
  boundByBound,
  boundCount,
  type EarlyTimes,
  freeUntilBound,
  type LateTimes,
  lateBound,
  lateNeedingDayBound,
  takesTime,
} from "./times";
import { noNode } from "./tree";
import { datesOf, finishesInWindow, finishTakesDays, lastDateBy } from "./window-finishes";

/** The latest times of all events, from those of the forward pass. Also records the last dates of leaves in windows. */
export function backwardPass(
  plan: ReadPlan,
  facts: NodeFacts,
  network: Network,
  order: Int32Array,
  { early, isFact, needsDay, windowFinishes }: EarlyTimes,
): LateTimes {
  const { size } = plan.tree;
  const bounds = new Float32Array(boundCount * network.events);
  const allowedByFollowers = new Float32Array(size + 1);
  const follower = new Int32Array(size + 1).fill(noNode);

  for (let at = order.length - 1; at >= 0; at--) {
    const event = intAt(order, at);
    const node = nodeOf(event);
    const ownBound = flagAt(needsDay, event) === 1 ? lateNeedingDayBound : lateBound;
    let late = Number.POSITIVE_INFINITY;
    let lateNeedingDay = Number.POSITIVE_INFINITY;
    let free = event === finishOf(size) ? dayAt(early, event) : Number.POSITIVE_INFINITY;
    let binding = Number.POSITIVE_INFINITY;
    let by = noNode;
    const end = intAt(network.first, event + 1);
    for (let k = intAt(network.first, event); k < end; k++) {
      const target = boundCount * intAt(network.to, k);
      const lag = intAt(network.lag, k);
      late = Math.min(late, dayAt(bounds, target + lateBound) - lag);
      lateNeedingDay = Math.min(lateNeedingDay, dayAt(bounds, target + lateNeedingDayBound) - lag);
      free = Math.min(free, dayAt(bounds, target + freeUntilBound) - lag);
      if (dayAt(bounds, target + ownBound) - lag < binding) {
        binding = dayAt(bounds, target + ownBound) - lag;
        by = dayAt(bounds, target + boundByBound);
      }
    }
    const isFinish = event === finishOf(node);
    if (isFinish) {
      allowedByFollowers[node] = binding;
      follower[node] = by;
    }
    if (node < size && facts.isLeaf(node)) {
      if (isFinish) {
        const deadline = dayAt(facts.deadline, node);
        late = Math.min(late, deadline);
        lateNeedingDay = Math.min(lateNeedingDay, deadline - 1);
        if (plan.windows !== undefined && finishesInWindow(windowFinishes, node)) {
          const takesDays = finishTakesDays(plan, facts, node);
          const dates = datesOf(plan.windows, node);
          const lastDay = lastDateBy(dates, takesDays, late, lateNeedingDay);
          windowFinishes.lastDay[node] = lastDay;
          late = Math.min(late, lastDay + 1);
          lateNeedingDay = Math.min(lateNeedingDay, lastDay);
          const freeDay = lastDateBy(dates, takesDays, free, free);
          free = Math.min(free, freeDay + 1 - flagAt(windowFinishes.readyNeedsDay, node));
        }
      } else if (isStart(event)) {
        free = dayAt(early, event);
        by = node;
        if (takesTime(plan, facts, node)) lateNeedingDay = late;
      }
    }
    // An event that has happened puts no bound on the events before it.
    const isOpen = flagAt(isFact, event) === 0;
    bounds[boundCount * event + lateBound] = isOpen ? late : Number.POSITIVE_INFINITY;
    bounds[boundCount * event + lateNeedingDayBound] = isOpen
      ? lateNeedingDay
      : Number.POSITIVE_INFINITY;
    bounds[boundCount * event + freeUntilBound] = isOpen ? free : Number.POSITIVE_INFINITY;
    bounds[boundCount * event + boundByBound] = by;
  }
  return { bounds, allowedByFollowers, follower };
}
