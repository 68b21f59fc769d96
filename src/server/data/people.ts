import type { MemberRow, People } from "@/domain/member/member";
import { memberAbilities, memberRoles, newcomer, rolesToGive } from "@/server/policy/member";
import { type ProfileRow, profileColumns, profileOf, profileTables } from "./profiles";
import type { Scope } from "./scope";

type Row = ProfileRow & {
  email: string;
  role: MemberRow["role"];
  invitationId: string | null;
  sentAt: Date | null;
  expiresAt: Date | null;
  isRevoked: boolean | null;
};

/** Everybody in the organization, the invited and the deactivated too, by name, with what the viewer may do to each. */
export async function readPeople(scope: Scope): Promise<People> {
  const rows = await scope.db.$queryRaw<Row[]>`
    SELECT ${profileColumns}, m.email, m.role::text AS role,
      i.id AS "invitationId", i.created_at AS "sentAt", i.expires_at AS "expiresAt",
      i.revoked_at IS NOT NULL AS "isRevoked"
    FROM ${profileTables}
    LEFT JOIN LATERAL (
      SELECT * FROM invitations i
      WHERE m.user_id IS NULL AND i.organization_id = m.organization_id AND i.member_id = m.id
      ORDER BY i.created_at DESC LIMIT 1) i ON true
    WHERE m.organization_id = ${scope.organizationId}::uuid
    ORDER BY lower(m.name), m.id`;
  const { role: viewerRole } = scope.viewer;
  return {
    people: rows.map((row) => ({
      ...profileOf(row),
      email: row.email,
      role: row.role,
      invitation: invitationOf(row, scope.at),
      can: canOf(scope, row),
    })),
    inviteAs: memberRoles.filter((role) =>
      memberAbilities(newcomer(viewerRole, role)).has("manage"),
    ),
  };
}

function canOf({ viewer }: Scope, row: Row): MemberRow["can"] {
  const facts = {
    viewerRole: viewer.role,
    isDirectManager: row.managerId === viewer.memberId,
    isAbove: false,
    isActive: row.state === "active",
    subjectRole: row.role,
  };
  return {
    manage: memberAbilities({ ...facts, becomes: row.role }).has("manage"),
    roles: rolesToGive(facts),
  };
}

function invitationOf(row: Row, at: Date): MemberRow["invitation"] {
  if (row.invitationId === null || row.sentAt === null || row.expiresAt === null) return null;
  return {
    id: row.invitationId,
    sentAt: row.sentAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: row.isRevoked ? "revoked" : row.expiresAt <= at ? "expired" : "open",
  };
}
