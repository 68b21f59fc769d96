import type { GoalPlan, NodeRow } from "./goal-plan";
import { planOf } from "./plan-input";
import { type PlanModel, type PlannedNode, planModel } from "./plan-model";

type RungRef = NonNullable<GoalPlan["goal"]["targetRung"]>;

/**
 * A goal as it is drawn, from the end down to today and then to what is done. The line of today lies between `ahead`
 * and `done`.
 */
export type ClimbModel = Omit<PlanModel<NodeRow>, "nodes"> & {
  readonly byId: PlanModel<NodeRow>["nodes"];
  /** The target rung. `nodeId` is the milestone of the first level that stands for that rung, where there is one. */
  readonly summit: { readonly rung: RungRef; readonly nodeId: string | null } | null;
  /** The nodes above the line of today, from the end down: what is still to be done. */
  readonly ahead: readonly PlannedNode<NodeRow>[];
  /** The nodes below the line of today: what is done, the last done first, each followed by the nodes under it. */
  readonly done: readonly PlannedNode<NodeRow>[];
  /** The current rung of the owner. */
  readonly currentRung: GoalPlan["currentRung"];
};

const none: ReadonlySet<string> = new Set();

/**
 * Orders the nodes of a goal for drawing. Of siblings the later is above the earlier, and a milestone is above the
 * steps that lead to it. A completed node moves below the line of today, sorted by the day on which it was done; a
 * completed milestone takes the nodes under it along, in the order of the plan. The nodes in `recentlyTicked` are completed
 * but still drawn at their position in the plan.
 */
export function climbModel(plan: GoalPlan, recentlyTicked: ReadonlySet<string> = none): ClimbModel {
  const { nodes, ...rest } = planModel(planOf(plan), plan.today);
  const ahead: PlannedNode<NodeRow>[] = [];
  const batches: { completedOn: string; nodes: PlannedNode<NodeRow>[] }[] = [];
  for (const node of nodes.values()) {
    const { id, parentId, completedOn } = node.row;
    if (completedOn === null || recentlyTicked.has(id)) {
      ahead.push(node);
      continue;
    }
    const above = parentId === null || recentlyTicked.has(parentId) ? null : nodes.get(parentId);
    if (above?.state === "done") batches.at(-1)?.nodes.push(node);
    else batches.push({ completedOn, nodes: [node] });
  }
  batches.sort((a, b) =>
    a.completedOn < b.completedOn ? 1 : a.completedOn > b.completedOn ? -1 : 0,
  );

  const { targetRung } = plan.goal;
  const isTargetMilestone = ({ depth, row }: PlannedNode<NodeRow>) =>
    depth === 0 && row.rung !== null && row.rung.id === targetRung?.id;
  return {
    ...rest,
    byId: nodes,
    summit: targetRung && {
      rung: targetRung,
      nodeId: [...nodes.values()].find(isTargetMilestone)?.row.id ?? null,
    },
    ahead,
    done: batches.flatMap((batch) => batch.nodes),
    currentRung: plan.currentRung,
  };
}
