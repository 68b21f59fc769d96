import { itemAt } from "../shared/at";
import { isGate, isStart, nodeOf } from "./network";
import type { CycleLink, PlanError } from "./plan-error";
import type { ReadPlan } from "./read-plan";

/** Names the nodes of a cycle of events, and what joins each to the next, as a person would tell it. */
export function nameCycle(plan: ReadPlan, cycle: readonly number[]): PlanError {
  const opened = rotate(cycle, (event, before) => isStart(event) && isFinish(before));
  const shorter = withoutInsides(opened);
  const finished = new Set<number>();
  const events = withoutInsides(
    rotate(shorter, (event) => {
      if (isFinish(event)) finished.add(nodeOf(event));
      return isStart(event) && finished.has(nodeOf(event));
    }),
  );

  const steps = events.flatMap((event, at) => (isGate(event) ? [] : [{ event, at }]));
  const nodeIds: string[] = [];
  const links: CycleLink[] = [];
  steps.forEach(({ event, at }, step) => {
    const next = itemAt(steps, (step + 1) % steps.length);
    const throughGate = next.at !== (at + 1) % events.length;
    if (isStart(event) && nodeOf(event) === nodeOf(next.event)) return;
    nodeIds.push(itemAt(plan.nodes, nodeOf(event)).id);
    if (throughGate) links.push("order");
    else links.push(isFinish(event) && isStart(next.event) ? "dependency" : "containment");
  });
  return { kind: "cycle", nodeId: itemAt(nodeIds, 0), nodeIds, links };
}

const isFinish = (event: number) => !isStart(event) && !isGate(event);

/** The same circle, told from the first place that `begins` accepts (given the one before it). */
function rotate(
  circle: readonly number[],
  begins: (event: number, before: number) => boolean,
): number[] {
  let before = circle.at(-1) ?? 0;
  const from = circle.findIndex((event) => {
    const accepted = begins(event, before);
    before = event;
    return accepted;
  });
  return from <= 0 ? [...circle] : [...circle.slice(from), ...circle.slice(0, from)];
}

/** From a parent's start to its finish is all of it: which of its children the path took says nothing. */
function withoutInsides(path: readonly number[]): number[] {
  const kept: number[] = [];
  const startedAt = new Map<number, number>();
  for (const event of path) {
    const node = nodeOf(event);
    if (isStart(event)) startedAt.set(node, kept.length);
    const from = isFinish(event) ? startedAt.get(node) : undefined;
    if (from !== undefined && from < kept.length) kept.length = from + 1;
    kept.push(event);
  }
  return kept;
}
