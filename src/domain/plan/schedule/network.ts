import { flagAt, intAt, itemAt } from "../shared/at";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import { noNode } from "./tree";

/**
 * The plan as a network of events, the form in which the critical path method was first published (J. E. Kelley and M.
 * R. Walker, "Critical-Path Planning and Scheduling", 1959). Every node, and the goal, has three events: it starts, it
 * is finished and, in a sequence, the gate behind it opens, which means that the node and all its siblings before it
 * are finished. A parent starts before its children and is finished after them, so a dependency on a parent is one link
 * to its finish, whatever lies under it.
 *
 * Gates keep a sequence in order across siblings whose own start has already happened: with A open, B completed out of
 * turn and C after it, C still waits for A.
 */
export type Network = {
  readonly events: number;
  /**
   * The links out of event e: they lead to `to[k]`, at least `lag[k]` workdays later, for k from `first[e]` to `first[e
   * + 1]` exclusive.
   */
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly lag: Int32Array;
};

const eventKindCount = 3;
export const startOf = (node: number) => eventKindCount * node;
export const finishOf = (node: number) => eventKindCount * node + 1;
export const gateOf = (node: number) => eventKindCount * node + 2;

export const nodeOf = (event: number) => Math.floor(event / eventKindCount);
export const isStart = (event: number) => event % eventKindCount === 0;
export const isGate = (event: number) => event % eventKindCount === 2;

export function buildNetwork(plan: ReadPlan, facts: NodeFacts): Network {
  const events = eventKindCount * (plan.tree.size + 1);
  const first = new Int32Array(events + 1);
  eachLink(plan, facts, (from) => {
    first[from + 1] = intAt(first, from + 1) + 1;
  });
  for (let event = 0; event < events; event++) {
    first[event + 1] = intAt(first, event) + intAt(first, event + 1);
  }
  const links = intAt(first, events);
  const to = new Int32Array(links);
  const lag = new Int32Array(links);
  const next = first.slice();
  eachLink(plan, facts, (from, target, days) => {
    const k = intAt(next, from);
    to[k] = target;
    lag[k] = days;
    next[from] = k + 1;
  });
  return { events, first, to, lag };
}

function eachLink(
  plan: ReadPlan,
  { scheduledFlags, isLeaf }: NodeFacts,
  link: (from: number, to: number, lag: number) => void,
): void {
  const { nodes, tree, dependencies, durationDays } = plan;
  const isSequence = (node: number) =>
    (node === tree.size ? plan.goalOrder : itemAt(nodes, node).order) === "sequence";
  const lastChild = new Int32Array(tree.size + 1).fill(noNode);

  for (const node of tree.preorder) {
    if (flagAt(scheduledFlags, node) === 0) continue;
    const above = intAt(tree.parent, node);
    link(startOf(above), startOf(node), 0);
    link(finishOf(node), finishOf(above), 0);
    if (isLeaf(node)) link(startOf(node), finishOf(node), intAt(durationDays, node));

    if (isSequence(above)) {
      const before = intAt(lastChild, above);
      if (before !== noNode) {
        link(gateOf(before), startOf(node), 0);
        link(gateOf(before), gateOf(node), 0);
      }
      link(finishOf(node), gateOf(node), 0);
      lastChild[above] = node;
    }

    const end = intAt(dependencies.first, node + 1);
    for (let k = intAt(dependencies.first, node); k < end; k++) {
      const other = intAt(dependencies.on, k);
      if (flagAt(scheduledFlags, other) === 1) {
        link(finishOf(other), startOf(node), intAt(dependencies.lag, k));
      }
    }
  }
}
