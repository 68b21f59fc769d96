import { itemAt } from "../shared/at";
import { isGate, isStart, nodeOf } from "./network";
import type { CycleLink, PlanError } from "./plan-error";
import type { ReadPlan } from "./read-plan";

/** Translates a cycle of events into the nodes on it, and what joins each node to the next. */
export function nameCycle(plan: ReadPlan, cycle: readonly number[]): PlanError {
  const finished = new Set<number>();
  const whole = rotate(cycle, (event) => {
    if (isFinish(event)) finished.add(nodeOf(event));
    return isStart(event) && finished.has(nodeOf(event));
  });
  const events = withoutEventsWithin(whole);

  const steps = events.flatMap((event, at) => (isGate(event) ? [] : [{ event, at }]));
  const named: { node: number; link: CycleLink }[] = [];
  steps.forEach(({ event, at }, step) => {
    const next = itemAt(steps, (step + 1) % steps.length);
    const node = nodeOf(event);
    if (isStart(event) && node === nodeOf(next.event)) return;
    const throughGate = next.at !== (at + 1) % events.length;
    const isDependency = isFinish(event) && isStart(next.event);
    named.push({ node, link: throughGate ? "order" : isDependency ? "dependency" : "containment" });
  });

  // The cycle begins with a node that declares a dependency, because that is where a person can break it.
  const waiting = named.filter((_, at) => named.at(at - 1)?.link === "dependency");
  const first = waiting.reduce((least, { node }) => Math.min(least, node), plan.tree.size);
  const inOrder = rotate(named, ({ node }) => node === first);
  const nodeIds = inOrder.map(({ node }) => itemAt(plan.nodes, node).id);
  const links = inOrder.map(({ link }) => link);
  return { kind: "cycle", nodeId: itemAt(nodeIds, 0), nodeIds, links };
}

const isFinish = (event: number) => !isStart(event) && !isGate(event);

/** The same cycle, beginning with the first item that `begins` accepts; `begins` is also given the item before. */
function rotate<T>(cycle: readonly T[], begins: (item: T, before: T | undefined) => boolean): T[] {
  const from = cycle.findIndex((item, at) => begins(item, cycle.at(at - 1)));
  return from <= 0 ? [...cycle] : [...cycle.slice(from), ...cycle.slice(0, from)];
}

/**
 * Leaves out the events between a parent's start and its finish: which of its children the path went through is
 * irrelevant.
 */
function withoutEventsWithin(path: readonly number[]): number[] {
  const remaining: number[] = [];
  const startedAt = new Map<number, number>();
  for (const event of path) {
    const node = nodeOf(event);
    if (isStart(event)) startedAt.set(node, remaining.length);
    const from = isFinish(event) ? startedAt.get(node) : undefined;
    if (from !== undefined && from < remaining.length) remaining.length = from + 1;
    remaining.push(event);
  }
  return remaining;
}
