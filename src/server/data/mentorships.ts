import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import { toDay } from "./dates";
import type { MentorshipAccess } from "./mentorship-access";
import type { Scope } from "./scope";
import { isNotPast, readableGoals, readableMentorships } from "./visibility";

export type MentorshipRow = {
  id: string;
  mentor_id: string;
  mentee_id: string;
  other_id: string;
  other_name: string;
  rung_id: string | null;
  rung_name: string | null;
  rung_level: number | null;
  since: string | null;
  asked_by_id: string;
  note: string;
  limited: boolean;
  goal_ids: string[];
  asked_at: Date;
  accepted_at: Date | null;
  ended: boolean;
  ends_on: string | null;
  mentee_time_zone: string | null;
};

/** Mentorships of the viewer that nobody has ended, with the other person's rung, the newest first. */
export function openMentorships({ db, organizationId, viewer }: Scope): Promise<MentorshipRow[]> {
  return db.$queryRaw<MentorshipRow[]>`
    SELECT ms.id, ms.mentor_id, ms.mentee_id, other.id AS other_id, other.name AS other_name,
      r.id AS rung_id, r.name AS rung_name, r.level AS rung_level, p.started_on::text AS since,
      ms.asked_by_id, ms.note, ms.limited_to_goals AS limited,
      ARRAY(SELECT mg.goal_id FROM mentorship_goals mg
        WHERE mg.organization_id = ms.organization_id AND mg.mentorship_id = ms.id)::text[] AS goal_ids,
      ms.asked_at, ms.accepted_at, false AS ended, ms.ends_on::text,
      u.time_zone AS mentee_time_zone
    FROM mentorships ms
    JOIN members other ON other.organization_id = ms.organization_id
      AND other.id = CASE WHEN ms.mentor_id = ${viewer.memberId}::uuid THEN ms.mentee_id ELSE ms.mentor_id END
    JOIN members mentee ON mentee.organization_id = ms.organization_id AND mentee.id = ms.mentee_id
    LEFT JOIN users u ON u.id = mentee.user_id
    LEFT JOIN positions p ON p.organization_id = other.organization_id AND p.member_id = other.id
      AND p.ended_on IS NULL
    LEFT JOIN rungs r ON r.organization_id = p.organization_id AND r.id = p.rung_id
    WHERE ms.organization_id = ${organizationId}::uuid AND ms.ended_at IS NULL
      AND other.deactivated_at IS NULL
      AND ${readableMentorships(viewer.memberId)}
    ORDER BY ms.asked_at DESC, ms.id`;
}

export type MentorGoalRow = { id: string; ownerId: string; statement: string; targetDate: string };

/** The goals of these people that the viewer can read, the next target date first. */
export function readableGoalsOf(
  { db, organizationId, viewer, at }: Scope,
  ownerIds: readonly string[],
): Promise<MentorGoalRow[]> {
  return db.$queryRaw<MentorGoalRow[]>`
    SELECT g.id, g.owner_id AS "ownerId", g.statement, g.target_date::text AS "targetDate"
    FROM goals g
    JOIN members o ON o.organization_id = g.organization_id AND o.id = g.owner_id
    WHERE g.organization_id = ${organizationId}::uuid AND g.owner_id = ANY (${ownerIds}::uuid[])
      AND ${readableGoals(viewer.memberId, at)}
    ORDER BY g.target_date, g.id`;
}

/** What stands between two people as mentor and mentee and is not over; taking turns with whoever asks meanwhile. */
export async function openMentorshipBetween(
  { db, organizationId, at }: Scope,
  mentorId: string,
  menteeId: string,
): Promise<{ id: string; askedById: string } | null> {
  await db.$queryRaw`
    SELECT id FROM members
    WHERE organization_id = ${organizationId}::uuid AND id = ${menteeId}::uuid FOR NO KEY UPDATE`;
  const [found] = await db.$queryRaw<{ id: string; askedById: string }[]>`
    SELECT ms.id, ms.asked_by_id AS "askedById"
    FROM mentorships ms
    JOIN members mentee ON mentee.organization_id = ms.organization_id AND mentee.id = ms.mentee_id
    LEFT JOIN users u ON u.id = mentee.user_id
    WHERE ms.organization_id = ${organizationId}::uuid AND ms.ended_at IS NULL
      AND ms.mentor_id = ${mentorId}::uuid AND ms.mentee_id = ${menteeId}::uuid
      AND ${isNotPast(at)}`;
  return found ?? null;
}

/** Returns false where the id is in use already. */
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

export async function markEnded(
  { db, organizationId, at }: Scope,
  { mentorshipId }: MentorshipAccess<"end" | "accept">,
): Promise<void> {
  await db.mentorship.update({
    where: { organizationId_id: { organizationId, id: mentorshipId } },
    data: { endedAt: at },
    select: { id: true },
  });
}

/** Returns how many of the goals are the mentee's own: all of them, or something is wrong with the request. */
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
  return db.$executeRaw`
    INSERT INTO mentorship_goals (organization_id, mentorship_id, goal_id)
    SELECT g.organization_id, ${mentorshipId}::uuid, g.id FROM goals g
    WHERE g.organization_id = ${organizationId}::uuid AND g.owner_id = ${menteeId}::uuid
      AND g.deleted_at IS NULL AND g.id = ANY (${goalIds ?? []}::uuid[])`;
}
