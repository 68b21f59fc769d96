import { type PlanRisk, planRisk } from "@/domain/goal/plan-risk";
import { build, rowOf, write } from "@/server/infra/typed-sql";
import { toDay } from "./dates";
import { nodesOfGoals } from "./goal-summaries";
import { selectPlan } from "./plan";
import type { Scope } from "./scope";

export const riskColumns = ({ fitsUntil, contradicts }: PlanRisk) => ({
  fits_until: fitsUntil === null ? null : toDay(fitsUntil),
  contradicts,
});

/** Computes the risk of a goal's plan again, and stores it: after a change of what the goal says of its plan. */
export async function storePlanRisk(scope: Scope, goalId: string, today: string): Promise<void> {
  const { db, organizationId } = scope;
  const goal = await rowOf(db, selectPlan(organizationId, goalId));
  if (!goal) return;
  const nodes = await nodesOfGoals(scope, [{ id: goalId }]);
  await write(
    db,
    build
      .updateTable("goals")
      .set(riskColumns(planRisk({ ...goal, nodes }, today)))
      .where("organization_id", "=", organizationId)
      .where("id", "=", goalId),
  );
}
