import type { Tree } from "../node/tree";
import type { PlanInput } from "../plan";
import type { GoalPlan, NodeRow } from "./goal-plan";

/** The columns of a node from which a plan is computed. They are enough for Today and Team, which draw no climb. */
export type PlanRow = Pick<
  NodeRow,
  "id" | "parentId" | "kind" | "rank" | "dueOn" | "durationDays" | "order" | "completedOn"
>;

/** The live nodes of a goal, in any order, with what the goal itself says of its plan. */
export type Plan<Row extends PlanRow = PlanRow> = {
  readonly targetDate: string;
  /** The day on which the goal was reached. From then on nothing in its plan is asked for. */
  readonly reachedOn: string | null;
  /** The order of the first level. */
  readonly order: NodeRow["order"];
  readonly nodes: readonly Row[];
};

export function planOf({ goal, nodes }: Pick<GoalPlan, "goal" | "nodes">): Plan<NodeRow> {
  const { targetDate, reachedOn, order } = goal;
  return { targetDate, reachedOn, order, nodes };
}

/** The input of the planning engine: the nodes of the `tree`, siblings in their order, on the owner's date `today`. */
export function planInputOf(
  { targetDate, order }: Pick<Plan, "targetDate" | "order">,
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
