import type { Analysis } from "../schedule/analyse";
import { finishOf, isGate, isStart, nodeOf, startOf } from "../schedule/network";
import { noNode } from "../schedule/tree";
import { finishesInWindow } from "../schedule/window-finishes";
import { dayAt, flagAt, intAt } from "../shared/at";
import {
  anchor,
  childWithDay,
  completedStart,
  isMoment,
  isStarted,
  type Link,
  type Point,
} from "./chain";
import { type LinksInto, linksInto } from "./links-into";

/** The reasons why a node cannot start or finish earlier, from the last to the first. */
export function earlyChain(analysis: Analysis, point: Point): Link[] {
  const into = linksInto(analysis.network);
  const chain: Link[] = [];
  let next: Point | undefined = point;
  while (next !== undefined) next = stepBack(analysis, into, next, chain);
  return chain;
}

/**
 * Adds the reason for one point, and returns the point on which that reason depends; `undefined` where it is a fixed
 * day.
 */
function stepBack(
  analysis: Analysis,
  into: LinksInto,
  { node, at }: Point,
  chain: Link[],
): Point | undefined {
  const { plan, facts, spans } = analysis;
  if (at === "finish" && facts.isCompleted(node)) {
    const day = dayAt(plan.completedOn, node);
    chain.push({ kind: "completed", node, day });
    return undefined;
  }
  const startedOn = dayAt(plan.startedOn, node);
  if (at === "start" && startedOn === dayAt(spans.earliestStart, node)) {
    chain.push({ kind: "started", node, day: startedOn });
    return undefined;
  }
  if (!facts.isLeaf(node)) {
    const days = at === "start" ? spans.earliestStart : spans.earliestFinish;
    return stepInto(analysis, node, at, days, chain);
  }
  if (at === "start" && facts.isCompleted(node)) {
    chain.push(...completedStart(analysis, node));
    return undefined;
  }
  if (at === "finish" || isMoment(analysis, node)) return finishOfLeaf(analysis, into, node, chain);
  return startOfLeaf(analysis, into, node, chain);
}

/** Goes from a parent to the child that has the same day. */
function stepInto(
  analysis: Analysis,
  node: number,
  at: Point["at"],
  days: Float32Array,
  chain: Link[],
): Point | undefined {
  const day = dayAt(days, node);
  if (analysis.facts.isCompleted(node) && day === dayAt(analysis.plan.completedOn, node)) {
    chain.push({ kind: "completed", node, day });
    return undefined;
  }
  const isPointItself = chain.length === 0;
  if (isPointItself) chain.push({ kind: "containment", node, day });
  return { node: childWithDay(analysis, node, days), at };
}

function finishOfLeaf(
  analysis: Analysis,
  into: LinksInto,
  node: number,
  chain: Link[],
): Point | undefined {
  const { plan, times, spans } = analysis;
  const { windowFinishes, early } = times;
  const day = dayAt(spans.earliestFinish, node);
  if (finishesInWindow(windowFinishes, node)) {
    const readyDay =
      dayAt(windowFinishes.ready, node) + flagAt(windowFinishes.readyNeedsDay, node) - 1;
    if (dayAt(windowFinishes.firstDay, node) > readyDay) {
      chain.push({ kind: "window", node, day });
      return undefined;
    }
  }
  if (isMoment(analysis, node)) return startOfLeaf(analysis, into, node, chain);
  chain.push({ kind: "duration", node, day });
  const ready = finishesInWindow(windowFinishes, node)
    ? dayAt(windowFinishes.ready, node)
    : dayAt(early, finishOf(node));
  const byDuration = dayAt(early, startOf(node)) + intAt(plan.durationDays, node);
  // A leaf that was started longer ago than its duration has a day left, from today.
  if (isStarted(analysis, node) && ready > byDuration && dayAt(plan.startedOn, node) < plan.today) {
    chain.push({ kind: "today", node: noNode, day: plan.today });
    return undefined;
  }
  return { node, at: "start" };
}

/** Adds what the start of a leaf waits for: another leaf, found through levels and their gates, or a fixed day. */
function startOfLeaf(
  analysis: Analysis,
  into: LinksInto,
  node: number,
  chain: Link[],
): Point | undefined {
  const { plan, facts, spans } = analysis;
  const day = dayAt(spans.earliestStart, node);
  let kind: Link["kind"] = "containment";
  let event = startOf(node);
  for (;;) {
    const before = into.setting(analysis, event);
    if (before === undefined) break;
    if (kind === "containment") kind = kindOf(event, before);
    event = before;
    const other = nodeOf(event);
    const isDone = event === finishOf(other) && analysis.facts.isCompleted(other);
    if (isDone || (event === finishOf(other) && other < plan.tree.size && facts.isLeaf(other))) {
      chain.push({ kind, node, day });
      return { node: other, at: "finish" };
    }
  }
  chain.push(...floorOf(analysis, nodeOf(event), { kind: "break", node, day }));
  return undefined;
}

function kindOf(event: number, before: number): Link["kind"] {
  if (isGate(before) || isGate(event)) return "order";
  return isStart(event) && !isStart(before) ? "dependency" : "containment";
}

/** The chain from the first day on which a node may start: today, or a date on the node or above it. */
function floorOf({ plan, facts }: Analysis, from: number, needed: Link): Link[] {
  const { size, parent } = plan.tree;
  const floor = from === size ? plan.workdays.fromDay(plan.today) : dayAt(facts.floor, from);
  if (floor > plan.workdays.fromDay(plan.today)) {
    for (let up = from; up !== size; up = intAt(parent, up)) {
      const startedOn = dayAt(plan.startedOn, up);
      const isFact = !Number.isNaN(startedOn);
      const bound = isFact ? startedOn : dayAt(plan.startNoEarlierThan, up);
      if (!Number.isNaN(bound) && plan.workdays.fromDay(bound) === floor) {
        return anchor(isFact ? "started" : "notBefore", up, bound, needed);
      }
    }
  }
  return anchor("today", noNode, plan.today, needed);
}
