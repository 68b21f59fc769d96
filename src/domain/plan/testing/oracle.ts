import type { PlanInput, PlanNode } from "../schedule/types";
import { fromDayNumber, toDayNumber } from "../shared/calendar";

/**
 * A second implementation of the rules, slow and different on purpose: without events, network, order of computation or
 * workday arithmetic. It joins leaves to leaves, goes through the calendar day by day, and repeats until nothing
 * changes.
 */
export type OracleLeaf = {
  earliestStart: string;
  earliestFinish: string;
  latestStart: string;
  latestFinish: string;
  slack: number;
};

/** `next` is the first day on which a follower could begin, `mustEndBefore` the same in the backward direction. */
type Leaf = {
  node: PlanNode;
  path: PlanNode[];
  floor: number;
  start: number;
  next: number;
  lastStart: number;
  mustEndBefore: number;
  lastFirstDay: number;
};
type Link = { from: Leaf; to: Leaf; lag: number; fixedNext?: number };

export function oracle(input: PlanInput): Map<string, OracleLeaf> {
  const days = daysOf(input);
  const tree = treeOf(input);
  const leaves = leavesOf(input, tree, days);
  const links = linksOf(input, tree, leaves);
  startAsEarlyAsPossible(input, tree, days, leaves, links);
  const onFirstDay = reachedOnFirstDay(tree, days, leaves, links);
  endAsLateAsPossible(input, tree, days, leaves, links);
  return new Map(
    leaves
      .filter(({ node }) => tree.completionOf(node) === undefined)
      .map((leaf) => [leaf.node.id, datesOf(leaf, tree, days, onFirstDay.has(leaf))]),
  );
}

type Days = ReturnType<typeof daysOf>;
type Tree = ReturnType<typeof treeOf>;

/** Counts working days one day at a time. */
function daysOf(input: PlanInput) {
  const isOff = (day: number) =>
    (input.breaks ?? []).some(({ from, to }) => toDayNumber(from) <= day && day <= toDayNumber(to));
  const onOrAfter = (from: number) => {
    let day = from;
    while (isOff(day)) day++;
    return day;
  };
  const before = (from: number) => {
    let day = from - 1;
    while (isOff(day)) day--;
    return day;
  };
  /** The working day so many working days after a working day, or before it where `days` is negative. */
  const later = (from: number, days: number) => {
    let day = onOrAfter(from);
    for (let i = 0; i < days; i++) day = onOrAfter(day + 1);
    for (let i = 0; i > days; i--) day = before(day);
    return day;
  };
  const count = (from: number, to: number) => {
    let days = 0;
    for (let day = Math.min(from, to); day < Math.max(from, to); day++) if (!isOff(day)) days++;
    return from <= to ? days : -days;
  };
  return { onOrAfter, before, later, count };
}

function treeOf({ nodes }: PlanInput) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const childrenOf = (id: string | null) => nodes.filter((node) => node.parentId === id);
  const pathOf = (node: PlanNode): PlanNode[] => {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    return parent === undefined ? [node] : [node, ...pathOf(parent)];
  };
  const completionOf = ({ completedOn }: PlanNode) => completedOn ?? undefined;
  const isPinned = (node: PlanNode) => completionOf(node) !== undefined || Boolean(node.startedOn);
  const takesNoDay = ({ node }: Leaf) => !node.durationDays && !isPinned(node);
  return { byId, childrenOf, pathOf, completionOf, isPinned, takesNoDay };
}

function leavesOf(input: PlanInput, { childrenOf, pathOf }: Tree, { onOrAfter }: Days): Leaf[] {
  const today = toDayNumber(input.today);
  return input.nodes
    .filter((node) => childrenOf(node.id).length === 0 && !pathOf(node).some((n) => n.parkedOn))
    .map((node) => {
      const path = pathOf(node);
      const sinceStarted = path.findIndex((n) => n.startedOn);
      const binding = sinceStarted < 0 ? path : path.slice(0, sinceStarted + 1);
      const floors = binding
        .map((n) => n.startedOn ?? n.startNoEarlierThan)
        .map((date) => (date ? toDayNumber(date) : today));
      const floor = onOrAfter(Math.max(today, ...floors));
      return {
        node,
        path,
        floor,
        start: floor,
        next: floor,
        lastStart: 0,
        mustEndBefore: 0,
        lastFirstDay: 0,
      };
    });
}

/**
 * Pairs of leaves of which the first must be finished before the second. A leaf is not bound where it, or a parent
 * below the node that waits, is started or completed; a completed parent counts by its own completion.
 */
function linksOf(input: PlanInput, tree: Tree, leaves: readonly Leaf[]): Link[] {
  const links: Link[] = [];
  const leavesUnder = (node: PlanNode) => leaves.filter(({ path }) => path.includes(node));
  const join = (first: PlanNode, second: PlanNode, lag: number) => {
    for (const to of leavesUnder(second)) {
      const inside = to.path.slice(0, to.path.indexOf(second) + 1);
      if (inside.some(tree.isPinned)) continue;
      for (const from of leavesUnder(first)) {
        const done = from.path
          .slice(0, from.path.indexOf(first) + 1)
          .reverse()
          .find(({ completedOn }) => completedOn)?.completedOn;
        const on = tree.completionOf(first) ?? done;
        links.push({ from, to, lag, ...(on ? { fixedNext: toDayNumber(on) + 1 } : {}) });
      }
    }
  };
  for (const node of input.nodes) {
    for (const { id, lagDays } of node.dependsOn) {
      const other = tree.byId.get(id);
      if (other !== undefined) join(other, node, lagDays ?? 0);
    }
  }
  for (const level of [null, ...input.nodes]) {
    if ((level ?? input).order !== "sequence") continue;
    const siblings = tree.childrenOf(level?.id ?? null);
    siblings.forEach((second, at) => {
      for (const first of siblings.slice(0, at)) join(first, second, 0);
    });
  }
  return links;
}

function startAsEarlyAsPossible(
  input: PlanInput,
  { completionOf }: Tree,
  { onOrAfter, later }: Days,
  leaves: readonly Leaf[],
  links: readonly Link[],
) {
  const today = onOrAfter(toDayNumber(input.today));
  const nextAfter = ({ node, start }: Leaf) => {
    const completedOn = completionOf(node);
    if (completedOn !== undefined) return onOrAfter(toDayNumber(completedOn) + 1);
    if (!node.startedOn) return later(start, node.durationDays ?? 0);
    const started = onOrAfter(toDayNumber(node.startedOn));
    const oneMoreDay = later(Math.max(started, today), 1);
    return Math.max(later(started, node.durationDays ?? 0), oneMoreDay);
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (const leaf of leaves) leaf.next = nextAfter(leaf);
    for (const { from, to, lag, fixedNext } of links) {
      const start = later(fixedNext ?? from.next, lag);
      if (start > to.start) {
        to.start = start;
        moved = true;
      }
    }
  }
}

/**
 * The leaves of 0 days that are reached on their first possible day, rather than on the day of what they wait for, and
 * those whose start is set by another such leaf.
 */
function reachedOnFirstDay(
  { takesNoDay }: Tree,
  { later }: Days,
  leaves: readonly Leaf[],
  links: readonly Link[],
): Set<Leaf> {
  const onFirstDay = new Set(
    leaves.filter((leaf) => takesNoDay(leaf) && leaf.start === leaf.floor),
  );
  for (let size = -1; size !== onFirstDay.size; ) {
    size = onFirstDay.size;
    for (const { from, to, lag } of links) {
      const holds = later(from.next, lag) === to.start;
      if (onFirstDay.has(from) && takesNoDay(to) && holds) onFirstDay.add(to);
    }
  }
  return onFirstDay;
}

function endAsLateAsPossible(
  input: PlanInput,
  { takesNoDay }: Tree,
  { onOrAfter, before, later }: Days,
  leaves: readonly Leaf[],
  links: readonly Link[],
) {
  for (const leaf of leaves) {
    const dues = leaf.path.flatMap(({ dueOn }) => (dueOn ? [toDayNumber(dueOn)] : []));
    const due = Math.min(toDayNumber(input.targetDate), ...dues);
    leaf.mustEndBefore = onOrAfter(due + 1);
    leaf.lastFirstDay = before(leaf.mustEndBefore);
  }
  for (let moved = true; moved; ) {
    moved = false;
    for (const leaf of leaves) {
      leaf.lastStart = later(leaf.mustEndBefore, -(leaf.node.durationDays ?? 0));
    }
    for (const { from, to, lag } of links) {
      const end = later(to.lastStart, -lag);
      const firstDay = later(takesNoDay(to) ? to.lastFirstDay : to.lastStart, -lag);
      moved ||= end < from.mustEndBefore || firstDay < from.lastFirstDay;
      from.mustEndBefore = Math.min(from.mustEndBefore, end);
      from.lastFirstDay = Math.min(from.lastFirstDay, firstDay);
    }
  }
}

function datesOf(
  leaf: Leaf,
  { takesNoDay }: Tree,
  { before, count }: Days,
  onFirstDay: boolean,
): OracleLeaf {
  const { node, start, next, lastStart } = leaf;
  const lastEnd = onFirstDay ? leaf.lastFirstDay : leaf.mustEndBefore;
  const finish = (end: number) => (onFirstDay ? end : before(end));
  const begin = (from: number, end: number) => (takesNoDay(leaf) ? finish(end) : from);
  return {
    earliestStart: node.startedOn ?? fromDayNumber(begin(start, next)),
    earliestFinish: fromDayNumber(finish(next)),
    latestStart: node.startedOn ?? fromDayNumber(begin(lastStart, lastEnd)),
    latestFinish: fromDayNumber(finish(lastEnd)),
    slack: count(next, lastEnd),
  };
}
