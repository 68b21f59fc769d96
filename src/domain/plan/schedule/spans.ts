import { dayAt, flagAt, intAt } from "../shared/at";
import { finishOf, startOf } from "./network";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import { type EarlyTimes, type LateTimes, lateNeedingDayOf, lateOf } from "./times";
import { finishesInWindow } from "./window-finishes";

/** The dates and the slack of each scheduled node, by node index (`size` is the goal). Days are day numbers. */
export type Spans = {
  readonly earliestStart: Float32Array;
  readonly earliestFinish: Float32Array;
  readonly latestStart: Float32Array;
  readonly latestFinish: Float32Array;
  /** Infinity where nothing of the node is open. */
  readonly slack: Float32Array;
};

/**
 * Turns the times of events into the days of nodes. A leaf of 0 days starts and is finished on the one day on which it
 * is reached. A parent spans its children and has the least slack of what is open under it, because that is how far the
 * whole of it can slip. What has happened keeps its dates; where only the completion of a leaf is known, its start is
 * its completion less its duration. The slack of a leaf in a window counts from when it is ready to its last date.
 */
export function spansOf(plan: ReadPlan, facts: NodeFacts, times: EarlyTimes & LateTimes): Spans {
  const { size, preorder, parent } = plan.tree;
  const spans: Spans = {
    earliestStart: new Float32Array(size + 1).fill(Number.POSITIVE_INFINITY),
    earliestFinish: new Float32Array(size + 1).fill(Number.NEGATIVE_INFINITY),
    latestStart: new Float32Array(size + 1).fill(Number.POSITIVE_INFINITY),
    latestFinish: new Float32Array(size + 1).fill(Number.NEGATIVE_INFINITY),
    slack: new Float32Array(size + 1).fill(Number.POSITIVE_INFINITY),
  };
  for (let at = size - 1; at >= 0; at--) {
    const node = intAt(preorder, at);
    if (flagAt(facts.scheduledFlags, node) === 0) continue;
    if (facts.isLeaf(node)) spanLeaf(plan, times, spans, node);
    keepFacts(plan, spans, node);
    extendParent(spans, node, intAt(parent, node));
  }
  return spans;
}

function spanLeaf(
  { workdays, durationDays, completedOn: completions }: ReadPlan,
  times: EarlyTimes & LateTimes,
  spans: Spans,
  node: number,
): void {
  const { early, needsDay, windowFinishes } = times;
  const earlyFinish = dayAt(early, finishOf(node));
  const duration = intAt(durationDays, node);
  const completedOn = dayAt(completions, node);
  if (!Number.isNaN(completedOn)) {
    spans.earliestStart[node] = Math.min(completedOn, workdays.toDay(earlyFinish - duration));
    return;
  }
  const held = finishesInWindow(windowFinishes, node) ? windowFinishes : undefined;
  const day = held ? flagAt(held.readyNeedsDay, node) : flagAt(needsDay, finishOf(node));
  const lateFinish = (day === 1 ? lateNeedingDayOf : lateOf)(times, finishOf(node));
  const firstDay = held ? dayAt(held.firstDay, node) : earlyFinish + day - 1;
  const lastDay = held ? dayAt(held.lastDay, node) : lateFinish + day - 1;
  spans.earliestFinish[node] = workdays.toDay(firstDay);
  spans.latestFinish[node] = workdays.toDay(lastDay);
  spans.earliestStart[node] =
    duration === 0
      ? dayAt(spans.earliestFinish, node)
      : workdays.toDay(dayAt(early, startOf(node)));
  spans.latestStart[node] =
    duration === 0 ? dayAt(spans.latestFinish, node) : workdays.toDay(lateOf(times, startOf(node)));
  spans.slack[node] = lateFinish - (held ? dayAt(held.ready, node) : earlyFinish);
}

function keepFacts(plan: ReadPlan, spans: Spans, node: number): void {
  const startedOn = dayAt(plan.startedOn, node);
  const completedOn = dayAt(plan.completedOn, node);
  if (!Number.isNaN(startedOn)) {
    spans.earliestStart[node] = startedOn;
    spans.latestStart[node] = startedOn;
  }
  if (Number.isNaN(completedOn)) return;
  spans.earliestFinish[node] = completedOn;
  spans.latestFinish[node] = completedOn;
  spans.earliestStart[node] = Math.min(dayAt(spans.earliestStart, node), completedOn);
  spans.latestStart[node] = dayAt(spans.earliestStart, node);
}

function extendParent(spans: Spans, node: number, parent: number): void {
  lowerTo(spans.earliestStart, parent, dayAt(spans.earliestStart, node));
  raiseTo(spans.earliestFinish, parent, dayAt(spans.earliestFinish, node));
  lowerTo(spans.latestStart, parent, dayAt(spans.latestStart, node));
  raiseTo(spans.latestFinish, parent, dayAt(spans.latestFinish, node));
  lowerTo(spans.slack, parent, dayAt(spans.slack, node));
}

function lowerTo(values: Float32Array, index: number, value: number): void {
  if (value < dayAt(values, index)) values[index] = value;
}

function raiseTo(values: Float32Array, index: number, value: number): void {
  if (value > dayAt(values, index)) values[index] = value;
}
