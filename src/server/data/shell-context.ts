import { todayIn } from "@/domain/account/today";
import type { ShellContext } from "@/domain/organization/shell-context";
import { asBoolean, build, type Placeholders, prepared, rowOf } from "@/server/infra/typed-sql";
import { organizationAbilities } from "@/server/policy/member";
import type { Scope } from "./scope";

const selectShown = prepared(
  ({ organizationId, memberId }: Placeholders<{ organizationId: string; memberId: string }>) =>
    build.selectNoFrom(({ exists, selectFrom }) => [
      selectFrom("positions as p")
        .innerJoin("rungs as r", (join) =>
          join.onRef("r.organization_id", "=", "p.organization_id").onRef("r.id", "=", "p.rung_id"),
        )
        .select("r.name")
        .where("p.organization_id", "=", organizationId)
        .where("p.member_id", "=", memberId)
        .where("p.ended_on", "is", null)
        .as("rung"),
      asBoolean(
        exists(
          selectFrom("members as m")
            .select("m.id")
            .where("m.organization_id", "=", organizationId)
            .where("m.manager_id", "=", memberId),
        ),
      ).as("has_reports"),
    ]),
);

/** The data of the frame of every screen, in one statement. */
export async function readShellContext({ db, viewer, at }: Scope): Promise<ShellContext> {
  const { organizationId, memberId } = viewer;
  const row = await rowOf(db, selectShown({ organizationId, memberId }));
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
