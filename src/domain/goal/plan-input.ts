import type { Tree } from "../node/tree";
import type { PlanInput } from "../plan";
import type { GoalPlan, NodeRow } from "./goal-plan";

/** The columns of a node from which a plan is computed. They are enough for Today and Team, which draw no climb. */
export type PlanRow = Pick<
  NodeRow,
  "id" | "parentId" | "kind" | "rank" | "dueOn" | "durationDays" | "order" | "completedOn"
>;

/** The live nodes of a goal, in any order, with the target date and the order of the first level. */
export type Plan<Row extends PlanRow = PlanRow> = {
  readonly targetDate: string;
  readonly order: NodeRow["order"];
  readonly nodes: readonly Row[];
};

export function planOf({ goal, nodes }: Pick<GoalPlan, "goal" | "nodes">): Plan<NodeRow> {
  return { targetDate: goal.targetDate, order: goal.order, nodes };
}

/** The input of the planning engine: the nodes of the `tree`, siblings in their order, on the owner's date `today`. */
export function planInputOf(
  { targetDate, order }: Omit<Plan, "nodes">,
  { byId }: Tree<PlanRow>,
  today: string,
): PlanInput {
  return {
    today,
    targetDate,
    order,
    nodes: Array.from(
      byId.values(),
      ({ id, parentId, order, durationDays, dueOn, completedOn }) => ({
        id,
        parentId,
        order,
        durationDays,
        dueOn,
        completedOn,
        dependsOn: [],
      }),
    ),
  };
}
