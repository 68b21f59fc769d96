import { applyPlanChange } from "../node/apply";
import type { PlanChangeOf } from "../node/change";
import { withDifference } from "../node/difference";
import { lineage, treeOf } from "../node/tree";
import type { GoalPlan } from "./goal-plan";
import { planOf } from "./plan-input";
import { type PlanModel, planModel } from "./plan-model";

export type Fit = Pick<PlanModel, "spareDays" | "shortfallDays">;

export type NewPosition = Pick<PlanChangeOf<"add">, "parentId" | "placement"> & {
  readonly node: PlanChangeOf<"add">["nodes"][number];
};

/** What a new node makes of a plan before it is saved. */
export type ForeseenPlan = {
  /** The last day on which the new node can start; null where the plan cannot be scheduled. */
  readonly latestStart: string | null;
  readonly before: Fit;
  readonly after: Fit;
  /** What the new node leads to and is due before it: a milestone, or the goal itself, which has no title here. */
  readonly laterThan: { readonly title: string | null; readonly date: string } | null;
};

const fitOf = ({ spareDays, shortfallDays }: Fit): Fit => ({ spareDays, shortfallDays });

/** Computes the plan with a new node in it. Null where the rules refuse the node. */
export function foreseenPlan(
  plan: GoalPlan,
  before: Fit,
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
    before: fitOf(before),
    after: fitOf(after),
    laterThan: node.dueOn ? laterThan(plan, position.parentId, node.dueOn) : null,
  };
}

function laterThan(
  { goal, nodes }: GoalPlan,
  parentId: string | null,
  dueOn: string,
): ForeseenPlan["laterThan"] {
  for (const above of lineage(treeOf(nodes).byId, parentId))
    if (above.dueOn && above.dueOn < dueOn) return { title: above.title, date: above.dueOn };
  return goal.targetDate < dueOn ? { title: null, date: goal.targetDate } : null;
}
