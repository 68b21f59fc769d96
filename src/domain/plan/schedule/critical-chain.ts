import { intAt, numberAt } from "../shared/at";
import { finishOf, startOf } from "./network";
import type { EarlyTimes, LateTimes } from "./passes";
import type { ReadPlan } from "./read-plan";
import type { Spans } from "./spans";
import type { Standing } from "./standing";
import { NONE } from "./tree";

/**
 * The leaves of the least slack that set each other's start, in order. The last is the one held by a
 * deadline alone (of several the one that is finished last, then the first in the tree); from there back
 * each follows the leaf that drives it, until today or a fixed date does. A leaf that drives one of
 * the least slack has the least slack too; the exception is something of 0 days that could not have
 * been reached earlier anyway, and there the chain begins.
 */
export function criticalChainOf(
  plan: ReadPlan,
  standing: Standing,
  { early, drivenBy, needsDay, allowedByFollowers }: EarlyTimes & LateTimes,
  { slack }: Spans,
): number[] {
  const { size, preorder } = plan.tree;
  const least = numberAt(slack, size);
  let last = NONE;
  for (const node of preorder) {
    if (intAt(standing.takesPart, node) === 0 || !standing.isLeaf(node)) continue;
    if (numberAt(slack, node) !== least || least === Number.POSITIVE_INFINITY) continue;
    const finish = numberAt(early, finishOf(node));
    const deadline = numberAt(standing.deadline, node) - intAt(needsDay, finishOf(node));
    if (deadline >= numberAt(allowedByFollowers, node)) continue;
    if (last === NONE || finish > numberAt(early, finishOf(last))) last = node;
  }
  const chain: number[] = [];
  let node = last;
  while (node !== NONE && numberAt(slack, node) === least) {
    chain.push(node);
    node = intAt(drivenBy, startOf(node));
  }
  return chain.reverse();
}
