import type { ShellContext } from "@/domain/organization/shell-context";
import { todayIn } from "@/server/infra/clock";
import { organizationAbilities } from "@/server/policy/member";
import type { Scope } from "./scope";

/** What the frame of every screen shows, in one statement. */
export async function readShellContext({ db, viewer, at }: Scope): Promise<ShellContext> {
  const [row] = await db.$queryRaw<{ rung: string | null; has_reports: boolean }[]>`
    SELECT
      (SELECT r.name FROM positions p
        JOIN rungs r ON r.organization_id = p.organization_id AND r.id = p.rung_id
        WHERE p.organization_id = ${viewer.organizationId}::uuid
          AND p.member_id = ${viewer.memberId}::uuid AND p.ended_on IS NULL) AS rung,
      EXISTS (SELECT 1 FROM members m
        WHERE m.organization_id = ${viewer.organizationId}::uuid
          AND m.manager_id = ${viewer.memberId}::uuid) AS has_reports`;
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
      team: row?.has_reports ?? false,
      admin: organizationAbilities(viewer.role).has("manage"),
    },
    today: todayIn(viewer.timeZone ?? "UTC", at),
  };
}
