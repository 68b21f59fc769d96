import { type GoalCard, type GoalList, nextStepsOf, planStateOf } from "@/domain/goal/card";
import { planModel } from "@/domain/goal/plan-model";
import { groupBy } from "@/domain/group-by";
import { Prisma } from "@/generated/prisma/client";
import { todayIn } from "@/server/infra/clock";
import { unreadByGoal } from "./comment-counts";
import { type GoalRow, goalColumns, goalTables, rungRef } from "./goal-row";
import { nodesOfGoals } from "./goal-summaries";
import { readableGoals } from "./relations";
import type { Scope } from "./scope";

export type ListedGoal = GoalRow & {
  /** The owner's calendar date. */
  today: string;
};

/** All goals the viewer can read, or their own alone; the nearest target first. One statement. */
export async function listGoals(
  { db, organizationId, viewer, at }: Scope,
  whose: "all" | "mine",
): Promise<ListedGoal[]> {
  const which =
    whose === "all"
      ? readableGoals(viewer.memberId, at)
      : Prisma.sql`(g.owner_id = ${viewer.memberId}::uuid AND g.deleted_at IS NULL)`;
  const rows = await db.$queryRaw<(GoalRow & { ownerTimeZone: string | null })[]>`
    SELECT ${goalColumns}, ou.time_zone AS "ownerTimeZone"
    FROM ${goalTables}
    LEFT JOIN users ou ON ou.id = o.user_id
    WHERE g.organization_id = ${organizationId}::uuid AND ${which}
    ORDER BY g.target_date, g.id`;
  return rows.map(({ ownerTimeZone, ...row }) => ({
    ...row,
    today: todayIn(ownerTimeZone ?? "UTC", at),
  }));
}

/** My goals, and what others share with me. Three statements, however many they are. */
export async function readGoalList(scope: Scope): Promise<GoalList> {
  const goals = await listGoals(scope, "all");
  const plans = groupBy(await nodesOfGoals(scope, goals), ({ goalId }) => goalId);
  const unread = await unreadByGoal(
    scope,
    goals.map(({ id }) => id),
  );

  const cardOf = (goal: ListedGoal): GoalCard => {
    const plan = { ...goal, nodes: plans.get(goal.id) ?? [] };
    const model = planModel(plan, goal.today);
    return {
      id: goal.id,
      statement: goal.statement,
      targetDate: goal.targetDate,
      targetRung: rungRef(goal),
      audiences: [...goal.audiences],
      ...planStateOf(model),
      next: nextStepsOf(model)[0] ?? null,
      unread: unread.get(goal.id) ?? 0,
    };
  };
  const me = scope.viewer.memberId;
  const byOwner = groupBy(
    goals.filter(({ ownerId }) => ownerId !== me),
    ({ ownerId }) => ownerId,
  );
  return {
    mine: goals.filter(({ ownerId }) => ownerId === me).map(cardOf),
    shared: [...byOwner]
      .map(([id, theirs]) => ({
        owner: { id, name: theirs[0]?.ownerName ?? "" },
        goals: theirs.map(cardOf),
      }))
      .sort((a, b) => a.owner.name.localeCompare(b.owner.name)),
  };
}
