import { dayAt, flagAt, itemAt } from "../shared/at";
import { fromDayNumber, type IsoDate } from "../shared/calendar";
import { ok, type Result } from "../shared/result";
import { type Analysis, analyse } from "./analyse";
import { conflictsOf } from "./conflicts";
import { criticalChainOf } from "./critical-chain";
import { finishOf } from "./network";
import type { NodeFacts } from "./node-facts";
import type { PlanError } from "./plan-error";
import type { ReadPlan } from "./read-plan";
import type { Spans } from "./spans";
import { type EarlyTimes, freeUntilOf, type LateTimes } from "./times";
import type { PlanInput, Schedule, ScheduledNode } from "./types";
import { finishesInWindow } from "./window-finishes";

/**
 * Schedules a plan forward from today and backward from its target: the critical path method (J. E. Kelley and M. R.
 * Walker, "Critical-Path Planning and Scheduling", 1959) over a tree whose levels run in sequence or in parallel. The
 * time it takes grows in proportion to the number of nodes and dependencies.
 *
 * Days. Durations, lags, slack and shortfall count the days outside breaks. Dates are inclusive: a leaf of d days that
 * starts on day s is finished at the end of the d-th working day from s, and what follows it starts on the next working
 * day at the earliest, plus the lag. A leaf of 0 days takes no time: it starts and is finished on the day on which the
 * last thing that it waits for is finished. Where it waits for nothing, that is the first day on which it may start,
 * and what follows it may start on that same day.
 *
 * The past. A completed node keeps its dates, and nothing makes it late. Nothing open stands under it. A started leaf keeps its start, whatever
 * should have come before it, and has at least one day left from today. Nothing else starts before today. A node that
 * is parked, or that holds only parked nodes, is not scheduled: a dependency on it has no effect, and in a
 * sequence the nodes before and after it become neighbours.
 *
 * Windows. A leaf with a window finishes on one of the window's dates outside breaks. Its earliest finish is the first
 * such date on which it could finish anyway, its latest finish the last that its deadlines and followers allow. The
 * window does not delay its start, so its slack counts from the day on which it could finish without the window. Where
 * no such date is left the plan does not fit (`noWindowLeft`), and the leaf is scheduled as if it had no window; of two
 * windows that exclude each other, that of the leaf that comes first is kept.
 *
 * Slack. The latest dates follow from the target, from every due date on the node and on the nodes above it, and from
 * the work that follows the node. The least slack is that of everything that is not completed. Where it is below zero
 * the plan does not fit, because of the target or of a due date.
 *
 * Errors: the first thing found that makes the plan impossible to read or to schedule, with the node concerned
 * (`PlanError` lists the kinds). Never throws for an input of this shape.
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
  const isoDate = cachedDates();
  const least = dayAt(spans.slack, plan.tree.size);
  // The record has no prototype, so that an id may be any text, even "__proto__" or "constructor".
  const nodes: Record<string, ScheduledNode> = Object.create(null);
  for (const node of plan.tree.preorder) {
    if (flagAt(facts.scheduledFlags, node) === 0) continue;
    const slack = dayAt(spans.slack, node);
    const isOpen = slack !== Number.POSITIVE_INFINITY;
    const finish = finishOf(node);
    const isInWindow = finishesInWindow(times.windowFinishes, node);
    const ready = isInWindow ? dayAt(times.windowFinishes.ready, node) : dayAt(times.early, finish);
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

/** Formats each day number once: a large plan has far more dates to write than different days. */
function cachedDates(): (dayNumber: number) => IsoDate {
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
    if (flagAt(facts.scheduledFlags, node) === 0 || !facts.isLeaf(node)) continue;
    if (!facts.isPinned(node)) {
      earliest = Math.min(earliest, dayAt(spans.latestStart, node));
    }
  }
  return Number.isFinite(earliest) ? fromDayNumber(earliest) : null;
}

function unestimated(
  { nodes, tree }: ReadPlan,
  { scheduledFlags, isLeaf, isCompleted }: NodeFacts,
) {
  const ids: string[] = [];
  for (const node of tree.preorder) {
    const { id, durationDays } = itemAt(nodes, node);
    const counts = flagAt(scheduledFlags, node) === 1 && isLeaf(node) && !isCompleted(node);
    if (counts && (durationDays === undefined || durationDays === null)) ids.push(id);
  }
  return ids;
}
