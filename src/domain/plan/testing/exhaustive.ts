import type { FitHoursInput } from "../hours/types";
import type { PlanInput, PlanNode } from "../schedule/types";
import {
  capOn,
  daysFrom,
  isOff,
  type OpenLeaf,
  openLeaves,
  withoutWindows,
  workdays,
} from "./fit-checks";
import { type OracleLeaf, oracle } from "./oracle";
import { dayAfter, mustSchedule } from "./plans";

/**
 * A quarter of an hour in units. With caps and work in whole quarters, a finer division of a day achieves nothing more.
 */
const unitQuantum = 7;

/**
 * Whether everything can be done in time at all, found by trying every division of every day among the leaves that can
 * be worked on, including leaving hours unused. It uses no priorities, due dates or demand to guide the search. Caps
 * must be whole quarters of an hour a day.
 */
export function canBeDone(request: FitHoursInput): boolean {
  const { today, plans } = request;
  if (plans.some(({ input }) => !mustSchedule({ ...input, today }).fits)) return false;
  const leaves = openLeaves(request);
  const last =
    leaves
      .map(({ latestFinish }) => latestFinish)
      .sort()
      .at(-1) ?? today;
  const days = daysFrom(today, last);
  const failed = new Set<string>();
  const dates = new Map<string, Map<string, OracleLeaf>>();
  const datesGiven = (done: ReadonlyMap<string, string>) => {
    const key = [...done].sort().join(";");
    const known = dates.get(key) ?? datesOf(request, leaves, done);
    dates.set(key, known);
    return known;
  };

  const search = (
    at: number,
    left: readonly number[],
    done: ReadonlyMap<string, string>,
  ): boolean => {
    const own = datesGiven(done);
    const isOver = left.every((units) => units === 0);
    const isLate = leaves.some(({ node, latestFinish }) => {
      const isFinal = isOver || done.has(node.id);
      return isFinal && (own.get(node.id)?.earliestFinish ?? "") > latestFinish;
    });
    if (isLate || isOver) return !isLate;
    const day = days[at];
    const isOverdue = leaves.some(({ latestFinish }, i) => left[i] && latestFinish < (day ?? ""));
    if (day === undefined || isOverdue) return false;
    const key = `${at}|${left}|${[...done].sort().join(";")}`;
    if (failed.has(key)) return false;

    const isReady = leaves.map(({ node, input }, i) => {
      const start = own.get(node.id)?.earliestStart ?? "never";
      return (left[i] ?? 0) > 0 && start <= day && !isOff(input, day);
    });
    for (const division of divisions(left, isReady, capOn(request, day) / unitQuantum)) {
      const then = left.map((units, i) => units - (division[i] ?? 0));
      const doneThen = new Map(done);
      leaves.forEach(({ node }, i) => {
        if (then[i] === 0 && (left[i] ?? 0) > 0) doneThen.set(node.id, day);
      });
      if (search(at + 1, then, doneThen)) return true;
    }
    failed.add(key);
    return false;
  };
  const quanta = leaves.map(({ units }) => units / unitQuantum);
  return search(0, quanta, new Map());
}

function* divisions(
  left: readonly number[],
  isReady: readonly boolean[],
  cap: number,
  at = 0,
): Generator<number[]> {
  if (at === left.length) {
    yield [];
    return;
  }
  const most = isReady[at] ? Math.min(cap, left[at] ?? 0) : 0;
  for (let own = most; own >= 0; own--) {
    for (const rest of divisions(left, isReady, cap - own, at + 1)) yield [own, ...rest];
  }
}

/**
 * The dates by the plain rules, where each leaf whose hours are done takes as long as it took, and every other one
 * never ends.
 */
function datesOf(
  request: FitHoursInput,
  leaves: readonly OpenLeaf[],
  done: ReadonlyMap<string, string>,
): Map<string, OracleLeaf> {
  const all = new Map<string, OracleLeaf>();
  for (const { id, input: plan } of request.plans) {
    const input = { ...plan, today: request.today };
    const own = leaves.filter(({ planId }) => planId === id);
    for (const [node, dates] of datesOfPlan(input, own, done)) all.set(node, dates);
  }
  return all;
}

function datesOfPlan(
  input: PlanInput,
  leaves: readonly OpenLeaf[],
  done: ReadonlyMap<string, string>,
): Map<string, OracleLeaf> {
  let nodes: PlanNode[] = input.nodes.map((node) => {
    const leaf = leaves.find((one) => one.node.id === node.id);
    if (leaf === undefined || leaf.units === 0) return { ...node };
    return { ...node, durationDays: done.has(node.id) ? node.durationDays || 1 : 3_000 };
  });
  // A leaf is lengthened until its hours are done, then until a date of its window, which may delay other leaves.
  for (;;) {
    const dates = oracle(withoutWindows({ ...input, nodes }));
    const grown = nodes.map((node) => grownOnce(input, leaves, done, node, dates.get(node.id)));
    if (grown.every((node, i) => node === nodes[i])) return dates;
    nodes = grown;
  }
}

function grownOnce(
  input: PlanInput,
  leaves: readonly OpenLeaf[],
  done: ReadonlyMap<string, string>,
  node: PlanNode,
  dates: OracleLeaf | undefined,
): PlanNode {
  const leaf = leaves.find((one) => one.node.id === node.id);
  if (leaf === undefined || dates === undefined) return node;
  if (leaf.units > 0 && !done.has(node.id)) return node;
  const { earliestStart, earliestFinish } = dates;
  const isMoment = leaf.units === 0 && !leaf.node.durationDays && !node.startedOn;
  const leastEnd =
    isMoment || node.startedOn
      ? earliestFinish
      : endAfter(input, earliestStart, leaf.node.durationDays || 1);
  const [, ready = leastEnd] = [done.get(node.id) ?? leastEnd, leastEnd].sort();
  const end = windowDate(input, node, ready) ?? ready;
  if (end === earliestFinish) return node;
  if (isMoment) return { ...node, startNoEarlierThan: end };
  return { ...node, durationDays: workdays(input, earliestStart, end) };
}

function endAfter(input: PlanInput, start: string, durationDays: number): string {
  let day = start;
  while (workdays(input, start, day) < durationDays) day = dayAfter(day, 1);
  return day;
}

function windowDate(input: PlanInput, node: PlanNode, from: string): string | undefined {
  const dates = input.windows?.find(({ id }) => id === node.windowId)?.dates ?? [];
  return [...dates].sort().find((date) => date >= from && !isOff(input, date));
}
