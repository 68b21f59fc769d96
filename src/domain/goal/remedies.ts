import { dateLimits } from "../limits";
import { treeOf } from "../node/tree";
import { explain } from "../plan/explain/explain";
import { addDays, daysBetween } from "../plan/shared/calendar";
import type { Contradiction } from "./contradictions";
import { type Plan, type PlanRow, planInputOf } from "./plan-input";
import { planModel } from "./plan-model";

/** What a plan would be with a remedy applied. */
type RemedyEffect = {
  readonly fits: boolean | null;
  readonly spareDays: number | null;
  readonly shortfallDays: number;
  /** How many contradictions would be left. */
  readonly contradictions: number;
  /** The last day on which the node could then finish. */
  readonly latestFinish: string | null;
};

/** One remedy of a contradiction: a date that is moved, that of a node or of the goal (`nodeId` null), or taken off. */
export type Remedy = (
  | { readonly kind: "moveNode" | "moveOther"; readonly nodeId: string; readonly to: string }
  | { readonly kind: "moveTarget"; readonly nodeId: null; readonly to: string }
  | { readonly kind: "undate"; readonly nodeId: string; readonly to: null }
) & { readonly effect: RemedyEffect };

type RemedyDates = Remedy extends infer Each
  ? Each extends unknown
    ? Omit<Each, "effect">
    : never
  : never;

/** The remedies of a contradiction, each with what it leads to: the plan is computed again with it. */
export function remediesOf(plan: Plan, today: string, contradiction: Contradiction): Remedy[] {
  const { nodeId, latest } = contradiction;
  const remedies: RemedyDates[] = [
    ...(latest < today ? [] : [{ kind: "moveNode" as const, nodeId, to: latest }]),
    ...otherDate(plan, today, contradiction),
    { kind: "undate", nodeId, to: null },
  ];
  return remedies.map(
    (remedy) => ({ ...remedy, effect: effectOf(plan, today, remedy, nodeId) }) as Remedy,
  );
}

/** Moves the other date as far as the contradiction reaches: that of the milestone above, or the one that binds the node. */
function otherDate(plan: Plan, today: string, contradiction: Contradiction): RemedyDates[] {
  const { kind, nodeId, otherId, dueOn, days } = contradiction;
  if (kind === "part" && otherId !== null)
    return [{ kind: "moveOther", nodeId: otherId, to: dueOn }];
  const reasons = explain(planInputOf(plan, treeOf(plan.nodes), today), nodeId, "latestFinish");
  const fixed = reasons.ok ? reasons.value[0] : undefined;
  if (!fixed || daysBetween(fixed.date, dateLimits.latest) < days) return [];
  if (fixed.kind === "target")
    return [{ kind: "moveTarget", nodeId: null, to: addDays(plan.targetDate, days) }];
  const row = plan.nodes.find(({ id }) => id === fixed.nodeId);
  if (fixed.kind !== "due" || !row?.dueOn || row.id === nodeId) return [];
  return [{ kind: "moveOther", nodeId: row.id, to: addDays(row.dueOn, days) }];
}

function effectOf(plan: Plan, today: string, remedy: RemedyDates, nodeId: string): RemedyEffect {
  const model = planModel(withRemedy(plan, remedy), today);
  return {
    fits: model.fits,
    spareDays: model.spareDays,
    shortfallDays: model.shortfallDays,
    contradictions: model.contradictions.length,
    latestFinish: model.nodes.get(nodeId)?.schedule?.latestFinish ?? null,
  };
}

function withRemedy(plan: Plan, remedy: RemedyDates): Plan {
  if (remedy.kind === "moveTarget") return { ...plan, targetDate: remedy.to };
  const dated = (row: PlanRow) => (row.id === remedy.nodeId ? { ...row, dueOn: remedy.to } : row);
  return { ...plan, nodes: plan.nodes.map(dated) };
}
