import { type InferResult, sql } from "kysely";
import type { Colleague, Profile } from "@/domain/member/member";
import { Problem } from "@/domain/problem";
import { asBoolean, build, rowsOf } from "@/server/infra/typed-sql";
import { mayRead } from "@/server/policy/member";
import { rungRef } from "./goal-row";
import { isOpenPosition, isRungOfPosition } from "./joins";
import { isAboveMember } from "./reporting-line";
import type { Scope } from "./scope";

/**
 * People as their colleagues see them: with name, rung and position in the reporting line, without e-mail address, role
 * or invitation.
 */

export type ProfileRow = InferResult<ReturnType<typeof selectProfiles>>[number];

/** The members `m` of an organization with their managers `mg`, current positions `p` and rungs `r`. */
export const selectProfiles = (organizationId: string) =>
  build
    .selectFrom("members as m")
    .leftJoin("members as mg", (join) =>
      join
        .onRef("mg.organization_id", "=", "m.organization_id")
        .onRef("mg.id", "=", "m.manager_id"),
    )
    .leftJoin("positions as p", isOpenPosition)
    .leftJoin("rungs as r", isRungOfPosition)
    .select((eb) => [
      "m.id",
      "m.name",
      eb
        .case()
        .when("m.deactivated_at", "is not", null)
        .then(sql.lit("deactivated" as const))
        .when("m.user_id", "is", null)
        .then(sql.lit("invited" as const))
        .else(sql.lit("active" as const))
        .end()
        .as("state"),
      "mg.id as managerId",
      "mg.name as managerName",
      asBoolean(eb.and([eb("mg.user_id", "is not", null), eb("mg.deactivated_at", "is", null)])).as(
        "managerIsActive",
      ),
      "r.id as rungId",
      "r.name as rungName",
      "r.level as rungLevel",
      eb.cast<string | null>("p.started_on", "text").as("since"),
    ])
    .where("m.organization_id", "=", organizationId)
    .orderBy((eb) => eb.fn("lower", ["m.name"]))
    .orderBy("m.id");

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

/** The active members by name, from which to choose one or open a page. */
export async function listColleagues({ db, organizationId }: Scope): Promise<Colleague[]> {
  const active = selectProfiles(organizationId)
    .where("m.user_id", "is not", null)
    .where("m.deactivated_at", "is", null);
  const rows = await rowsOf(db, active);
  return rows.map((row) => ({ id: row.id, name: row.name, rung: rungRef(row) }));
}

/** A member with their manager and reports, as far as the viewer may read those. */
export async function profileWithReports(
  scope: Scope,
  memberId: string,
): Promise<{ member: Profile; reports: Profile[] }> {
  const both = selectProfiles(scope.organizationId).where((eb) =>
    eb.or([
      eb("m.id", "=", memberId),
      eb.and([eb("m.manager_id", "=", memberId), eb("m.deactivated_at", "is", null)]),
    ]),
  );
  const rows = await rowsOf(scope.db, both);
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
