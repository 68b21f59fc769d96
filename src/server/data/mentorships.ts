import type { InferResult } from "kysely";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import type { Transaction } from "@/server/infra/db";
import { anyOf, arrayOf, build, rowOf, rowsOf, uuid, write } from "@/server/infra/typed-sql";
import { toDay } from "./dates";
import { isMentee, isOpenPositionOfOther, isRungOfPosition } from "./joins";
import { lockMember } from "./members";
import type { MentorshipAccess } from "./mentorship-access";
import type { Scope } from "./scope";
import { isNotPast, readableGoals, readableMentorships } from "./visibility";

export type MentorshipRow = InferResult<ReturnType<typeof selectOpenMentorships>>[number];

const selectOpenMentorships = ({ organizationId, viewer }: Scope) =>
  build
    .selectFrom("mentorships as ms")
    .innerJoin("members as other", (join) =>
      join
        .onRef("other.organization_id", "=", "ms.organization_id")
        .on((eb) =>
          eb(
            "other.id",
            "=",
            eb
              .case()
              .when("ms.mentor_id", "=", viewer.memberId)
              .then(eb.ref("ms.mentee_id"))
              .else(eb.ref("ms.mentor_id"))
              .end(),
          ),
        ),
    )
    .innerJoin("members as mentee", isMentee)
    .leftJoin("users as u", "u.id", "mentee.user_id")
    .leftJoin("positions as p", isOpenPositionOfOther)
    .leftJoin("rungs as r", isRungOfPosition)
    .select(({ cast, selectFrom }) => [
      "ms.id",
      "ms.mentor_id",
      "ms.mentee_id",
      "other.id as other_id",
      "other.name as other_name",
      "r.id as rung_id",
      "r.name as rung_name",
      "r.level as rung_level",
      cast<string | null>("p.started_on", "text").as("since"),
      "ms.asked_by_id",
      "ms.note",
      "ms.limited_to_goals as limited",
      arrayOf(
        selectFrom("mentorship_goals as mg")
          .select("mg.goal_id")
          .whereRef("mg.organization_id", "=", "ms.organization_id")
          .whereRef("mg.mentorship_id", "=", "ms.id"),
      ).as("goal_ids"),
      "ms.asked_at",
      "ms.accepted_at",
      "ms.ended_at",
      cast<string | null>("ms.ends_on", "text").as("ends_on"),
      "u.time_zone as mentee_time_zone",
    ])
    .where("ms.organization_id", "=", organizationId)
    .where("ms.ended_at", "is", null)
    .where("other.deactivated_at", "is", null)
    .where(readableMentorships(viewer.memberId))
    .orderBy("ms.asked_at", "desc")
    .orderBy("ms.id");

/** The mentorships of the viewer that nobody has ended, with the other person's rung, the newest first. */
export const openMentorships = (scope: Scope): Promise<MentorshipRow[]> =>
  rowsOf(scope.db, selectOpenMentorships(scope));

/** The member of the two who was asked. */
export async function requestedMember(
  db: Transaction,
  { organizationId, mentorshipId }: { organizationId: string; mentorshipId: string },
): Promise<string | null> {
  const found = await db.mentorship.findUnique({
    where: { organizationId_id: { organizationId, id: mentorshipId } },
    select: { mentorId: true, menteeId: true, askedById: true },
  });
  if (!found) return null;
  return found.askedById === found.menteeId ? found.mentorId : found.menteeId;
}

export type MentorGoalRow = { id: string; ownerId: string; statement: string; targetDate: string };

/** The goals of these people that the viewer can read, the nearest target date first. */
export function readableGoalsOf(
  { db, organizationId, viewer, at }: Scope,
  ownerIds: readonly string[],
): Promise<MentorGoalRow[]> {
  const goals = build
    .selectFrom("goals as g")
    .innerJoin("members as o", (join) =>
      join.onRef("o.organization_id", "=", "g.organization_id").onRef("o.id", "=", "g.owner_id"),
    )
    .select(({ cast }) => [
      "g.id",
      "g.owner_id as ownerId",
      "g.statement",
      cast<string>("g.target_date", "text").as("targetDate"),
    ])
    .where("g.organization_id", "=", organizationId)
    .where("g.owner_id", "=", anyOf(ownerIds))
    .where(readableGoals(viewer.memberId, at))
    .orderBy("g.target_date")
    .orderBy("g.id");
  return rowsOf(db, goals);
}

/**
 * The mentorship of two people, as mentor and mentee, that has not ended. Locks the mentee, so that concurrent requests
 * run one after another.
 */
export async function openMentorshipBetween(
  { db, organizationId, at }: Scope,
  mentorId: string,
  menteeId: string,
): Promise<{ id: string; askedById: string } | null> {
  await lockMember(db, organizationId, menteeId);
  const found = await rowOf(
    db,
    build
      .selectFrom("mentorships as ms")
      .innerJoin("members as mentee", isMentee)
      .leftJoin("users as u", "u.id", "mentee.user_id")
      .select(["ms.id", "ms.asked_by_id as askedById"])
      .where("ms.organization_id", "=", organizationId)
      .where("ms.ended_at", "is", null)
      .where("ms.mentor_id", "=", mentorId)
      .where("ms.mentee_id", "=", menteeId)
      .where(isNotPast(at)),
  );
  return found ?? null;
}

/** Writes a mentorship. Returns false where the id is in use. */
export async function writeMentorship(
  { db, organizationId, viewer, at }: Scope,
  given: { id: string; mentorId: string; menteeId: string; note: string },
): Promise<boolean> {
  const { count } = await db.mentorship.createMany({
    data: [{ ...given, organizationId, askedById: viewer.memberId, askedAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function markAccepted(
  { db, organizationId, at }: Scope,
  { mentorshipId }: MentorshipAccess<"accept">,
): Promise<void> {
  await db.mentorship.update({
    where: { organizationId_id: { organizationId, id: mentorshipId } },
    data: { acceptedAt: at },
    select: { id: true },
  });
}

export async function markDeclined(
  { db, organizationId, at }: Scope,
  { mentorshipId }: MentorshipAccess<"accept">,
): Promise<void> {
  await db.mentorship.update({
    where: { organizationId_id: { organizationId, id: mentorshipId } },
    data: { declinedAt: at, endedAt: at },
    select: { id: true },
  });
}

/** Makes it a request again that waits for an answer. */
export async function markUnanswered(
  { db, organizationId }: Scope,
  { mentorshipId }: MentorshipAccess<"reconsider">,
): Promise<void> {
  await db.mentorship.update({
    where: { organizationId_id: { organizationId, id: mentorshipId } },
    data: { acceptedAt: null, declinedAt: null, endedAt: null },
    select: { id: true },
  });
}

export async function markEnded(
  { db, organizationId, at }: Scope,
  { mentorshipId }: MentorshipAccess<"end">,
): Promise<void> {
  await db.mentorship.update({
    where: { organizationId_id: { organizationId, id: mentorshipId } },
    data: { endedAt: at },
    select: { id: true },
  });
}

/**
 * Writes the limits of a mentorship. Returns how many of the goals are the mentee's own; where that is not all, the
 * request was wrong.
 */
export async function writeLimits(
  { db, organizationId }: Scope,
  mentorshipId: string,
  menteeId: string,
  { goalIds, endsOn }: MentorshipLimits,
): Promise<number> {
  await db.mentorship.update({
    where: { organizationId_id: { organizationId, id: mentorshipId } },
    data: { limitedToGoals: goalIds !== null, endsOn: endsOn === null ? null : toDay(endsOn) },
    select: { id: true },
  });
  await db.mentorshipGoal.deleteMany({ where: { organizationId, mentorshipId } });
  const limits = build
    .insertInto("mentorship_goals")
    .columns(["organization_id", "mentorship_id", "goal_id"])
    .expression(({ selectFrom }) =>
      selectFrom("goals as g")
        .select(["g.organization_id", uuid(mentorshipId).as("mentorship_id"), "g.id"])
        .where("g.organization_id", "=", organizationId)
        .where("g.owner_id", "=", menteeId)
        .where("g.deleted_at", "is", null)
        .where("g.id", "=", anyOf(goalIds ?? [])),
    );
  return write(db, limits);
}
