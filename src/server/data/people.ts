import type { MemberRow, People } from "@/domain/member/member";
import { memberAbilities, memberRoles, newcomer, rolesToGive } from "@/server/policy/member";
import { profileColumns, profileOf, profileTables, stateOf } from "./profiles";
import type { Scope } from "./scope";
import { asText } from "./sql/expression";
import { type RowOf, rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";

const m = tableAs("Member", "m");
const i = outerTableAs("Invitation", "i");

const columns = {
  ...profileColumns,
  email: m.email,
  role: asText(m.role),
  invitationId: i.id,
  sentAt: i.createdAt,
  expiresAt: i.expiresAt,
  revokedAt: i.revokedAt,
};
type Row = RowOf<typeof columns>;

/** Everybody in the organization, the invited and the deactivated too, by name, with what the viewer may do to each. */
export async function readPeople(scope: Scope): Promise<People> {
  const query = select(columns)`
    FROM ${profileTables}
    LEFT JOIN LATERAL (
      SELECT * FROM ${i.table}
      WHERE ${m.userId} IS NULL AND ${i.organizationId} = ${m.organizationId} AND ${i.memberId} = ${m.id}
      ORDER BY ${i.createdAt} DESC LIMIT 1) i ON true
    WHERE ${m.organizationId} = ${scope.organizationId}::uuid
    ORDER BY lower(${m.name}), ${m.id}`;
  const rows = await rowsOf(scope.db, query);
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
    isActive: stateOf(row) === "active",
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
    state: row.revokedAt ? "revoked" : row.expiresAt <= at ? "expired" : "open",
  };
}
