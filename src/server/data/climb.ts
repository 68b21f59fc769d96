import type { Climb } from "@/domain/goal/climb";
import type { GoalHead } from "@/domain/goal/edits";
import { Problem } from "@/domain/problem";
import { selectCommentCounts } from "./comment-counts";
import type { GoalAccess } from "./goal-access";
import { type GoalPeople, goalPeopleOf, selectGoalPeople } from "./goal-people";
import { type GoalRow, goalColumns, goalTables, rungRef } from "./goal-row";
import { liveNodes } from "./nodes";
import type { Scope } from "./scope";
import { fromColumns } from "./sql/columns";
import { asJson } from "./sql/expression";
import { columnsOf, rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";

const g = tableAs("Goal", "g");

/**
 * Everything the screen of a goal shows but what was said: one statement after the gate's, whatever its size.
 */
export async function readClimb(scope: Scope, goal: GoalAccess): Promise<Climb> {
  const peopleQuery = selectGoalPeople(scope, goal);
  const query = select({
    ...columnsOf("people", peopleQuery),
    nodes: liveNodes(scope, goal.goalId),
    counts: asJson(selectCommentCounts(scope, goal)),
  })`FROM (${peopleQuery}) people`;
  const [row] = await rowsOf(scope.db, query);
  const nodes = fromColumns(row?.nodes ?? null);
  const counts = row?.counts ?? [];
  const people = goalPeopleOf(row, goal.audiences);
  const targetIds = new Set([goal.goalId, ...nodes.map(({ id }) => id)]);
  const { abilities } = goal;
  return {
    goal: goalHead(goal.row, people),
    can: {
      comment: abilities.has("comment"),
      suggest: abilities.has("suggest"),
      review: abilities.has("review"),
      edit: abilities.has("edit"),
    },
    today: goal.today,
    currentRung: people.currentRung,
    revision: row?.revision ?? 0,
    nodes,
    // What was said on a node that is deleted is not to be found on the screen, so it does not count.
    comments: Object.fromEntries(
      counts.filter(({ id }) => targetIds.has(id)).map(({ id, ...count }) => [id, count]),
    ),
  };
}

/** The goal itself as it stands now, after a write. */
export async function readGoalHead(scope: Scope, goal: GoalAccess): Promise<GoalHead> {
  const query = select(goalColumns)`FROM ${goalTables}
    WHERE ${g.organizationId} = ${scope.organizationId}::uuid AND ${g.id} = ${goal.goalId}::uuid
      AND ${g.deletedAt} IS NULL`;
  const [row] = await rowsOf(scope.db, query);
  if (!row) throw new Problem("notFound");
  const [people] = await rowsOf(scope.db, selectGoalPeople(scope, goal));
  return goalHead(row, goalPeopleOf(people, row.audiences));
}

const goalHead = (row: GoalRow, { sharedWith }: GoalPeople): GoalHead => ({
  id: row.id,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  intent: row.intent,
  commentedAt: row.createdAt.toISOString(),
  statement: row.statement,
  targetDate: row.targetDate,
  targetRung: rungRef(row),
  order: row.order,
  audiences: [...row.audiences],
  sharedWith,
  version: row.version,
});
