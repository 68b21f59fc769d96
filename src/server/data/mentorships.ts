import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import type { Transaction } from "@/server/infra/db";
import { toDay } from "./dates";
import type { MentorshipAccess } from "./mentorship-access";
import type { Scope } from "./scope";
import { asDay, stringArray } from "./sql/expression";
import { type RowOf, rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { isNotPast, readableGoals, readableMentorships } from "./visibility";

const ms = tableAs("Mentorship", "ms");
const other = tableAs("Member", "other");
const mentee = tableAs("Member", "mentee");
const u = outerTableAs("User", "u");
const p = outerTableAs("Position", "p");
const r = outerTableAs("Rung", "r");
const mg = tableAs("MentorshipGoal", "mg");
const g = tableAs("Goal", "g");
const o = tableAs("Member", "o");

const limitedTo = sql`ARRAY(SELECT ${mg.goalId} FROM ${mg.table}
  WHERE ${mg.organizationId} = ${ms.organizationId} AND ${mg.mentorshipId} = ${ms.id})`;

const mentorshipColumns = {
  id: ms.id,
  mentorId: ms.mentorId,
  menteeId: ms.menteeId,
  otherId: other.id,
  otherName: other.name,
  rungId: r.id,
  rungName: r.name,
  rungLevel: r.level,
  since: asDay(p.startedOn),
  askedById: ms.askedById,
  note: ms.note,
  limited: ms.limitedToGoals,
  goalIds: stringArray`${limitedTo}`,
  askedAt: ms.askedAt,
  acceptedAt: ms.acceptedAt,
  endedAt: ms.endedAt,
  endsOn: asDay(ms.endsOn),
  menteeTimeZone: u.timeZone,
};
export type MentorshipRow = RowOf<typeof mentorshipColumns>;

/** Mentorships of the viewer that nobody has ended, with the other person's rung, the newest first. */
export function openMentorships({ db, organizationId, viewer }: Scope): Promise<MentorshipRow[]> {
  const query = select(mentorshipColumns)`
    FROM ${ms.table}
    JOIN ${other.table} ON ${other.organizationId} = ${ms.organizationId}
      AND ${other.id} = CASE WHEN ${ms.mentorId} = ${viewer.memberId}::uuid THEN ${ms.menteeId} ELSE ${ms.mentorId} END
    JOIN ${mentee.table} ON ${mentee.organizationId} = ${ms.organizationId} AND ${mentee.id} = ${ms.menteeId}
    LEFT JOIN ${u.table} ON ${u.id} = ${mentee.userId}
    LEFT JOIN ${p.table} ON ${p.organizationId} = ${other.organizationId} AND ${p.memberId} = ${other.id}
      AND ${p.endedOn} IS NULL
    LEFT JOIN ${r.table} ON ${r.organizationId} = ${p.organizationId} AND ${r.id} = ${p.rungId}
    WHERE ${ms.organizationId} = ${organizationId}::uuid AND ${ms.endedAt} IS NULL
      AND ${other.deactivatedAt} IS NULL
      AND ${readableMentorships(viewer.memberId)}
    ORDER BY ${ms.askedAt} DESC, ${ms.id}`;
  return rowsOf(db, query);
}

/** The one of the two who was asked. */
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

const goalColumns = {
  id: g.id,
  ownerId: g.ownerId,
  statement: g.statement,
  targetDate: asDay(g.targetDate),
};
export type MentorGoalRow = RowOf<typeof goalColumns>;

/** The goals of these people that the viewer can read, the next target date first. */
export function readableGoalsOf(
  { db, organizationId, viewer, at }: Scope,
  ownerIds: readonly string[],
): Promise<MentorGoalRow[]> {
  const query = select(goalColumns)`
    FROM ${g.table}
    JOIN ${o.table} ON ${o.organizationId} = ${g.organizationId} AND ${o.id} = ${g.ownerId}
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.ownerId} = ANY (${ownerIds}::uuid[])
      AND ${readableGoals(viewer.memberId, at)}
    ORDER BY ${g.targetDate}, ${g.id}`;
  return rowsOf(db, query);
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
  const query = select({ id: ms.id, askedById: ms.askedById })`
    FROM ${ms.table}
    JOIN ${mentee.table} ON ${mentee.organizationId} = ${ms.organizationId} AND ${mentee.id} = ${ms.menteeId}
    LEFT JOIN ${u.table} ON ${u.id} = ${mentee.userId}
    WHERE ${ms.organizationId} = ${organizationId}::uuid AND ${ms.endedAt} IS NULL
      AND ${ms.mentorId} = ${mentorId}::uuid AND ${ms.menteeId} = ${menteeId}::uuid
      AND ${isNotPast(at)}`;
  const [found] = await rowsOf(db, query);
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
    SELECT ${g.organizationId}, ${mentorshipId}::uuid, ${g.id} FROM ${g.table}
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.ownerId} = ${menteeId}::uuid
      AND ${g.deletedAt} IS NULL AND ${g.id} = ANY (${goalIds ?? []}::uuid[])`;
}
