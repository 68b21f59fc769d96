import { sql } from "kysely";
import type { Transaction } from "@/server/infra/db";
import { build, rowOf } from "@/server/infra/typed-sql";
import { type Scope, scopeOf } from "./scope";

/**
 * A scope in which the receiver of a mail is the viewer, so that the gates of the screens decide what a mail may show.
 * Null where the receiver is not an active member and gets no mail. The transaction must already be bound to the
 * organization.
 */
export async function receiverScope(
  db: Transaction,
  { organizationId, memberId }: { organizationId: string; memberId: string },
): Promise<Scope | null> {
  const row = await rowOf(
    db,
    build
      .selectFrom("members as m")
      .innerJoin("users as u", "u.id", "m.user_id")
      .innerJoin("organizations as o", "o.id", "m.organization_id")
      .select(({ fn }) => [
        fn.coalesce("u.locale", "o.locale").as("locale"),
        "u.id as userId",
        "u.name as userName",
        "u.email",
        "u.time_zone as timeZone",
        "o.name as organizationName",
        "o.slug as organizationSlug",
        "o.locale as organizationLocale",
        "o.fiscal_year_start_month as fiscalYearStartMonth",
        "m.name as memberName",
        "m.role",
        sql<Date>`date_trunc('milliseconds', now())`.as("at"),
      ])
      .where("m.organization_id", "=", organizationId)
      .where("m.id", "=", memberId)
      .where("m.deactivated_at", "is", null),
  );
  if (!row) return null;
  const { at, ...person } = row;
  return scopeOf(db, { ...person, organizationId, memberId }, at);
}
