import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { GoalHead } from "@/domain/goal/edits";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { Problem } from "@/domain/problem";
import { build, type Placeholders, prepared, rowOf } from "@/server/infra/typed-sql";
import { rowsOfColumns } from "./as-columns";
import { selectCommentCounts } from "./comment-counts";
import type { GoalAccess } from "./goal-access";
import { type GoalPeople, goalPeopleOf, selectGoalPeople } from "./goal-people";
import { type GoalRow, rungRef, selectGoals } from "./goal-row";
import { liveNodes } from "./nodes";
import type { Scope } from "./scope";

type GoalPlanOf = {
  organizationId: string;
  goalId: string;
  isOwner: boolean;
  viewerId: string;
  at: Date;
};

const selectGoalPlan = prepared((given: Placeholders<GoalPlanOf>) =>
  build
    .selectFrom(selectGoalPeople(given).as("people"))
    .selectAll()
    .select(({ selectFrom }) => [
      selectFrom("goals as g")
        .select("g.revision")
        .where("g.organization_id", "=", given.organizationId)
        .where("g.id", "=", given.goalId)
        .as("revision"),
      liveNodes(given).as("nodes"),
      jsonArrayFrom(selectCommentCounts(given, given)).as("counts"),
    ]),
);

/**
 * Everything that the screen of a goal shows except the comments, in one statement after the gate's, whatever the size
 * of the plan.
 */
export async function readGoalPlan(scope: Scope, goal: GoalAccess): Promise<GoalPlan> {
  const { db, organizationId, viewer, at } = scope;
  const { goalId, isOwner } = goal;
  const row = await rowOf(
    db,
    selectGoalPlan({ organizationId, goalId, isOwner, viewerId: viewer.memberId, at }),
  );
  const nodes = rowsOfColumns(row?.nodes ?? null);
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
    // The comments on a deleted node cannot be found on the screen, so they are not counted.
    comments: Object.fromEntries(
      counts.filter(({ id }) => targetIds.has(id)).map(({ id, ...count }) => [id, count]),
    ),
  };
}

/** The goal itself as it is after a write. */
export async function readGoalHead(scope: Scope, goal: GoalAccess): Promise<GoalHead> {
  const row = await rowOf(
    scope.db,
    selectGoals(scope.organizationId)
      .where("g.id", "=", goal.goalId)
      .where("g.deleted_at", "is", null),
  );
  if (!row) throw new Problem("notFound");
  const { organizationId, at } = scope;
  const people = await rowOf(
    scope.db,
    selectGoalPeople({ organizationId, goalId: goal.goalId, at }),
  );
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
  reachedOn: row.reachedOn,
  targetRung: rungRef(row),
  order: row.order,
  audiences: [...row.audiences],
  sharedWith,
  version: row.version,
});
