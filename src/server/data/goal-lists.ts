import { type InferResult, sql } from "kysely";
import { todayIn } from "@/domain/account/today";
import {
  type GoalCard,
  type GoalList,
  nextStepsOf,
  planStateOf,
  sharedGoalsLimit,
} from "@/domain/goal/card";
import { planModel } from "@/domain/goal/plan-model";
import { groupBy } from "@/domain/group-by";
import { type Placeholders, prepared, rowsOf } from "@/server/infra/typed-sql";
import { unreadByGoal } from "./comment-counts";
import { type GoalRow, rungRef, selectGoalsInTime } from "./goal-row";
import { nodesOfGoals } from "./goal-summaries";
import type { Scope } from "./scope";
import { readableGoals } from "./visibility";

export type ListedGoal = GoalRow & {
  /** The owner's calendar date. */
  today: string;
};

type Row = InferResult<ReturnType<typeof selectGoalsInTime>>[number];

const listed = ({ ownerTimeZone, ...row }: Row, at: Date): ListedGoal => ({
  ...row,
  today: todayIn(ownerTimeZone ?? "UTC", at),
});

const ownGoals = prepared((given: Placeholders<{ organizationId: string; viewerId: string }>) =>
  selectGoalsInTime(given.organizationId)
    .where("g.owner_id", "=", given.viewerId)
    .where("g.deleted_at", "is", null)
    .orderBy("g.target_date")
    .orderBy("g.id"),
);

const sharedGoals = prepared(
  (given: Placeholders<{ organizationId: string; viewerId: string; at: Date }>) =>
    selectGoalsInTime(given.organizationId)
      .select(sql<number>`(count(*) OVER ())::int`.as("of"))
      .where("g.owner_id", "<>", given.viewerId)
      .where(readableGoals(given.viewerId, given.at))
      .orderBy("g.target_date")
      .orderBy("g.id")
      .limit(sql.lit(sharedGoalsLimit)),
);

/** The viewer's own goals, the nearest target date first, in one statement. */
export async function listOwnGoals({
  db,
  organizationId,
  viewer,
  at,
}: Scope): Promise<ListedGoal[]> {
  const rows = await rowsOf(db, ownGoals({ organizationId, viewerId: viewer.memberId }));
  return rows.map((row) => listed(row, at));
}

/**
 * The goals of others that the viewer can read: those with the nearest target dates, and how many there are, in one
 * statement.
 */
async function listSharedGoals({ db, organizationId, viewer, at }: Scope) {
  const rows = await rowsOf(db, sharedGoals({ organizationId, viewerId: viewer.memberId, at }));
  return { count: rows[0]?.of ?? 0, goals: rows.map(({ of: _, ...row }) => listed(row, at)) };
}

/** The viewer's goals, and those that others share with the viewer, in four statements, however many there are. */
export async function readGoalList(scope: Scope): Promise<GoalList> {
  const own = await listOwnGoals(scope);
  const shared = await listSharedGoals(scope);
  const goals = [...own, ...shared.goals];
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
      reachedOn: goal.reachedOn,
      targetRung: rungRef(goal),
      audiences: [...goal.audiences],
      ...planStateOf(model),
      next: nextStepsOf(model)[0] ?? null,
      unread: unread.get(goal.id) ?? 0,
    };
  };
  return {
    mine: own.map(cardOf),
    sharedCount: shared.count,
    shared: [...groupBy(shared.goals, ({ ownerId }) => ownerId)]
      .map(([id, theirs]) => ({
        owner: { id, name: theirs[0]?.ownerName ?? "" },
        goals: theirs.map(cardOf),
      }))
      .sort((a, b) => a.owner.name.localeCompare(b.owner.name)),
  };
}
