import type { Climb } from "@/domain/goal/climb";
import type { GoalHead } from "@/domain/goal/edits";
import { Problem } from "@/domain/problem";
import { fromColumns } from "./as-columns";
import { asJson } from "./as-json";
import { type CommentCount, selectCommentCounts } from "./comment-counts";
import type { GoalAccess } from "./goal-access";
import { type GoalPeople, type GoalPeopleRow, goalPeopleOf, selectGoalPeople } from "./goal-people";
import { type GoalRow, goalColumns, goalTables, rungRef } from "./goal-row";
import { liveNodes, type NodeJson } from "./nodes";
import type { Scope } from "./scope";

type ClimbRow = GoalPeopleRow & {
  revision: number;
  nodes: NodeJson;
  counts: CommentCount[];
};

/**
 * Everything the screen of a goal shows but what was said: one statement after the gate's, whatever its size.
 */
export async function readClimb(scope: Scope, goal: GoalAccess): Promise<Climb> {
  const [row] = await scope.db.$queryRaw<ClimbRow[]>`
    SELECT around.*, (SELECT g.revision FROM goals g WHERE g.organization_id = ${scope.organizationId}::uuid
        AND g.id = ${goal.goalId}::uuid) AS revision,
      ${liveNodes(scope, goal.goalId)} AS nodes,
      ${asJson(selectCommentCounts(scope, goal))} AS counts
    FROM (${selectGoalPeople(scope, goal)}) around`;
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
  const [row] = await scope.db.$queryRaw<GoalRow[]>`
    SELECT ${goalColumns} FROM ${goalTables}
    WHERE g.organization_id = ${scope.organizationId}::uuid AND g.id = ${goal.goalId}::uuid
      AND g.deleted_at IS NULL`;
  if (!row) throw new Problem("notFound");
  const [people] = await scope.db.$queryRaw<GoalPeopleRow[]>(selectGoalPeople(scope, goal));
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
