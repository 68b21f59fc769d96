import { dayAt, flagAt, intAt } from "../shared/at";
import { isHeld } from "./holds";
import { finishOf, startOf } from "./network";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import type { Spans } from "./spans";
import type { EarlyTimes, LateTimes } from "./times";
import { noNode } from "./tree";

/**
 * The leaves of the least slack that set each other's start, in order. The last is the one held by a
 * deadline or a window alone (of several the one that is finished last, then the first in the tree); from there back
 * each follows the leaf that drives it, until today or a fixed date does. A leaf that drives one of
 * the least slack has the least slack too; the exception is something of 0 days that could not have
 * been reached earlier anyway, or waits for a date of its window, and there the chain begins.
 */
export function criticalChainOf(
  plan: ReadPlan,
  facts: NodeFacts,
  { early, drivenBy, needsDay, holds, allowedByFollowers }: EarlyTimes & LateTimes,
  { slack }: Spans,
): number[] {
  const { size, preorder } = plan.tree;
  const least = dayAt(slack, size);
  let last = noNode;
  for (const node of preorder) {
    if (flagAt(facts.takesPart, node) === 0 || !facts.isLeaf(node)) continue;
    if (dayAt(slack, node) !== least || least === Number.POSITIVE_INFINITY) continue;
    const finish = dayAt(early, finishOf(node));
    const needs = flagAt(needsDay, finishOf(node));
    const window = isHeld(holds, node) ? dayAt(holds.lastDay, node) + 1 : Number.POSITIVE_INFINITY;
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
