import type { Analysis } from "../schedule/analyse";
import { finishOf, isGate, isStart, nodeOf } from "../schedule/network";
import { lateNeedingDayOf, lateOf } from "../schedule/times";
import { noNode } from "../schedule/tree";
import { finishesInWindow } from "../schedule/window-finishes";
import { dayAt, flagAt, intAt } from "../shared/at";
import { anchor, childWithDay, completedStart, isMoment, type Link, type Point } from "./chain";

/** The reasons why a node cannot start or finish later, from the last to the first. */
export function lateChain(analysis: Analysis, point: Point): Link[] {
  const chain: Link[] = [];
  let next: Point | undefined = point;
  while (next !== undefined) next = stepOn(analysis, next, chain);
  return chain;
}

function stepOn(analysis: Analysis, { node, at }: Point, chain: Link[]): Point | undefined {
  const { plan, facts, spans } = analysis;
  const days = at === "start" ? spans.latestStart : spans.latestFinish;
  const day = dayAt(days, node);
  if (at === "start" && dayAt(plan.startedOn, node) === day) {
    chain.push({ kind: "started", node, day });
    return undefined;
  }
  if (facts.isCompleted(node)) {
    if (at === "start" && facts.isLeaf(node)) {
      chain.push(...completedStart(analysis, node));
      return undefined;
    }
    if (day === dayAt(plan.completedOn, node)) {
      chain.push({ kind: "completed", node, day });
      return undefined;
    }
  }
  if (!facts.isLeaf(node)) {
    if (chain.length === 0) chain.push({ kind: "containment", node, day });
    return { node: childWithDay(analysis, node, days), at };
  }
  if (at === "start" && !isMoment(analysis, node)) {
    chain.push({ kind: "duration", node, day });
    return { node, at: "finish" };
  }
  return finishOfLeaf(analysis, node, chain);
}

/** Adds what sets the latest finish of a leaf: a deadline, a date of its window, or the start of what follows. */
function finishOfLeaf(analysis: Analysis, node: number, chain: Link[]): Point | undefined {
  const { plan, facts, times, spans } = analysis;
  const { windowFinishes } = times;
  const day = dayAt(spans.latestFinish, node);
  const isInWindow = finishesInWindow(windowFinishes, node);
  const needsDay = isInWindow
    ? isMoment(analysis, node)
    : flagAt(times.needsDay, finishOf(node)) === 1;
  const byDeadline = dayAt(facts.deadline, node) - (needsDay ? 1 : 0);
  const { event, bound } = tightestAfter(analysis, finishOf(node), needsDay);
  const lastDay = Math.min(byDeadline, bound) - (needsDay ? 0 : 1);
  if (isInWindow && dayAt(windowFinishes.lastDay, node) < lastDay) {
    chain.push({ kind: "window", node, day });
    return undefined;
  }
  if (byDeadline <= bound) {
    const owner = intAt(facts.deadlineOwner, node);
    const needed: Link = { kind: "break", node, day };
    const isTarget = owner === plan.tree.size;
    const fixedDay = isTarget ? plan.target : dayAt(plan.dueOn, owner);
    chain.push(...anchor(isTarget ? "target" : "due", isTarget ? noNode : owner, fixedDay, needed));
    return undefined;
  }
  return follow(analysis, node, event, needsDay, chain);
}

/** Goes through levels and their gates to the leaf that follows, and returns its start. */
function follow(
  analysis: Analysis,
  node: number,
  first: number,
  needsDay: boolean,
  chain: Link[],
): Point {
  const { plan, facts, spans } = analysis;
  let kind = kindOf(finishOf(node), first);
  let event = first;
  for (;;) {
    const other = nodeOf(event);
    if (isStart(event) && other < plan.tree.size && facts.isLeaf(other)) break;
    const next = tightestAfter(analysis, event, needsDay).event;
    if (kind === "containment") kind = kindOf(event, next);
    event = next;
  }
  chain.push({ kind, node, day: dayAt(spans.latestFinish, node) });
  return { node: nodeOf(event), at: "start" };
}

function kindOf(event: number, after: number): Link["kind"] {
  if (isGate(after) || isGate(event)) return "order";
  return isStart(after) && !isStart(event) ? "dependency" : "containment";
}

/** The event after this one that leaves it the least time, and the latest time it leaves. */
function tightestAfter({ network, times }: Analysis, event: number, needsDay: boolean) {
  const late = needsDay ? lateNeedingDayOf : lateOf;
  let bound = Number.POSITIVE_INFINITY;
  let tightest = noNode;
  const end = intAt(network.first, event + 1);
  for (let k = intAt(network.first, event); k < end; k++) {
    const time = late(times, intAt(network.to, k)) - intAt(network.lag, k);
    if (time >= bound) continue;
    bound = time;
    tightest = intAt(network.to, k);
  }
  return { event: tightest, bound };
}
