import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { type Audience, audiences } from "@/domain/goal/audiences";
import type { Transaction } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";

/** Random organizations, with which tests check that every computation of who sees what gives the same result. */

const timeZones = [
  "UTC",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Asia/Kathmandu",
  null,
] as const;

export type RandomMember = {
  id: string;
  userId: string;
  sessionTokenHash: string;
  managerId: string | null;
  role: "owner" | "admin" | "member";
  timeZone: string | null;
  active: boolean;
};
type RandomMentorship = {
  id: string;
  mentorId: string;
  menteeId: string;
  accepted: boolean;
  ended: boolean;
  /** The last day, as `YYYY-MM-DD`. */
  endsOn: string | null;
  goalIds: string[] | null;
};
export type RandomGoal = { id: string; ownerId: string; audiences: Audience[]; deleted: boolean };
export type RandomOrganization = {
  id: string;
  slug: string;
  at: Date;
  members: RandomMember[];
  consents: { memberId: string; managerId: string }[];
  mentorships: RandomMentorship[];
  goals: RandomGoal[];
};

const dayNear = (at: Date, offset: number) =>
  new Date(at.getTime() + offset * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Mostly true, so that enough rights exist to be compared. */
const usually = fc.integer({ min: 0, max: 9 }).map((roll) => roll > 1);
const indices = fc.nat({ max: 100 });

const sketch = fc.record({
  /** The hour of the day, so that "today" differs between the time zones. */
  hour: fc.integer({ min: 0, max: 23 }),
  members: fc.array(
    fc.record({
      /** The manager is an earlier member, so that no line contains a cycle. */
      manager: fc.option(indices, { freq: 6 }),
      role: fc.constantFrom("owner", "admin", "member", "member", "member"),
      timeZone: fc.constantFrom(...timeZones),
      active: usually,
      /** The consents to those above, the nearest first. */
      consentsAbove: fc.array(usually, { minLength: 8, maxLength: 8 }),
      /** Consents to anybody, left from an earlier line. */
      consents: fc.array(indices, { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 8 },
  ),
  goals: fc.array(
    fc.record({ owner: indices, audiences: fc.subarray([...audiences]), isLive: usually }),
    { minLength: 1, maxLength: 8 },
  ),
  mentorships: fc.array(
    fc.record({
      mentor: indices,
      mentee: indices,
      accepted: usually,
      lasting: usually,
      endsOn: fc.option(fc.integer({ min: -1, max: 1 })),
      goals: fc.option(fc.array(indices, { maxLength: 3 })),
    }),
    { maxLength: 8 },
  ),
});

const pick = <T>(from: readonly T[], index: number): T => {
  const picked = from[index % from.length];
  if (picked === undefined) throw new Error("Nothing to pick from.");
  return picked;
};

/** The ids of everybody above, the nearest first. */
function lineAbove(members: RandomMember[], id: string): string[] {
  const managerId = members.find((member) => member.id === id)?.managerId;
  return managerId ? [managerId, ...lineAbove(members, managerId)] : [];
}

/** `at` is on the day of the test run, because sessions expire soon. */
export const randomOrganization: fc.Arbitrary<RandomOrganization> = sketch.map((drawn) => {
  const at = new Date();
  at.setUTCHours(drawn.hour, 30, 0, 0);
  const id = randomUUID();
  const members: RandomMember[] = drawn.members.map(({ role, timeZone, active }) => ({
    id: randomUUID(),
    userId: randomUUID(),
    sessionTokenHash: hashToken(newToken()),
    managerId: null,
    role,
    timeZone,
    active,
  }));
  for (const [index, { manager }] of drawn.members.entries()) {
    const member = members[index];
    if (member && manager !== null && index > 0)
      member.managerId = pick(members.slice(0, index), manager).id;
  }
  const goals = drawn.goals.map(({ owner, audiences: shared, isLive }) => ({
    id: randomUUID(),
    ownerId: pick(members, owner).id,
    audiences: shared,
    deleted: !isLive,
  }));
  const consents = drawn.members.flatMap(({ consents: given, consentsAbove }, index) => {
    const { id: memberId } = pick(members, index);
    const above = lineAbove(members, memberId).filter((_, height) => consentsAbove[height]);
    const consented = new Set([...above, ...given.map((other) => pick(members, other).id)]);
    return [...consented].map((managerId) => ({ memberId, managerId }));
  });
  const mentorships = drawn.mentorships
    .map(({ mentor, mentee, accepted, lasting, endsOn, goals: named }) => ({
      id: randomUUID(),
      mentorId: pick(members, mentor).id,
      menteeId: pick(members, mentee).id,
      accepted,
      ended: !lasting,
      endsOn: endsOn === null ? null : dayNear(at, endsOn),
      goalIds: named && [...new Set(named.map((index) => pick(goals, index).id))],
    }))
    .filter(({ mentorId, menteeId }) => mentorId !== menteeId);
  return { id, slug: `random-${id}`, at, members, consents, mentorships, goals };
});

/** Writes the whole organization, in a transaction that the caller may roll back. */
export async function writeOrganization(db: Transaction, given: RandomOrganization) {
  const { id: organizationId, slug, members, consents, mentorships, goals, at } = given;
  await db.$queryRaw`SELECT set_config('app.organization_id', ${organizationId}, true)`;
  await db.user.createMany({
    data: members.map(({ userId, timeZone }) => ({
      id: userId,
      email: `${userId}@random.test`,
      timeZone,
    })),
  });
  await db.session.createMany({
    data: members.map(({ userId, sessionTokenHash: tokenHash }) => ({
      userId,
      tokenHash,
      createdAt: at,
      lastSeenAt: at,
    })),
  });
  await db.organization.create({ data: { id: organizationId, slug, name: slug } });
  await db.member.createMany({
    data: members.map(({ id, userId, managerId, role, active }) => ({
      organizationId,
      id,
      userId,
      managerId,
      role,
      name: id,
      email: `${id}@random.test`,
      deactivatedAt: active ? null : at,
    })),
  });
  await db.managerConsent.createMany({
    data: consents.map((consent) => ({ organizationId, ...consent })),
  });
  await db.goal.createMany({
    data: goals.map(({ id, ownerId, audiences: shared, deleted }) => ({
      organizationId,
      id,
      ownerId,
      audiences: shared,
      intent: id,
      statement: id,
      targetDate: at,
      deletedAt: deleted ? at : null,
    })),
  });
  await db.mentorship.createMany({
    data: mentorships.map(({ id, mentorId, menteeId, accepted, ended, endsOn, goalIds }) => ({
      organizationId,
      id,
      mentorId,
      menteeId,
      askedById: menteeId,
      acceptedAt: accepted ? at : null,
      endedAt: ended ? at : null,
      endsOn: endsOn ? new Date(endsOn) : null,
      limitedToGoals: goalIds !== null,
    })),
  });
  await db.mentorshipGoal.createMany({
    data: mentorships.flatMap(({ id: mentorshipId, goalIds }) =>
      (goalIds ?? []).map((goalId) => ({ organizationId, mentorshipId, goalId })),
    ),
  });
}
