import type { FitHours } from "../hours/types";
import { type Analysis, analyse } from "../schedule/analyse";
import type { PlanError } from "../schedule/plan-error";
import { noNode } from "../schedule/tree";
import type { PlanInput, PlanNode } from "../schedule/types";
import { flagAt, itemAt } from "../shared/at";
import { fromDayNumber, type IsoDate, toDayNumber } from "../shared/calendar";
import { err, ok, type Result } from "../shared/result";
import type { Link } from "./chain";
import { earlyChain } from "./early-chain";
import { lateChain } from "./late-chain";
import type { ExplainedDate, Reason } from "./types";

/**
 * Explains why a date of a node is what it is: a list of reasons that leads from a fixed day to the date that
 * `schedulePlan` gives. Of several reasons that set the same day it gives one: work rather than a fixed day, a deadline
 * rather than what follows. Where the result of `fitHours` for the plan is given, a last reason of kind `hours` says
 * how the hours change the date. Empty for a node that is not scheduled. The time it takes is linear in the size of the
 * plan.
 */
export function explain(
  input: PlanInput,
  nodeId: string,
  which: ExplainedDate,
  fit?: Pick<FitHours, "nodes">,
): Result<Reason[], PlanError> {
  const analysed = analyse(input);
  if (!analysed.ok) return analysed;
  const analysis = analysed.value;
  const node = analysis.plan.tree.indexOf.get(nodeId);
  if (node === undefined) {
    return err({ kind: "unknownId", nodeId, field: "nodeId", unknownId: nodeId });
  }
  if (flagAt(analysis.facts.scheduledFlags, node) === 0) return ok([]);

  const at = which === "earliestStart" || which === "latestStart" ? "start" : "finish";
  const isEarly = which === "earliestStart" || which === "earliestFinish";
  const chain = (isEarly ? earlyChain : lateChain)(analysis, { node, at });
  const reasons = reasonsFrom(analysis, chain);
  const hours = fit && dateByHours(fit, input.nodes, nodeId, which);
  const last = reasons.at(-1);
  if (last === undefined || !hours || hours === last.date) return ok(reasons);
  // A milestone may finish with a completed leaf, later than all its open ones, and may start later because of what it
  // waits for. `fitHours` gives the dates of open leaves alone, so a change in these directions is not due to the
  // hours.
  const isEarlier = hours < last.date;
  if (fit?.nodes[nodeId] === undefined && isEarlier !== (which === "latestStart"))
    return ok(reasons);
  const days = workdaysFrom(analysis, toDayNumber(last.date), toDayNumber(hours));
  return ok([...reasons, { kind: "hours", nodeId, date: hours, days }]);
}

function reasonsFrom(analysis: Analysis, chain: readonly Link[]): Reason[] {
  const links = [...chain].reverse();
  return links.map(({ kind, node, day }, i) => {
    const before = links[i - 1]?.day ?? day;
    const days = workdaysFrom(analysis, before, day);
    const reason = { kind, date: fromDayNumber(day), days };
    return node === noNode ? reason : { ...reason, nodeId: itemAt(analysis.plan.nodes, node).id };
  });
}

function workdaysFrom({ plan }: Analysis, from: number, to: number): number {
  return plan.workdays.fromDay(to) - plan.workdays.fromDay(from);
}

/**
 * The date of the node with the hours counted; `undefined` for a latest finish, which depends on the calendar alone.
 */
function dateByHours(
  { nodes }: Pick<FitHours, "nodes">,
  plan: readonly PlanNode[],
  nodeId: string,
  which: ExplainedDate,
): IsoDate | null | undefined {
  const fitted = nodes[nodeId];
  if (fitted === undefined) return milestoneByHours(nodes, leavesUnder(plan, nodeId), which);
  if (which === "earliestStart") return fitted?.start;
  if (which === "earliestFinish") return fitted?.finish;
  return which === "latestStart" ? fitted?.latestStart : undefined;
}

/**
 * A milestone starts with the first of its leaves and finishes with the last; it has no date where one of them is never
 * finished.
 */
function milestoneByHours(
  nodes: FitHours["nodes"],
  leaves: readonly string[],
  which: ExplainedDate,
): IsoDate | null | undefined {
  const fitted = leaves.flatMap((id) => nodes[id] ?? []);
  if (which === "earliestStart") return firstOf(fitted.map(({ start }) => start));
  if (which === "latestStart") return firstOf(fitted.map(({ latestStart }) => latestStart));
  if (which !== "earliestFinish" || fitted.some(({ finish }) => finish === null)) return undefined;
  return fitted
    .flatMap(({ finish }) => finish ?? [])
    .sort()
    .at(-1);
}

const firstOf = (dates: readonly (IsoDate | null)[]) =>
  dates.flatMap((date) => date ?? []).sort()[0];

function leavesUnder(plan: readonly PlanNode[], nodeId: string): string[] {
  const childrenOf = new Map<string | null, string[]>();
  for (const { id, parentId } of plan) {
    const siblings = childrenOf.get(parentId);
    if (siblings) siblings.push(id);
    else childrenOf.set(parentId, [id]);
  }
  const left = [...(childrenOf.get(nodeId) ?? [])];
  const leaves: string[] = [];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const children = childrenOf.get(id);
    if (children) left.push(...children);
    else leaves.push(id);
  }
  return leaves;
}
