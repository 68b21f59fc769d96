import type { ShellContext } from "@/domain/organization/shell-context";
import { todayIn } from "@/server/infra/clock";
import { organizationAbilities } from "@/server/policy/member";
import type { Scope } from "./scope";
import { bool, scalarOrNull } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";

const p = tableAs("Position", "p");
const r = tableAs("Rung", "r");
const m = tableAs("Member", "m");

/** What the frame of every screen shows, in one statement. */
export async function readShellContext({ db, viewer, at }: Scope): Promise<ShellContext> {
  const rung = select({ name: r.name })`
    FROM ${p.table}
        JOIN ${r.table} ON ${r.organizationId} = ${p.organizationId} AND ${r.id} = ${p.rungId}
        WHERE ${p.organizationId} = ${viewer.organizationId}::uuid
          AND ${p.memberId} = ${viewer.memberId}::uuid AND ${p.endedOn} IS NULL`;
  const query = select({
    rung: scalarOrNull(rung),
    hasReports: bool`EXISTS (SELECT 1 FROM ${m.table}
        WHERE ${m.organizationId} = ${viewer.organizationId}::uuid
          AND ${m.managerId} = ${viewer.memberId}::uuid)`,
  })``;
  const [row] = await rowsOf(db, query);
  return {
    organization: {
      slug: viewer.organizationSlug,
      name: viewer.organizationName,
      fiscalYearStartMonth: viewer.fiscalYearStartMonth,
    },
    me: {
      id: viewer.memberId,
      name: viewer.memberName,
      rungName: row?.rung ?? null,
      timeZone: viewer.timeZone,
    },
    shows: {
      team: row?.hasReports ?? false,
      admin: organizationAbilities(viewer.role).has("manage"),
    },
    today: todayIn(viewer.timeZone ?? "UTC", at),
  };
}
