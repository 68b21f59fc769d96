import { dayAt, flagAt, itemAt } from "../shared/at";
import { firstCalendarDay, lastCalendarDay } from "../shared/calendar";
import { err, ok, type Result } from "../shared/result";
import { backwardPass } from "./backward-pass";
import { nameCycle } from "./cycle";
import { forwardPass } from "./forward-pass";
import { buildNetwork, type Network } from "./network";
import { type NodeFacts, nodeFactsOf } from "./node-facts";
import type { PlanError } from "./plan-error";
import { type ReadPlan, readPlan } from "./read-plan";
import { type Spans, spansOf } from "./spans";
import type { EarlyTimes, LateTimes } from "./times";
import { topologicalOrder } from "./topological-order";
import type { PlanInput } from "./types";

/** Everything that is computed about a plan, by node and event index. A schedule is written from it. */
export type Analysis = {
  readonly plan: ReadPlan;
  readonly facts: NodeFacts;
  readonly network: Network;
  readonly order: Int32Array;
  readonly times: EarlyTimes & LateTimes;
  readonly spans: Spans;
};

export function analyse(input: PlanInput): Result<Analysis, PlanError> {
  const read = readPlan(input);
  if (!read.ok) return read;
  const plan = read.value;
  const facts = nodeFactsOf(plan);
  const network = buildNetwork(plan, facts);
  const sorted = topologicalOrder(network);
  if (!sorted.ok) return err(nameCycle(plan, sorted.error));
  const order = sorted.value;

  const times = timesOf(plan, facts, network, order);
  const spans = spansOf(plan, facts, times);
  const outside = firstOutsideCalendar(plan, facts, spans);
  if (outside !== undefined) return err({ kind: "outOfCalendar", nodeId: outside });
  return ok({ plan, facts, network, order, times, spans });
}

/**
 * Windows are applied in a second round of both passes, within the latest times that the first round finds without
 * them.
 */
function timesOf(plan: ReadPlan, facts: NodeFacts, network: Network, order: Int32Array) {
  const early = forwardPass(plan, facts, network, order);
  const late = backwardPass(plan, facts, network, order, early);
  if (plan.windows === undefined) return { ...early, ...late };
  const heldEarly = forwardPass(plan, facts, network, order, late);
  const heldLate = backwardPass(plan, facts, network, order, heldEarly);
  return { ...heldEarly, ...heldLate };
}

function firstOutsideCalendar(
  { tree, nodes }: ReadPlan,
  { scheduledFlags }: NodeFacts,
  { earliestStart, earliestFinish, latestStart, latestFinish }: Spans,
): string | undefined {
  const isOutside = (day: number) => day < firstCalendarDay || day > lastCalendarDay;
  const node = tree.preorder.find(
    (i) =>
      flagAt(scheduledFlags, i) === 1 &&
      (isOutside(dayAt(earliestStart, i)) ||
        isOutside(dayAt(earliestFinish, i)) ||
        isOutside(dayAt(latestStart, i)) ||
        isOutside(dayAt(latestFinish, i))),
  );
  return node === undefined ? undefined : itemAt(nodes, node).id;
}
