import { treeOf } from "../node/tree";
import { explain } from "../plan/explain/explain";
import { type Plan, planInputOf } from "./plan-input";
import type { PlanModel } from "./plan-model";

/** Why a plan is short: the longest step of the chain that decides it, and the date that the chain does not meet. */
export type Shortfall = {
  readonly nodeId: string;
  /** Its own length; null where it has none. */
  readonly durationDays: number | null;
  /** How many more steps the chain has, and how long all of them take together. */
  readonly others: number;
  readonly chainDays: number;
  /** The date that is missed, and the node that has it; null for the goal's target date. */
  readonly date: string;
  readonly dueId: string | null;
  readonly days: number;
};

/** Null where the plan fits, or cannot be scheduled. */
export function shortfallOf(plan: Plan, model: PlanModel, today: string): Shortfall | null {
  const last = model.criticalChain.at(-1);
  if (model.fits !== false || last === undefined) return null;
  const reasons = explain(planInputOf(plan, treeOf(plan.nodes), today), last, "latestFinish");
  const fixed = reasons.ok ? reasons.value[0] : undefined;
  if (!fixed) return null;
  const chain = model.criticalChain.flatMap((id) => model.nodes.get(id)?.row ?? []);
  const [longest] = chain.toSorted((a, b) => (b.durationDays ?? 0) - (a.durationDays ?? 0));
  if (!longest) return null;
  return {
    nodeId: longest.id,
    durationDays: longest.durationDays,
    others: chain.length - 1,
    chainDays: chain.reduce((sum, { durationDays }) => sum + (durationDays ?? 0), 0),
    date: fixed.date,
    dueId: fixed.kind === "due" ? (fixed.nodeId ?? null) : null,
    days: model.shortfallDays,
  };
}
