import type { MemberRow } from "@/domain/member/member";
import { Prisma } from "@/generated/prisma/client";
import { organizationAbilities } from "@/server/policy/member";
import type { Scope } from "./scope";

type Row = {
  id: string;
  name: string;
  email: string;
  role: MemberRow["role"];
  joined: boolean;
  deactivated: boolean;
  manager_id: string | null;
  manager_name: string | null;
  rung_id: string | null;
  rung_name: string | null;
  rung_level: number | null;
  since: string | null;
  invitation_id: string | null;
  sent_at: Date | null;
  expires_at: Date | null;
  revoked: boolean | null;
};

/** Everybody in the organization, the invited and the deactivated too, by name. */
export const listMembers = (scope: Scope): Promise<MemberRow[]> =>
  membersWhere(scope, Prisma.sql`true`);

/** A member and those who report to them, in one statement. */
export const memberWithReports = (scope: Scope, memberId: string): Promise<MemberRow[]> =>
  membersWhere(
    scope,
    Prisma.sql`(m.id = ${memberId}::uuid OR (m.manager_id = ${memberId}::uuid AND m.deactivated_at IS NULL))`,
  );

async function membersWhere(scope: Scope, condition: Prisma.Sql): Promise<MemberRow[]> {
  const rows = await scope.db.$queryRaw<Row[]>`
    SELECT m.id, m.name, m.email, m.role::text AS role,
      m.user_id IS NOT NULL AS joined, m.deactivated_at IS NOT NULL AS deactivated,
      mg.id AS manager_id, mg.name AS manager_name,
      r.id AS rung_id, r.name AS rung_name, r.level AS rung_level, p.started_on::text AS since,
      i.id AS invitation_id, i.created_at AS sent_at, i.expires_at,
      i.revoked_at IS NOT NULL AS revoked
    FROM members m
    LEFT JOIN members mg ON mg.organization_id = m.organization_id AND mg.id = m.manager_id
    LEFT JOIN positions p ON p.organization_id = m.organization_id AND p.member_id = m.id
      AND p.ended_on IS NULL
    LEFT JOIN rungs r ON r.organization_id = p.organization_id AND r.id = p.rung_id
    LEFT JOIN LATERAL (
      SELECT * FROM invitations i
      WHERE m.user_id IS NULL AND i.organization_id = m.organization_id AND i.member_id = m.id
      ORDER BY i.created_at DESC LIMIT 1) i ON true
    WHERE m.organization_id = ${scope.organizationId}::uuid AND ${condition}
    ORDER BY lower(m.name), m.id`;
  const showsInvitations = organizationAbilities(scope.viewer.role).has("manage");
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    state: row.deactivated ? "deactivated" : row.joined ? "active" : "invited",
    manager:
      row.manager_id !== null && row.manager_name !== null
        ? { id: row.manager_id, name: row.manager_name }
        : null,
    standing: standingOf(row),
    invitation: showsInvitations ? invitationOf(row, scope.at) : null,
  }));
}

function standingOf({ rung_id, rung_name, rung_level, since }: Row): MemberRow["standing"] {
  if (rung_id === null || rung_name === null || rung_level === null || since === null) return null;
  return { id: rung_id, name: rung_name, level: rung_level, since };
}

function invitationOf(row: Row, at: Date): MemberRow["invitation"] {
  if (row.invitation_id === null || row.sent_at === null || row.expires_at === null) return null;
  return {
    id: row.invitation_id,
    sentAt: row.sent_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: row.revoked ? "revoked" : row.expires_at <= at ? "expired" : "open",
  };
}

/** Who may be named as a manager, a mentor or a mentee: a member who is not deactivated. */
export async function findPresent({ db, organizationId }: Scope, memberId: string) {
  return db.member.findFirst({
    where: { organizationId, id: memberId, deactivatedAt: null },
    select: { id: true, name: true, role: true, userId: true, managerId: true },
  });
}

export const findMember = ({ db, organizationId }: Scope, memberId: string) =>
  db.member.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: memberId } },
    select: {
      id: true,
      name: true,
      role: true,
      userId: true,
      managerId: true,
      deactivatedAt: true,
    },
  });

/** Whoever has that address here, and whether an invitation waits for them. */
export async function findMemberByEmail({ db, organizationId }: Scope, email: string) {
  const [found] = await db.$queryRaw<
    { id: string; userId: string | null; hasOpenInvitation: boolean }[]
  >`
    SELECT m.id, m.user_id AS "userId", EXISTS (
      SELECT 1 FROM invitations i
      WHERE i.organization_id = m.organization_id AND i.member_id = m.id
        AND i.revoked_at IS NULL AND i.accepted_at IS NULL) AS "hasOpenInvitation"
    FROM members m
    WHERE m.organization_id = ${organizationId}::uuid AND m.email = ${email}`;
  return found ?? null;
}

/** Owners who can still enter, this one apart. */
export const countOtherOwners = ({ db, organizationId }: Scope, memberId: string) =>
  db.member.count({
    where: {
      organizationId,
      id: { not: memberId },
      role: "owner",
      deactivatedAt: null,
      userId: { not: null },
    },
  });

export async function updateMember(
  { db, organizationId }: Scope,
  memberId: string,
  data: { role?: MemberRow["role"]; deactivatedAt?: Date | null },
): Promise<void> {
  await db.member.update({
    where: { organizationId_id: { organizationId, id: memberId } },
    data,
  });
}
