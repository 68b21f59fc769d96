import type { Analysis } from "../schedule/analyse";
import { noNode } from "../schedule/tree";
import { dayAt, flagAt, intAt } from "../shared/at";
import type { ReasonKind } from "./types";

/** A reason with a node index (`noNode` for the goal) and a day number. A chain of them is built from its end. */
export type Link = { readonly kind: ReasonKind; readonly node: number; readonly day: number };

export type Point = { readonly node: number; readonly at: "start" | "finish" };

/**
 * The chain from a fixed day to `needed`: the fixed day alone where the two are the same day, otherwise the fixed day
 * and the break in which it lies.
 */
export function anchor(kind: ReasonKind, holder: number, day: number, needed: Link): Link[] {
  const fixedDay = { kind, node: holder, day };
  return day === needed.day ? [fixedDay] : [{ ...needed, kind: "break" }, fixedDay];
}

export function isStarted({ plan }: Analysis, node: number): boolean {
  return !Number.isNaN(dayAt(plan.startedOn, node));
}

/** Whether the node is a leaf of 0 days, which starts and finishes at the same time. */
export function isMoment(analysis: Analysis, node: number): boolean {
  return intAt(analysis.plan.durationDays, node) === 0 && !isStarted(analysis, node);
}

/**
 * The first child whose day is that of the parent, where `days` holds the day of each node. Throws `RangeError` where
 * there is none.
 */
export function childWithDay(analysis: Analysis, node: number, days: Float32Array): number {
  const { firstChild, nextSibling } = analysis.plan.tree;
  for (let child = intAt(firstChild, node); child !== noNode; child = intAt(nextSibling, child)) {
    const isScheduled = flagAt(analysis.facts.scheduledFlags, child) === 1;
    if (isScheduled && dayAt(days, child) === dayAt(days, node)) return child;
  }
  throw new RangeError(`No child has the day of node ${node}`);
}

/** The chain to the start of a completed node. Where no start is recorded, it is the completion less the duration. */
export function completedStart(analysis: Analysis, node: number): Link[] {
  const day = dayAt(analysis.spans.earliestStart, node);
  const completedOn = dayAt(analysis.plan.completedOn, node);
  const back: Link = { kind: "duration", node, day };
  const fixedDay: Link = { kind: "completed", node, day: completedOn };
  return day === completedOn ? [fixedDay] : [back, fixedDay];
}
