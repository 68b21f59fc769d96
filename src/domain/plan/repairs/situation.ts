import type { PlanInput, PlanNode, Schedule, ScheduledNode } from "../schedule/types";
import { type IsoDate, toDayNumber } from "../shared/calendar";
import { type Workdays, workdaysBetween } from "../shared/workdays";

/** A plan that does not fit, with the look-ups that the search for repairs needs again and again. */
export type Situation = {
  readonly input: PlanInput;
  readonly schedule: Schedule;
  readonly childrenOf: ReadonlyMap<string | null, readonly PlanNode[]>;
  readonly unaligned: ReadonlySet<string>;
  readonly workdays: Workdays;
};

export function situationOf(
  input: PlanInput,
  schedule: Schedule,
  unaligned: ReadonlySet<string>,
): Situation {
  const childrenOf = new Map<string | null, PlanNode[]>();
  for (const node of input.nodes) {
    const siblings = childrenOf.get(node.parentId);
    if (siblings === undefined) childrenOf.set(node.parentId, [node]);
    else siblings.push(node);
  }
  const breaks = (input.breaks ?? []).map(({ from, to }) => ({
    from: toDayNumber(from),
    to: toDayNumber(to),
  }));
  return { input, schedule, childrenOf, unaligned, workdays: workdaysBetween(breaks) };
}

/** The working days from one date to another, both included; 0 or less where the second lies before the first. */
export function workdaysThrough({ workdays }: Situation, from: IsoDate, to: IsoDate): number {
  return workdays.fromDay(toDayNumber(to) + 1) - workdays.fromDay(toDayNumber(from));
}

export type CriticalLeaf = {
  readonly node: PlanNode;
  readonly scheduled: ScheduledNode;
  readonly durationDays: number;
};

export function criticalLeaves({ input, schedule, childrenOf }: Situation): CriticalLeaf[] {
  return input.nodes.flatMap((node) => {
    const scheduled = schedule.nodes[node.id];
    if (!scheduled?.critical || childrenOf.has(node.id)) return [];
    return [{ node, scheduled, durationDays: durationOf(node) }];
  });
}

/** The duration with which a leaf is scheduled: hours of work that are left take a day at least. */
export function durationOf({ durationDays, effortHours, spentHours }: PlanNode): number {
  return durationDays || ((effortHours ?? 0) > (spentHours ?? 0) ? 1 : 0);
}

/**
 * Sorts amounts that are enough first, the smallest of them leading; then those that are not enough, the largest first.
 */
export function byEnough(enough: number): (a: number, b: number) => number {
  return (a, b) => {
    if (a >= enough !== b >= enough) return a >= enough ? -1 : 1;
    return a >= enough ? a - b : b - a;
  };
}

export function withNodes(
  input: PlanInput,
  ids: ReadonlySet<string>,
  change: (node: PlanNode) => PlanNode,
): PlanInput {
  return {
    ...input,
    nodes: input.nodes.map((node) => (ids.has(node.id) ? change(node) : node)),
  };
}
