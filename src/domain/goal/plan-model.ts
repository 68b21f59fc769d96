import { horizons } from "../horizons";
import { treeOf } from "../node/tree";
import { type Progress, rollUp } from "../plan/progress/roll-up";
import { schedulePlan } from "../plan/schedule/schedule-plan";
import type { ScheduledNode } from "../plan/schedule/types";
import { addDays } from "../plan/shared/calendar";
import { type Plan, type PlanRow, planInputOf } from "./plan-input";

/**
 * `done`: completed, or under something completed. `late`: still open after the day by which it, or what it is part of,
 * was to be finished. `startsSoon`: a leaf that must start soon (or should have) for the plan to hold.
 */
export type NodeState = "done" | "late" | "startsSoon" | "ahead";

/** One node with all that is reckoned about it. */
export type PlannedNode<Row extends PlanRow = PlanRow> = {
  readonly row: Row;
  /** 0 on the first level. */
  readonly depth: number;
  /** Nothing stands under it: it is itself what is to be done. */
  readonly isLeaf: boolean;
  readonly state: NodeState;
  readonly progress: Progress;
  /** The earliest of its own due date, those above it, and the goal's target date. */
  readonly finishBy: string;
  /** Null where the plan cannot be scheduled. */
  readonly schedule: ScheduledNode | null;
};

export type PlanModel<Row extends PlanRow = PlanRow> = {
  /** Every node once, from the summit down: later before earlier, a milestone before what leads to it. */
  readonly nodes: ReadonlyMap<string, PlannedNode<Row>>;
  readonly progress: Progress;
  /** Null where the plan cannot be scheduled. */
  readonly fits: boolean | null;
  /** Days the whole may slip; null where it does not fit or nothing is left to do. */
  readonly spareDays: number | null;
  /** Days by which the worst of it is late; 0 where the plan fits. */
  readonly shortfallDays: number;
  readonly criticalChain: readonly string[];
  /** The open leaves in the order in which they run out of slack. */
  readonly next: readonly PlannedNode<Row>[];
  readonly lateCount: number;
  readonly startsSoonCount: number;
};

const noProgress: Progress = { fraction: 0, percent: 0, done: 0, total: 0 };

/** Reckons a plan on the owner's calendar date `today`. Takes time in proportion to the nodes (and to sort them once). */
export function planModel<Row extends PlanRow>(plan: Plan<Row>, today: string): PlanModel<Row> {
  const tree = treeOf(plan.nodes);
  const scheduled = schedulePlan(planInputOf(plan, tree, today));
  const schedule = scheduled.ok ? scheduled.value : null;
  const rolled = rollUp(plan.nodes);
  const progressOf = (id: string) => (rolled.ok ? rolled.value.nodes.get(id) : null) ?? noProgress;
  const soonBy = soonAfter(today);

  const { children } = tree;
  const nodes = new Map<string, PlannedNode<Row>>();
  const top = { depth: -1, done: false, finishBy: plan.targetDate };
  const waiting = (children.get(null) ?? []).map((row) => ({ row, above: top }));
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { row, above } = at;
    const under = children.get(row.id) ?? [];
    const isLeaf = under.length === 0;
    const done = above.done || row.completedOn !== null;
    const finishBy = row.dueOn !== null && row.dueOn < above.finishBy ? row.dueOn : above.finishBy;
    const progress = progressOf(row.id);
    const times = schedule?.nodes[row.id] ?? null;
    const depth = above.depth + 1;
    const state = stateOf({ done, isLeaf, finishBy, progress, times }, today, soonBy);
    nodes.set(row.id, { row, depth, isLeaf, state, progress, finishBy, schedule: times });
    const own = { depth, done, finishBy };
    for (const child of under) waiting.push({ row: child, above: own });
  }

  const open = [...nodes.values()].filter(({ isLeaf, state }) => isLeaf && state !== "done");
  return {
    nodes,
    progress: rolled.ok ? rolled.value.whole : noProgress,
    fits: schedule?.fits ?? null,
    spareDays: schedule?.fits ? leastSlack(open) : null,
    shortfallDays: schedule?.shortfallDays ?? 0,
    criticalChain: schedule?.criticalChain ?? [],
    next: inOrderOfNeed(open),
    lateCount: open.filter(({ state }) => state === "late").length,
    startsSoonCount: open.filter(({ state }) => state === "startsSoon").length,
  };
}

/** Sorts open leaves by the day they must start, then by the day they must be finished, then by their place in the plan. */
function inOrderOfNeed<Row extends PlanRow>(open: readonly PlannedNode<Row>[]) {
  // From the foot up, so that of two with the same dates the earlier comes first: sorting is stable.
  return [...open].reverse().sort((a, b) => compareNeed(a, b));
}

function compareNeed(a: PlannedNode, b: PlannedNode): number {
  const byStart = compare(
    a.schedule?.latestStart ?? a.finishBy,
    b.schedule?.latestStart ?? b.finishBy,
  );
  return byStart || compare(a.finishBy, b.finishBy);
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function leastSlack(open: readonly PlannedNode[]): number | null {
  const slack = open.flatMap(({ schedule }) => schedule?.totalSlackDays ?? []);
  return slack.length === 0 ? null : slack.reduce((least, days) => Math.min(least, days));
}

function stateOf(
  node: {
    done: boolean;
    isLeaf: boolean;
    finishBy: string;
    progress: Progress;
    times: ScheduledNode | null;
  },
  today: string,
  soonBy: string,
): NodeState {
  if (node.done) return "done";
  // Nothing is left to do for a milestone whose steps are all done, but to say that it is reached.
  if (node.progress.fraction === 1) return "ahead";
  if (node.finishBy < today) return "late";
  if (node.isLeaf && node.times && node.times.latestStart <= soonBy) return "startsSoon";
  return "ahead";
}

function soonAfter(today: string): string {
  const lastDay = "9999-12-31";
  return today > "9999-12-17" ? lastDay : addDays(today, horizons.startsSoonDays);
}
