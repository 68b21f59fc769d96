import { dayAt, flagAt, intAt } from "../shared/at";
import { finishOf, isStart, type Network, nodeOf, startOf } from "./network";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import { type EarlyTimes, type LateTimes, lateNeedingDayOf, lateOf, takesTime } from "./times";
import { noNode } from "./tree";
import {
  emptyWindowFinishes,
  finishTakesDays,
  fitFinishToWindow,
  hasWindow,
  type WindowFinishes,
} from "./window-finishes";

/**
 * The earliest times of all events. Windows are applied only where `withoutWindows` is given: the latest times found
 * without them, which bound the dates that a leaf may take.
 */
export function forwardPass(
  plan: ReadPlan,
  facts: NodeFacts,
  network: Network,
  order: Int32Array,
  withoutWindows?: LateTimes,
): EarlyTimes {
  const { early, drivenBy, isFact, needsDay } = beforeForwardPass(plan, facts, network.events);
  const windowFinishes =
    withoutWindows === undefined ? undefined : emptyWindowFinishes(plan.tree.size);
  for (const event of order) {
    if (isStart(event) && takesTime(plan, facts, nodeOf(event))) needsDay[event] = 0;
    if (windowFinishes !== undefined && event === finishOf(nodeOf(event))) {
      const ready = { time: dayAt(early, event), needsDay: flagAt(needsDay, event) };
      const finish = finishAt(plan, facts, windowFinishes, nodeOf(event), ready, withoutWindows);
      early[event] = finish.time;
      needsDay[event] = finish.needsDay;
    }
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
  return { early, drivenBy, isFact, needsDay, windowFinishes };
}

function finishAt(
  plan: ReadPlan,
  facts: NodeFacts,
  windowFinishes: WindowFinishes,
  node: number,
  ready: { time: number; needsDay: number },
  withoutWindows: LateTimes | undefined,
) {
  const { windows } = plan;
  if (windows === undefined || withoutWindows === undefined || !hasWindow(plan, facts, node))
    return ready;
  const late = lateOf(withoutWindows, finishOf(node));
  const lateNeedingDay = lateNeedingDayOf(withoutWindows, finishOf(node));
  const takesDays = finishTakesDays(plan, facts, node);
  return fitFinishToWindow(windowFinishes, windows, node, ready, takesDays, {
    late,
    lateNeedingDay,
  });
}

/**
 * Decides between two leaves that set the same time, so that the result does not depend on the order of computation.
 */
function comesFirst(driver: number, other: number): boolean {
  return driver !== noNode && (other === noNode || driver < other);
}

/** Whether the event is the finish of a leaf, which from the beginning counts as set by the leaf itself. */
function isOwnFinish(event: number, drivenBy: Int32Array): boolean {
  return intAt(drivenBy, event) === nodeOf(event) && finishOf(nodeOf(event)) === event;
}

/** The times that are known before the pass: what has happened, and the days before which nodes cannot start. */
export function beforeForwardPass(plan: ReadPlan, facts: NodeFacts, events: number) {
  const { size } = plan.tree;
  const { workdays } = plan;
  const early = new Float32Array(events).fill(Number.NEGATIVE_INFINITY);
  const drivenBy = new Int32Array(events).fill(noNode);
  const isFact = new Uint8Array(events);
  const needsDay = new Uint8Array(events);
  const today = workdays.fromDay(plan.today);
  early[startOf(size)] = today;

  for (let node = 0; node < size; node++) {
    if (flagAt(facts.scheduledFlags, node) === 0) continue;
    const start = startOf(node);
    const finish = finishOf(node);
    const startedOn = dayAt(plan.startedOn, node);
    const completedOn = dayAt(plan.completedOn, node);
    const isStarted = !Number.isNaN(startedOn);
    if (!Number.isNaN(completedOn)) {
      isFact[start] = 1;
      isFact[finish] = 1;
      early[finish] = workdays.fromDay(completedOn + 1);
      early[start] = isStarted ? workdays.fromDay(startedOn) : dayAt(early, finish);
      continue;
    }
    early[start] = isStarted ? workdays.fromDay(startedOn) : dayAt(facts.floor, node);
    if (isStarted) isFact[start] = 1;
    if (!facts.isLeaf(node)) continue;
    drivenBy[finish] = node;
    if (!isStarted && !takesTime(plan, facts, node)) needsDay[start] = 1;
    // What is started and not completed has at least one day left.
    if (isStarted) early[finish] = Math.max(today, dayAt(early, start)) + 1;
  }
  return { early, drivenBy, isFact, needsDay };
}
