import {
  type GoalCard,
  type GoalList,
  nextStepsOf,
  planStateOf,
  sharedGoalsLimit,
} from "@/domain/goal/card";
import { planModel } from "@/domain/goal/plan-model";
import { groupBy } from "@/domain/group-by";
import { todayIn } from "@/server/infra/clock";
import { unreadByGoal } from "./comment-counts";
import { type GoalRow, ownedGoalColumns, ownedGoalTables, rungRef } from "./goal-row";
import { nodesOfGoals } from "./goal-summaries";
import type { Scope } from "./scope";
import { int } from "./sql/expression";
import { type RowOf, rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";
import { readableGoals } from "./visibility";

export type ListedGoal = GoalRow & {
  /** The owner's calendar date. */
  today: string;
};

type Row = RowOf<typeof ownedGoalColumns>;

const g = tableAs("Goal", "g");

const listed = ({ ownerTimeZone, ...row }: Row, at: Date): ListedGoal => ({
  ...row,
  today: todayIn(ownerTimeZone ?? "UTC", at),
});

/** The viewer's own goals, the nearest target first. One statement. */
export async function listOwnGoals({
  db,
  organizationId,
  viewer,
  at,
}: Scope): Promise<ListedGoal[]> {
  const query = select(ownedGoalColumns)`
    FROM ${ownedGoalTables}
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.ownerId} = ${viewer.memberId}::uuid
      AND ${g.deletedAt} IS NULL
    ORDER BY ${g.targetDate}, ${g.id}`;
  const rows = await rowsOf(db, query);
  return rows.map((row) => listed(row, at));
}

const countedGoalColumns = { ...ownedGoalColumns, of: int`count(*) OVER ()` };

/** Goals of others that the viewer can read: those with the nearest targets, and how many there are. One statement. */
async function listSharedGoals({ db, organizationId, viewer, at }: Scope) {
  const query = select(countedGoalColumns)`
    FROM ${ownedGoalTables}
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.ownerId} <> ${viewer.memberId}::uuid
      AND ${readableGoals(viewer.memberId, at)}
    ORDER BY ${g.targetDate}, ${g.id}
    LIMIT ${sharedGoalsLimit}`;
  const rows = await rowsOf(db, query);
  return { count: rows[0]?.of ?? 0, goals: rows.map(({ of: _, ...row }) => listed(row, at)) };
}

/** My goals, and what others share with me. Four statements, however many they are. */
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
