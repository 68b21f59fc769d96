import { horizons } from "../horizons";
import { dateLimits } from "../limits";
import { lineage, type Tree, treeOf } from "../node/tree";
import { noProgress, type Progress, rollUp } from "../plan/progress/roll-up";
import { schedulePlan } from "../plan/schedule/schedule-plan";
import type { ScheduledNode } from "../plan/schedule/types";
import { addDays, daysBetween } from "../plan/shared/calendar";
import { type Contradiction, contradictionsOf } from "./contradictions";
import { type Plan, type PlanRow, planInputOf } from "./plan-input";

/**
 * `done`: the node is completed. `late`: it is still open after the day by which it, or a milestone above it, was to be
 * finished. `startsSoon`: it is a step that must start soon (or should have started) if the plan is to fit.
 */
export type NodeState = "done" | "late" | "startsSoon" | "ahead";

/** One node with everything that is computed about it. */
export type PlannedNode<Row extends PlanRow = PlanRow> = {
  readonly row: Row;
  /** The number of nodes above the node: 0 on the first level. */
  readonly depth: number;
  /** Whether there is nothing under the node, so that it is itself something to do. */
  readonly isLeaf: boolean;
  /** Whether something to do under the node is open. */
  readonly hasOpen: boolean;
  readonly state: NodeState;
  readonly progress: Progress;
  /** The earliest of the node's due date, those of the nodes above it, and the goal's target date. */
  readonly finishBy: string;
  /** Null where the plan cannot be scheduled. */
  readonly schedule: ScheduledNode | null;
};

export type PlanModel<Row extends PlanRow = PlanRow> = {
  /** Every node once, from the end down: later before earlier, a milestone before the nodes that lead to it. */
  readonly nodes: ReadonlyMap<string, PlannedNode<Row>>;
  readonly progress: Progress;
  /** Null where the plan cannot be scheduled. */
  readonly fits: boolean | null;
  /** The days by which the whole plan may slip; null where it does not fit or nothing is left to do. */
  readonly spareDays: number | null;
  /** The most days by which any node is late; 0 where the plan fits. */
  readonly shortfallDays: number;
  readonly criticalChain: readonly string[];
  /** The due dates for which other dates leave no room, from the end down. */
  readonly contradictions: readonly Contradiction[];
  /** The open steps in the order in which they run out of slack. */
  readonly next: readonly PlannedNode<Row>[];
  /** Whether there is something in the plan, and none of it is open. */
  readonly isAllDone: boolean;
  readonly lateCount: number;
  readonly startsSoonCount: number;
};

/**
 * Computes a plan on the owner's calendar date `today`. The plan of a goal that is reached asks nothing more, whatever in it
 * is open: nothing is late, comes next or is too short. The time it takes is linear in the number of nodes, apart from
 * sorting them once.
 */
export function planModel<Row extends PlanRow>(plan: Plan<Row>, today: string): PlanModel<Row> {
  const tree = treeOf(plan.nodes);
  const scheduled = schedulePlan(planInputOf(plan, tree, today));
  const schedule = scheduled.ok ? scheduled.value : null;
  const rolled = rollUp(plan.nodes);
  const progressOf = (id: string) => (rolled.ok ? rolled.value.nodes.get(id) : null) ?? noProgress;
  const soonBy = soonAfter(today);
  const isReached = plan.reachedOn !== null;

  const { children } = tree;
  const nodes = new Map<string, PlannedNode<Row>>();
  const withOpen = parentsOfOpen(tree);
  const top = { depth: -1, finishBy: plan.targetDate };
  const waiting = (children.get(null) ?? []).map((row) => ({ row, upper: top }));
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { row, upper } = at;
    const under = children.get(row.id) ?? [];
    const isLeaf = under.length === 0;
    const hasOpen = withOpen.has(row.id);
    const finishBy = row.dueOn !== null && row.dueOn < upper.finishBy ? row.dueOn : upper.finishBy;
    const progress = progressOf(row.id);
    const times = schedule?.nodes[row.id] ?? null;
    const depth = upper.depth + 1;
    const urgency = isReached
      ? "ahead"
      : urgencyOf({ row, isLeaf, hasOpen, finishBy, times }, today, soonBy);
    const state = row.completedOn === null ? urgency : "done";
    nodes.set(row.id, { row, depth, isLeaf, hasOpen, state, progress, finishBy, schedule: times });
    const own = { depth, finishBy };
    for (const child of under) waiting.push({ row: child, upper: own });
  }

  const open = [...nodes.values()].filter(({ isLeaf, state }) => isLeaf && state !== "done");
  const steps = open.filter(({ row }) => row.kind === "step");
  const progress = rolled.ok ? rolled.value.whole : noProgress;
  const isAllDone = nodes.size > 0 && open.length === 0;
  if (isReached) return { ...nothingLeft, nodes, progress, isAllDone };
  return {
    nodes,
    progress,
    fits: schedule?.fits ?? null,
    spareDays: schedule?.fits ? leastSlack(open) : null,
    shortfallDays: schedule?.shortfallDays ?? 0,
    criticalChain: schedule?.criticalChain ?? [],
    contradictions: schedule ? contradictionsOf(rowsOf(nodes), schedule, plan.targetDate) : [],
    next: inOrderOfNeed(steps),
    isAllDone,
    lateCount: steps.filter(({ state }) => state === "late").length,
    startsSoonCount: steps.filter(({ state }) => state === "startsSoon").length,
  };
}

/** What is computed of the plan of a goal that is reached. */
const nothingLeft = {
  fits: true,
  spareDays: null,
  shortfallDays: 0,
  criticalChain: [],
  contradictions: [],
  next: [],
  lateCount: 0,
  startsSoonCount: 0,
} as const satisfies Partial<PlanModel>;

/** The ids of the nodes that have an open leaf under them. */
function parentsOfOpen({ byId, children }: Tree<PlanRow>): ReadonlySet<string> {
  const upper = new Set<string>();
  for (const { id, parentId, completedOn } of byId.values()) {
    if (completedOn !== null || children.has(id)) continue;
    for (const above of lineage(byId, parentId)) upper.add(above.id);
  }
  return upper;
}

const rowsOf = (nodes: ReadonlyMap<string, PlannedNode>): ReadonlyMap<string, PlanRow> =>
  new Map(Array.from(nodes, ([id, { row }]) => [id, row]));

/**
 * Sorts open steps by the day on which they must start, then by the day on which they must be finished, then by their
 * position in the plan.
 */
function inOrderOfNeed<Row extends PlanRow>(open: readonly PlannedNode<Row>[]) {
  // Reversed, so that the earliest comes first: sorting is stable, and keeps that order between equal dates.
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

/** The state of an open node. */
function urgencyOf(
  node: {
    row: PlanRow;
    isLeaf: boolean;
    hasOpen: boolean;
    finishBy: string;
    times: ScheduledNode | null;
  },
  today: string,
  soonBy: string,
): Exclude<NodeState, "done"> {
  // A milestone under which all is done needs only to be marked as reached, so it is not late.
  if (!node.isLeaf && !node.hasOpen) return "ahead";
  if (node.finishBy < today) return "late";
  if (node.row.kind === "step" && node.times && node.times.latestStart <= soonBy)
    return "startsSoon";
  return "ahead";
}

function soonAfter(today: string): string {
  const { latest } = dateLimits;
  const isNearEnd = daysBetween(today, latest) < horizons.startsSoonDays;
  return isNearEnd ? latest : addDays(today, horizons.startsSoonDays);
}
