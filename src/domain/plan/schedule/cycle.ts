import { itemAt } from "../shared/at";
import { isGate, isStart, nodeOf } from "./network";
import type { CycleLink, PlanError } from "./plan-error";
import type { ReadPlan } from "./read-plan";

/** Names the nodes of a cycle of events, and what joins each to the next, as a person would tell it. */
export function nameCycle(plan: ReadPlan, cycle: readonly number[]): PlanError {
  const finished = new Set<number>();
  const whole = rotate(cycle, (event) => {
    if (isFinish(event)) finished.add(nodeOf(event));
    return isStart(event) && finished.has(nodeOf(event));
  });
  const events = withoutInsides(whole);

  const steps = events.flatMap((event, at) => (isGate(event) ? [] : [{ event, at }]));
  const told: { node: number; link: CycleLink }[] = [];
  steps.forEach(({ event, at }, step) => {
    const next = itemAt(steps, (step + 1) % steps.length);
    const node = nodeOf(event);
    if (isStart(event) && node === nodeOf(next.event)) return;
    const throughGate = next.at !== (at + 1) % events.length;
    const isDependency = isFinish(event) && isStart(next.event);
    told.push({ node, link: throughGate ? "order" : isDependency ? "dependency" : "containment" });
  });

  // To be told from a node that declares a dependency, which is where a person can mend it.
  const waiting = told.filter((_, at) => told.at(at - 1)?.link === "dependency");
  const first = waiting.reduce((least, { node }) => Math.min(least, node), plan.tree.size);
  const inOrder = rotate(told, ({ node }) => node === first);
  const nodeIds = inOrder.map(({ node }) => itemAt(plan.nodes, node).id);
  const links = inOrder.map(({ link }) => link);
  return { kind: "cycle", nodeId: itemAt(nodeIds, 0), nodeIds, links };
}

const isFinish = (event: number) => !isStart(event) && !isGate(event);

/** The same circle, told from the first place that `begins` accepts (given the one before it). */
function rotate<T>(circle: readonly T[], begins: (item: T, before: T | undefined) => boolean): T[] {
  const from = circle.findIndex((item, at) => begins(item, circle.at(at - 1)));
  return from <= 0 ? [...circle] : [...circle.slice(from), ...circle.slice(0, from)];
}

/** From a parent's start to its finish is all of it: which of its children the path took says nothing. */
function withoutInsides(path: readonly number[]): number[] {
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
