import { applyPlanChange } from "../node/apply";
import type { PlanChangeOf } from "../node/change";
import { withDifference } from "../node/difference";
import type { Contradiction } from "./contradictions";
import type { GoalPlan } from "./goal-plan";
import { planOf } from "./plan-input";
import { type PlanModel, planModel } from "./plan-model";

/** The days that a plan has to spare, or is short of. */
export type SpareTime = Pick<PlanModel, "spareDays" | "shortfallDays">;

export type NewPosition = Pick<PlanChangeOf<"add">, "parentId" | "placement"> & {
  readonly node: PlanChangeOf<"add">["nodes"][number];
};

/** What a new node makes of a plan before it is saved. */
export type ForeseenPlan = {
  /** The last day on which the new node can start; null where the plan cannot be scheduled. */
  readonly latestStart: string | null;
  readonly before: SpareTime;
  readonly after: SpareTime;
  /** Which other date contradicts that of the new node. */
  readonly contradiction: Contradiction | null;
};

const spareTimeOf = ({ spareDays, shortfallDays }: SpareTime): SpareTime => ({
  spareDays,
  shortfallDays,
});

/** Computes the plan with a new node in it. Null where the rules refuse the node. */
export function foreseenPlan(
  plan: GoalPlan,
  before: SpareTime,
  { node, ...position }: NewPosition,
): ForeseenPlan | null {
  const { today, nodes } = plan;
  const change: PlanChangeOf<"add"> = {
    ...{ type: "add", changeId: node.id, ...position, nodes: [node] },
  };
  const result = applyPlanChange(nodes, change, { today });
  if (!result.ok) return null;
  const added = withDifference(nodes, { nodes: result.value.nodes, removed: [] });
  const after = planModel({ ...planOf(plan), nodes: added }, today);
  return {
    latestStart: after.nodes.get(node.id)?.schedule?.latestStart ?? null,
    before: spareTimeOf(before),
    after: spareTimeOf(after),
    contradiction: after.contradictions.find(({ nodeId }) => nodeId === node.id) ?? null,
  };
}
