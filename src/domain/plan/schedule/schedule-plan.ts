import { dayAt, flagAt, itemAt } from "../shared/at";
import { fromDayNumber, type IsoDate } from "../shared/calendar";
import { ok, type Result } from "../shared/result";
import { type Analysis, analyse } from "./analyse";
import { conflictsOf } from "./conflicts";
import { criticalChainOf } from "./critical-chain";
import { isHeld } from "./holds";
import { finishOf } from "./network";
import type { NodeFacts } from "./node-facts";
import type { PlanError } from "./plan-error";
import type { ReadPlan } from "./read-plan";
import type { Spans } from "./spans";
import { type EarlyTimes, freeUntilOf, type LateTimes } from "./times";
import type { PlanInput, Schedule, ScheduledNode } from "./types";

/**
 * Schedules a plan forward from today and backward from its target: the critical path method (J. E.
 * Kelley and M. R. Walker, "Critical-Path Planning and Scheduling", 1959) over a tree whose levels run
 * in sequence or in parallel. Takes time in proportion to nodes and dependencies.
 *
 * Days. Durations, lags, slack and shortfall count the days outside breaks; dates are inclusive: a
 * leaf of d days that starts on day s is finished at the end of the d-th working day from s, and what
 * follows starts on the next working day at the earliest, plus the lag. A leaf of 0 days takes none: it
 * starts and is finished on the day on which the last thing it waits for is finished, or, if it waits
 * for nothing, on the first day it may; what follows may then start on that same day.
 *
 * What has happened. A completed node keeps its dates and nothing makes it late. A started leaf keeps
 * its start, whatever should have come before it, and has at least one day to go from today. Nothing
 * else starts before today. What is parked, or holds only parked things, takes no part: dependencies
 * on it bind nothing, and a sequence closes over it.
 *
 * Windows. A leaf with a window finishes on one of its dates outside breaks: at the earliest on the first on
 * which it could finish anyway, at the latest on the last. Its start is not held back, so it slips from when it
 * is ready. With no such date left the plan does not fit (`noWindowLeft`), and goes on as if it had no window;
 * of two windows that exclude each other the one of the leaf that comes first is kept.
 *
 * Slack. The latest dates come from the target, every due date on the node or above it, and what
 * follows. The least slack is sought among what is not completed, and where it is below zero the plan
 * does not fit: by the target, or by a due date.
 *
 * Errors: the first thing found that makes the plan impossible to read or to schedule, with the node it
 * is about (`PlanError` lists them). Never throws for any input of the type's shape.
 */
export function schedulePlan(input: PlanInput): Result<Schedule, PlanError> {
  const analysed = analyse(input);
  if (!analysed.ok) return analysed;
  return ok(scheduleOf(analysed.value));
}

export function scheduleOf({ plan, facts, times, spans }: Analysis): Schedule {
  const { size } = plan.tree;
  const idOf = (node: number) => itemAt(plan.nodes, node).id;
  const least = dayAt(spans.slack, size);
  const finish = dayAt(spans.earliestFinish, size);
  const conflicts = conflictsOf(plan, facts, times, spans);
  return {
    nodes: scheduledNodes(plan, facts, times, spans),
    fits: least >= 0 && conflicts.every(({ kind }) => kind !== "noWindowLeft"),
    shortfallDays: least < 0 ? -least : 0,
    startBy: startBy(plan, facts, spans),
    earliestFinish: Number.isFinite(finish) ? fromDayNumber(finish) : null,
    criticalChain: criticalChainOf(plan, facts, times, spans).map(idOf),
    unestimated: unestimated(plan, facts),
    conflicts,
  };
}

function scheduledNodes(
  plan: ReadPlan,
  facts: NodeFacts,
  times: EarlyTimes & LateTimes,
  spans: Spans,
): Record<string, ScheduledNode> {
  const isoDate = rememberingDates();
  const least = dayAt(spans.slack, plan.tree.size);
  // Without a prototype an id may be any text, also "__proto__" and "constructor".
  const nodes: Record<string, ScheduledNode> = Object.create(null);
  for (const node of plan.tree.preorder) {
    if (flagAt(facts.takesPart, node) === 0) continue;
    const slack = dayAt(spans.slack, node);
    const isOpen = slack !== Number.POSITIVE_INFINITY;
    const finish = finishOf(node);
    const isInWindow = isHeld(times.holds, node);
    const ready = isInWindow ? dayAt(times.holds.ready, node) : dayAt(times.early, finish);
    const free = freeUntilOf(times, finish) - ready;
    const scheduled: ScheduledNode = {
      earliestStart: isoDate(dayAt(spans.earliestStart, node)),
      earliestFinish: isoDate(dayAt(spans.earliestFinish, node)),
      latestStart: isoDate(dayAt(spans.latestStart, node)),
      latestFinish: isoDate(dayAt(spans.latestFinish, node)),
      totalSlackDays: isOpen ? slack : 0,
      freeSlackDays: isOpen ? Math.max(0, Math.min(free, slack)) : 0,
      critical: isOpen && slack === least,
    };
    nodes[itemAt(plan.nodes, node).id] = scheduled;
  }
  return nodes;
}

/** A large plan has far more dates to write than it has different days. */
function rememberingDates(): (dayNumber: number) => IsoDate {
  const known = new Map<number, IsoDate>();
  return (dayNumber) => {
    let date = known.get(dayNumber);
    if (date === undefined) {
      date = fromDayNumber(dayNumber);
      known.set(dayNumber, date);
    }
    return date;
  };
}

function startBy(plan: ReadPlan, facts: NodeFacts, spans: Spans): IsoDate | null {
  let earliest = Number.POSITIVE_INFINITY;
  for (const node of plan.tree.preorder) {
    if (flagAt(facts.takesPart, node) === 0 || !facts.isLeaf(node)) continue;
    if (!facts.isPinned(node)) {
      earliest = Math.min(earliest, dayAt(spans.latestStart, node));
    }
  }
  return Number.isFinite(earliest) ? fromDayNumber(earliest) : null;
}

function unestimated({ nodes, tree }: ReadPlan, { takesPart, isLeaf, completed }: NodeFacts) {
  const ids: string[] = [];
  for (const node of tree.preorder) {
    const { id, durationDays } = itemAt(nodes, node);
    const isOpen = Number.isNaN(dayAt(completed, node));
    const counts = flagAt(takesPart, node) === 1 && isLeaf(node) && isOpen;
    if (counts && (durationDays === undefined || durationDays === null)) ids.push(id);
  }
  return ids;
}
