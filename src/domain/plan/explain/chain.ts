import type { Analysis } from "../schedule/analyse";
import { noNode } from "../schedule/tree";
import { dayAt, flagAt, intAt } from "../shared/at";
import type { ReasonKind } from "./types";

/** A reason with a node index (`noNode` for the goal) and a day number. Chains are built from their end. */
export type Link = { readonly kind: ReasonKind; readonly node: number; readonly day: number };

export type Point = { readonly node: number; readonly at: "start" | "finish" };

/** What holds, as a chain that leads to `needed`: by itself, or over the break that it lies in. */
export function anchor(kind: ReasonKind, holder: number, day: number, needed: Link): Link[] {
  const held = { kind, node: holder, day };
  return day === needed.day ? [held] : [{ ...needed, kind: "break" }, held];
}

/** The node itself or the nearest above it whose value is set; `noNode` where none is. */
export function holderOf({ plan }: Analysis, node: number, values: Float32Array): number {
  const { size, parent } = plan.tree;
  for (let up = node; up !== size; up = intAt(parent, up)) {
    if (!Number.isNaN(dayAt(values, up))) return up;
  }
  return noNode;
}

export function isCompleted({ facts }: Analysis, node: number): boolean {
  return !Number.isNaN(dayAt(facts.completed, node));
}

export function isStarted({ plan }: Analysis, node: number): boolean {
  return !Number.isNaN(dayAt(plan.startedOn, node));
}

/** A leaf of 0 days, which starts and finishes at once. */
export function isMoment(analysis: Analysis, node: number): boolean {
  return intAt(analysis.plan.durationDays, node) === 0 && !isStarted(analysis, node);
}

/** The first leaf under a node, or child that is a fact itself, whose day is the node's own. */
export function childWithDay(analysis: Analysis, node: number, days: Float32Array): number {
  const { firstChild, nextSibling } = analysis.plan.tree;
  for (let child = intAt(firstChild, node); child !== noNode; child = intAt(nextSibling, child)) {
    const takesPart = flagAt(analysis.facts.takesPart, child) === 1;
    if (takesPart && dayAt(days, child) === dayAt(days, node)) return child;
  }
  throw new RangeError(`No child has the day of node ${node}`);
}

/** The start of what is completed without one is reckoned back from its completion. */
export function completedStart(analysis: Analysis, node: number): Link[] {
  const holder = holderOf(analysis, node, analysis.plan.completedOn);
  const day = dayAt(analysis.spans.earliestStart, node);
  const completedOn = dayAt(analysis.facts.completed, node);
  const back: Link = { kind: "duration", node, day };
  const held: Link = { kind: "completed", node: holder, day: completedOn };
  return day === completedOn ? [held] : [back, held];
}
