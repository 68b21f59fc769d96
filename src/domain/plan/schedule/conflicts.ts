import { dayAt, flagAt, intAt, itemAt } from "../shared/at";
import { fromDayNumber } from "../shared/calendar";
import { finishOf, gateOf, startOf } from "./network";
import type { NodeFacts } from "./node-facts";
import type { ReadPlan } from "./read-plan";
import type { Spans } from "./spans";
import type { EarlyTimes, LateTimes } from "./times";
import { noNode } from "./tree";
import type { Conflict } from "./types";
import { hasNoDateLeft } from "./window-finishes";

/** Finds the contradictions among the nodes that are open, in the order of the tree. */
export function conflictsOf(
  plan: ReadPlan,
  facts: NodeFacts,
  times: EarlyTimes & LateTimes,
  spans: Spans,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const order = new Int32Array(plan.tree.size);
  plan.tree.preorder.forEach((node, at) => {
    order[node] = at;
  });
  const lastChild = new Int32Array(plan.tree.size + 1).fill(noNode);
  for (const node of plan.tree.preorder) {
    if (flagAt(facts.scheduledFlags, node) === 0) continue;
    if (dayAt(spans.slack, node) !== Number.POSITIVE_INFINITY) {
      if (!Number.isNaN(dayAt(plan.dueOn, node))) {
        addDueConflicts(conflicts, plan, facts, times, spans, node);
      }
      if (hasNoDateLeft(times.windowFinishes, node)) addNoWindowLeft(conflicts, plan, spans, node);
      if (!facts.isPinned(node)) {
        addAgainstOrder(conflicts, plan, facts, times, order, lastChild, node);
      }
    }
    lastChild[intAt(plan.tree.parent, node)] = node;
  }
  return conflicts;
}

function addDueConflicts(
  conflicts: Conflict[],
  plan: ReadPlan,
  facts: NodeFacts,
  times: EarlyTimes & LateTimes,
  spans: Spans,
  node: number,
): void {
  const { nodes, workdays, tree } = plan;
  const idsOf = (...indices: number[]) =>
    indices.filter((i) => i !== noNode && i !== tree.size).map((i) => itemAt(nodes, i).id);
  const dueOn = fromDayNumber(dayAt(plan.dueOn, node));
  const day = flagAt(times.needsDay, finishOf(node));
  const due = workdays.fromDay(dayAt(plan.dueOn, node) + 1) - day;

  const above = intAt(tree.parent, node);
  const byDeadline = dayAt(facts.deadline, above) - day;
  const byFollowers = dayAt(times.allowedByFollowers, node);
  const allowed = Math.min(byDeadline, byFollowers);
  if (due > allowed) {
    const binding =
      byFollowers < byDeadline ? intAt(times.follower, node) : intAt(facts.deadlineOwner, above);
    conflicts.push({
      kind: "dueAfterLatestFinish",
      nodeIds: idsOf(node, binding),
      days: due - allowed,
      dueOn,
      latestFinish: fromDayNumber(workdays.toDay(allowed + day - 1)),
    });
  }

  const finish = dayAt(times.early, finishOf(node));
  if (finish > due) {
    const driven = facts.isLeaf(node) ? startOf(node) : finishOf(node);
    conflicts.push({
      kind: "dueBeforeEarliestFinish",
      nodeIds: idsOf(node, intAt(times.drivenBy, driven)),
      days: finish - due,
      dueOn,
      earliestFinish: fromDayNumber(dayAt(spans.earliestFinish, node)),
    });
  }
}

function addAgainstOrder(
  conflicts: Conflict[],
  plan: ReadPlan,
  { scheduledFlags, floor }: NodeFacts,
  { early }: EarlyTimes,
  order: Int32Array,
  lastChild: Int32Array,
  node: number,
): void {
  if (!waitsForLater(plan, order, node)) return;
  const { nodes, tree, dependencies } = plan;
  const above = intAt(tree.parent, node);
  const before = intAt(lastChild, above);
  const gate = before === noNode ? Number.NEGATIVE_INFINITY : dayAt(early, gateOf(before));
  // Without one of its dependencies, a node starts at the latest of the other times that bound its start.
  let latest = Math.max(dayAt(floor, node), dayAt(early, startOf(above)), gate);
  let nextLatest = latest;
  const against: { other: number; time: number }[] = [];

  const end = intAt(dependencies.first, node + 1);
  for (let k = intAt(dependencies.first, node); k < end; k++) {
    const other = intAt(dependencies.on, k);
    if (flagAt(scheduledFlags, other) === 0) continue;
    const time = dayAt(early, finishOf(other)) + intAt(dependencies.lag, k);
    if (intAt(order, other) > intAt(order, node)) against.push({ other, time });
    nextLatest = Math.max(nextLatest, Math.min(latest, time));
    latest = Math.max(latest, time);
  }
  for (const { other, time } of against) {
    conflicts.push({
      kind: "dependencyAgainstOrder",
      nodeIds: [itemAt(nodes, node).id, itemAt(nodes, other).id],
      days: time === latest ? latest - nextLatest : 0,
    });
  }
}

function waitsForLater({ dependencies }: ReadPlan, order: Int32Array, node: number): boolean {
  const end = intAt(dependencies.first, node + 1);
  for (let k = intAt(dependencies.first, node); k < end; k++) {
    if (intAt(order, intAt(dependencies.on, k)) > intAt(order, node)) return true;
  }
  return false;
}

function addNoWindowLeft(
  conflicts: Conflict[],
  { nodes }: ReadPlan,
  { earliestFinish, latestFinish }: Spans,
  node: number,
): void {
  conflicts.push({
    kind: "noWindowLeft",
    nodeIds: [itemAt(nodes, node).id],
    earliestFinish: fromDayNumber(dayAt(earliestFinish, node)),
    latestFinish: fromDayNumber(dayAt(latestFinish, node)),
  });
}
