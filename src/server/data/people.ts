import { type InferResult, sql } from "kysely";
import type { MemberRow, People } from "@/domain/member/member";
import { asBoolean, rowsOf } from "@/server/infra/typed-sql";
import { memberAbilities, memberRoles, newcomer, rolesToGive } from "@/server/policy/member";
import { profileOf, selectProfiles } from "./profiles";
import type { Scope } from "./scope";

type Row = InferResult<ReturnType<typeof selectPeople>>[number];

const selectPeople = (organizationId: string) =>
  selectProfiles(organizationId)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("invitations")
          .selectAll()
          .where("m.user_id", "is", null)
          .whereRef("invitations.organization_id", "=", "m.organization_id")
          .whereRef("invitations.member_id", "=", "m.id")
          .orderBy("invitations.created_at", "desc")
          .limit(sql.lit(1))
          .as("i"),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      "m.email",
      "m.role",
      "i.id as invitationId",
      "i.created_at as sentAt",
      "i.expires_at as expiresAt",
      asBoolean(eb("i.revoked_at", "is not", null)).as("isRevoked"),
    ]);

/**
 * All members of the organization by name, including invited and deactivated ones, with what the viewer may do with
 * each.
 */
export async function readPeople(scope: Scope): Promise<People> {
  const rows = await rowsOf(scope.db, selectPeople(scope.organizationId));
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
    manage: memberAbilities({ ...facts, newRole: row.role }).has("manage"),
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
