import { intAt, itemAt, numberAt } from "../shared/at";
import { fromDayNumber } from "../shared/calendar";
import { finishOf, gateOf, startOf } from "./network";
import type { EarlyTimes, LateTimes } from "./passes";
import type { ReadPlan } from "./read-plan";
import type { Spans } from "./spans";
import type { Standing } from "./standing";
import { NONE } from "./tree";
import type { Conflict } from "./types";

/** What contradicts itself among the nodes that are open, in the order of the tree. */
export function conflictsOf(
  plan: ReadPlan,
  standing: Standing,
  times: EarlyTimes & LateTimes,
  spans: Spans,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const place = new Int32Array(plan.tree.size);
  plan.tree.preorder.forEach((node, at) => {
    place[node] = at;
  });
  const lastChild = new Int32Array(plan.tree.size + 1).fill(NONE);
  for (const node of plan.tree.preorder) {
    if (intAt(standing.takesPart, node) === 0) continue;
    if (numberAt(spans.slack, node) !== Number.POSITIVE_INFINITY) {
      if (!Number.isNaN(numberAt(plan.dueOn, node))) {
        conflicts.push(...dueConflicts(plan, standing, times, spans, node));
      }
      if (!standing.isPinned(node)) {
        conflicts.push(...againstOrder(plan, standing, times, place, lastChild, node));
      }
    }
    lastChild[intAt(plan.tree.parent, node)] = node;
  }
  return conflicts;
}

function dueConflicts(
  { nodes, workdays, tree, ...plan }: ReadPlan,
  standing: Standing,
  times: EarlyTimes & LateTimes,
  spans: Spans,
  node: number,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const idsOf = (...indices: number[]) =>
    indices.filter((i) => i !== NONE && i !== tree.size).map((i) => itemAt(nodes, i).id);
  const dueOn = fromDayNumber(numberAt(plan.dueOn, node));
  const day = intAt(times.needsDay, finishOf(node));
  const due = workdays.fromDay(numberAt(plan.dueOn, node) + 1) - day;

  const above = intAt(tree.parent, node);
  const byDeadline = numberAt(standing.deadline, above) - day;
  const byFollowers = numberAt(times.allowedByFollowers, node);
  const allowed = Math.min(byDeadline, byFollowers);
  if (due > allowed) {
    const binding =
      byFollowers < byDeadline ? intAt(times.follower, node) : intAt(standing.deadlineOwner, above);
    conflicts.push({
      kind: "dueAfterLatestFinish",
      nodeIds: idsOf(node, binding),
      days: due - allowed,
      dueOn,
      latestFinish: fromDayNumber(workdays.toDay(allowed + day - 1)),
    });
  }

  const finish = numberAt(times.early, finishOf(node));
  if (finish > due) {
    const driven = standing.isLeaf(node) ? startOf(node) : finishOf(node);
    conflicts.push({
      kind: "dueBeforeEarliestFinish",
      nodeIds: idsOf(node, intAt(times.drivenBy, driven)),
      days: finish - due,
      dueOn,
      earliestFinish: fromDayNumber(numberAt(spans.earliestFinish, node)),
    });
  }
  return conflicts;
}

/** Without one of its dependencies a node starts when the next latest of what it waits for allows. */
function againstOrder(
  { nodes, tree, dependencies }: ReadPlan,
  { takesPart, floor }: Standing,
  { early }: EarlyTimes,
  place: Int32Array,
  lastChild: Int32Array,
  node: number,
): Conflict[] {
  const above = intAt(tree.parent, node);
  const before = intAt(lastChild, above);
  const gate = before === NONE ? Number.NEGATIVE_INFINITY : numberAt(early, gateOf(before));
  let latest = Math.max(numberAt(floor, node), numberAt(early, startOf(above)), gate);
  let nextLatest = latest;
  const against: { other: number; time: number }[] = [];

  const end = intAt(dependencies.first, node + 1);
  for (let k = intAt(dependencies.first, node); k < end; k++) {
    const other = intAt(dependencies.on, k);
    if (intAt(takesPart, other) === 0) continue;
    const time = numberAt(early, finishOf(other)) + intAt(dependencies.lag, k);
    if (intAt(place, other) > intAt(place, node)) against.push({ other, time });
    nextLatest = Math.max(nextLatest, Math.min(latest, time));
    latest = Math.max(latest, time);
  }
  return against.map(({ other, time }) => ({
    kind: "dependencyAgainstOrder",
    nodeIds: [itemAt(nodes, node).id, itemAt(nodes, other).id],
    days: time === latest ? latest - nextLatest : 0,
  }));
}
