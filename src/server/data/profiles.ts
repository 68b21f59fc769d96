import type { Colleague, Profile } from "@/domain/member/member";
import { Problem } from "@/domain/problem";
import { Prisma } from "@/generated/prisma/client";
import { mayRead } from "@/server/policy/member";
import { rungRef } from "./goal-row";
import { isAboveMember } from "./reporting-line";
import type { Scope } from "./scope";

/** People as their colleagues see them: a name, a rung, a place in the line; no address, no role, no invitation. */

export type ProfileRow = {
  id: string;
  name: string;
  state: Profile["state"];
  managerId: string | null;
  managerName: string | null;
  managerIsActive: boolean;
  rungId: string | null;
  rungName: string | null;
  rungLevel: number | null;
  since: string | null;
};

/** On the aliases of `profileTables`. */
export const profileColumns = Prisma.sql`
  m.id, m.name, CASE WHEN m.deactivated_at IS NOT NULL THEN 'deactivated'
    WHEN m.user_id IS NULL THEN 'invited' ELSE 'active' END AS state,
  mg.id AS "managerId", mg.name AS "managerName",
  mg.user_id IS NOT NULL AND mg.deactivated_at IS NULL AS "managerIsActive",
  r.id AS "rungId", r.name AS "rungName", r.level AS "rungLevel", p.started_on::text AS since`;

export const profileTables = Prisma.sql`
  members m
  LEFT JOIN members mg ON mg.organization_id = m.organization_id AND mg.id = m.manager_id
  LEFT JOIN positions p ON p.organization_id = m.organization_id AND p.member_id = m.id
    AND p.ended_on IS NULL
  LEFT JOIN rungs r ON r.organization_id = p.organization_id AND r.id = p.rung_id`;

export function profileOf(row: ProfileRow): Profile {
  const { id, name, state, since, managerId, managerName } = row;
  const rung = rungRef(row);
  return {
    id,
    name,
    state,
    currentRung: rung && since !== null ? { ...rung, since } : null,
    manager:
      managerId !== null && managerName !== null ? { id: managerId, name: managerName } : null,
  };
}

/** The active members, by name: to choose one, or to open their page. */
export async function listColleagues({ db, organizationId }: Scope): Promise<Colleague[]> {
  const rows = await db.$queryRaw<ProfileRow[]>`
    SELECT ${profileColumns} FROM ${profileTables}
    WHERE m.organization_id = ${organizationId}::uuid
      AND m.user_id IS NOT NULL AND m.deactivated_at IS NULL
    ORDER BY lower(m.name), m.id`;
  return rows.map((row) => ({ id: row.id, name: row.name, rung: rungRef(row) }));
}

/** A member with their manager and reports, as far as the viewer may read those. */
export async function profileWithReports(
  scope: Scope,
  memberId: string,
): Promise<{ member: Profile; reports: Profile[] }> {
  const rows = await scope.db.$queryRaw<ProfileRow[]>`
    SELECT ${profileColumns} FROM ${profileTables}
    WHERE m.organization_id = ${scope.organizationId}::uuid
      AND (m.id = ${memberId}::uuid OR (m.manager_id = ${memberId}::uuid AND m.deactivated_at IS NULL))
    ORDER BY lower(m.name), m.id`;
  const member = rows.find(({ id }) => id === memberId);
  if (!member) throw new Problem("notFound");
  const viewerRole = scope.viewer.role;
  const isAbove = await isAboveMember(scope, memberId);
  const isAboveReports = isAbove || memberId === scope.viewer.memberId;
  const seesManager = mayRead({ viewerRole, isAbove, isActive: member.managerIsActive });
  const isSeen = ({ state }: ProfileRow) =>
    mayRead({ viewerRole, isAbove: isAboveReports, isActive: state === "active" });
  return {
    member: { ...profileOf(member), ...(!seesManager && { manager: null }) },
    reports: rows
      .filter(({ id }) => id !== memberId)
      .filter(isSeen)
      .map(profileOf),
  };
}
