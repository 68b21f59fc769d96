import type { Audience } from "@/domain/goal/audience";
import type { PlanOrder } from "@/domain/plan/shared/order";
import { build, write } from "@/server/infra/typed-sql";
import { toDay } from "./dates";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";

export type NewGoalRow = {
  id: string;
  intent: string;
  statement: string;
  targetDate: string;
  targetRungId: string | null;
  audiences: Audience[];
};

/** Inserts a goal. Returns whether it is new. */
export async function insertGoal(
  { db, organizationId, viewer, at }: Scope,
  { targetDate, ...goal }: NewGoalRow,
): Promise<boolean> {
  const { count } = await db.goal.createMany({
    data: [
      {
        ...goal,
        organizationId,
        ownerId: viewer.memberId,
        targetDate: toDay(targetDate),
        createdAt: at,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}

/** The viewer's own goal, even where it is deleted; null where it is somebody else's or does not exist. */
export async function findOwnGoal(
  { db, organizationId, viewer }: Scope,
  id: string,
): Promise<{ statement: string; deleted: boolean } | null> {
  const row = await db.goal.findUnique({
    where: { organizationId_id: { organizationId, id }, ownerId: viewer.memberId },
    select: { statement: true, deletedAt: true },
  });
  return row && { statement: row.statement, deleted: row.deletedAt !== null };
}

/** The fields of a goal that can be changed. One that is left out stays as it is. */
export type GoalFields = {
  statement?: string;
  targetDate?: string;
  targetRungId?: string | null;
  order?: PlanOrder;
  reachedOn?: string | null;
};

/** Writes the fields if nobody has written the goal since `version`. Returns whether it did. */
export async function writeGoalFields(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess<"edit">,
  version: number,
  { statement, targetDate, targetRungId, order, reachedOn }: GoalFields,
): Promise<boolean> {
  const { count } = await db.goal.updateMany({
    where: { organizationId, id: goalId, version, deletedAt: null },
    data: {
      version: { increment: 1 },
      revision: { increment: 1 },
      ...(statement === undefined ? {} : { statement }),
      ...(targetDate === undefined ? {} : { targetDate: toDay(targetDate) }),
      ...(targetRungId === undefined ? {} : { targetRungId }),
      ...(order === undefined ? {} : { childOrder: order }),
      ...(reachedOn === undefined ? {} : { reachedOn: reachedOn && toDay(reachedOn) }),
    },
  });
  return count === 1;
}

export async function writeAudiences(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess<"edit">,
  audiences: Audience[],
): Promise<void> {
  await db.goal.update({
    where: { organizationId_id: { organizationId, id: goalId } },
    data: { audiences, revision: { increment: 1 } },
    select: { id: true },
  });
}

/** Marks a goal as deleted. Returns whether it was not deleted before. */
export async function markGoalDeleted(
  { db, organizationId, at }: Scope,
  { goalId }: GoalAccess<"edit">,
): Promise<boolean> {
  const { count } = await db.goal.updateMany({
    where: { organizationId, id: goalId, deletedAt: null },
    data: { deletedAt: at },
  });
  return count === 1;
}

/** Restores a goal of the viewer's own. Returns whether it was deleted. */
export async function markGoalRestored(
  { db, organizationId, viewer }: Scope,
  id: string,
): Promise<boolean> {
  const { count } = await db.goal.updateMany({
    where: { organizationId, id, ownerId: viewer.memberId, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  return count === 1;
}

/** Records that the viewer visits the goal now, so that all earlier comments count as read. */
export async function writeVisit(
  { db, organizationId, viewer, at }: Scope,
  { goalId }: GoalAccess,
): Promise<void> {
  const visit = build
    .insertInto("goal_visits")
    .values({
      organization_id: organizationId,
      member_id: viewer.memberId,
      goal_id: goalId,
      last_seen_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(["organization_id", "member_id", "goal_id"]).doUpdateSet(({ fn }) => ({
        last_seen_at: fn<Date>("greatest", ["goal_visits.last_seen_at", "excluded.last_seen_at"]),
      })),
    );
  await write(db, visit);
}
