import { dayAt, flagAt, intAt } from "../shared/at";
import { finishOf, startOf } from "./network";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import type { Spans } from "./spans";
import type { EarlyTimes, LateTimes } from "./times";
import { noNode } from "./tree";
import { finishesInWindow } from "./window-finishes";

/**
 * The leaves of the least slack that set each other's start, in order. The last is one that only a deadline or a window
 * binds: of several the one that is finished last, then the first in the tree. From it each step back goes to the leaf
 * that sets the start, until today or a fixed date does. A leaf that sets the start of one with the least slack has the
 * least slack too, with one exception, where the chain begins: a leaf of 0 days that could not have been reached
 * earlier anyway, or one that waits for a date of its window.
 */
export function criticalChainOf(
  plan: ReadPlan,
  facts: NodeFacts,
  { early, drivenBy, needsDay, windowFinishes, allowedByFollowers }: EarlyTimes & LateTimes,
  { slack }: Spans,
): number[] {
  const { size, preorder } = plan.tree;
  const least = dayAt(slack, size);
  let last = noNode;
  for (const node of preorder) {
    if (flagAt(facts.scheduledFlags, node) === 0 || !facts.isLeaf(node)) continue;
    if (dayAt(slack, node) !== least || least === Number.POSITIVE_INFINITY) continue;
    const finish = dayAt(early, finishOf(node));
    const needs = flagAt(needsDay, finishOf(node));
    const window = finishesInWindow(windowFinishes, node)
      ? dayAt(windowFinishes.lastDay, node) + 1
      : Number.POSITIVE_INFINITY;
    const deadline = Math.min(dayAt(facts.deadline, node), window) - needs;
    if (deadline >= dayAt(allowedByFollowers, node)) continue;
    if (last === noNode || finish > dayAt(early, finishOf(last))) last = node;
  }
  const chain: number[] = [];
  let node = last;
  while (node !== noNode && dayAt(slack, node) === least) {
    chain.push(node);
    node = intAt(drivenBy, startOf(node));
  }
  return chain.reverse();
}
