import type { Colleague, Profile } from "@/domain/member/member";
import { Problem } from "@/domain/problem";
import { mayRead } from "@/server/policy/member";
import { rungRef } from "./goal-row";
import { isAboveMember } from "./reporting-line";
import type { Scope } from "./scope";
import { asDay, bool } from "./sql/expression";
import { type RowOf, rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";

const m = tableAs("Member", "m");
const mg = outerTableAs("Member", "mg");
const p = outerTableAs("Position", "p");
const r = outerTableAs("Rung", "r");

/** People as their colleagues see them: a name, a rung, a place in the line; no address, no role, no invitation. */

/** On the aliases of `profileTables`. */
export const profileColumns = {
  id: m.id,
  name: m.name,
  isJoined: bool`${m.userId} IS NOT NULL`,
  isDeactivated: bool`${m.deactivatedAt} IS NOT NULL`,
  managerId: mg.id,
  managerName: mg.name,
  managerIsActive: bool`${mg.userId} IS NOT NULL AND ${mg.deactivatedAt} IS NULL`,
  rungId: r.id,
  rungName: r.name,
  rungLevel: r.level,
  since: asDay(p.startedOn),
};
export type ProfileRow = RowOf<typeof profileColumns>;

export const stateOf = ({ isJoined, isDeactivated }: ProfileRow): Profile["state"] =>
  isDeactivated ? "deactivated" : isJoined ? "active" : "invited";

export const profileTables = sql`
  ${m.table}
  LEFT JOIN ${mg.table} ON ${mg.organizationId} = ${m.organizationId} AND ${mg.id} = ${m.managerId}
  LEFT JOIN ${p.table} ON ${p.organizationId} = ${m.organizationId} AND ${p.memberId} = ${m.id}
    AND ${p.endedOn} IS NULL
  LEFT JOIN ${r.table} ON ${r.organizationId} = ${p.organizationId} AND ${r.id} = ${p.rungId}`;

export function profileOf(row: ProfileRow): Profile {
  const { id, name, since, managerId, managerName } = row;
  const rung = rungRef(row);
  return {
    id,
    name,
    state: stateOf(row),
    currentRung: rung && since !== null ? { ...rung, since } : null,
    manager:
      managerId !== null && managerName !== null ? { id: managerId, name: managerName } : null,
  };
}

/** The active members, by name: to choose one, or to open their page. */
export async function listColleagues({ db, organizationId }: Scope): Promise<Colleague[]> {
  const query = select(profileColumns)`
    FROM ${profileTables}
    WHERE ${m.organizationId} = ${organizationId}::uuid
      AND ${m.userId} IS NOT NULL AND ${m.deactivatedAt} IS NULL
    ORDER BY lower(${m.name}), ${m.id}`;
  const rows = await rowsOf(db, query);
  return rows.map((row) => ({ id: row.id, name: row.name, rung: rungRef(row) }));
}

/** A member with their manager and reports, as far as the viewer may read those. */
export async function profileWithReports(
  scope: Scope,
  memberId: string,
): Promise<{ member: Profile; reports: Profile[] }> {
  const query = select(profileColumns)`
    FROM ${profileTables}
    WHERE ${m.organizationId} = ${scope.organizationId}::uuid
      AND (${m.id} = ${memberId}::uuid OR (${m.managerId} = ${memberId}::uuid AND ${m.deactivatedAt} IS NULL))
    ORDER BY lower(${m.name}), ${m.id}`;
  const rows = await rowsOf(scope.db, query);
  const member = rows.find(({ id }) => id === memberId);
  if (!member) throw new Problem("notFound");
  const viewerRole = scope.viewer.role;
  const isAbove = await isAboveMember(scope, memberId);
  const isAboveReports = isAbove || memberId === scope.viewer.memberId;
  const seesManager = mayRead({ viewerRole, isAbove, isActive: member.managerIsActive });
  const isSeen = (row: ProfileRow) =>
    mayRead({ viewerRole, isAbove: isAboveReports, isActive: stateOf(row) === "active" });
  return {
    member: { ...profileOf(member), ...(!seesManager && { manager: null }) },
    reports: rows
      .filter(({ id }) => id !== memberId)
      .filter(isSeen)
      .map(profileOf),
  };
}
