import type { Transaction } from "@/server/infra/db";
import type { MemberRole } from "@/server/policy/member";
import { type Scope, scopeOf } from "./scope";

type ReceiverRow = {
  userId: string;
  userName: string;
  email: string;
  timeZone: string | null;
  organizationName: string;
  organizationSlug: string;
  fiscalYearStartMonth: number;
  memberName: string;
  role: MemberRole;
  at: Date;
};

/**
 * A scope in which the receiver of a mail is the viewer, so that the gates of the screens say what a mail may show them.
 * Null where they are no active member: they get none. The transaction is bound to the organization already.
 */
export async function receiverScope(
  db: Transaction,
  { organizationId, memberId }: { organizationId: string; memberId: string },
): Promise<Scope | null> {
  const [row] = await db.$queryRaw<ReceiverRow[]>`
    SELECT u.id AS "userId", u.name AS "userName", u.email, u.time_zone AS "timeZone",
      o.name AS "organizationName", o.slug AS "organizationSlug",
      o.fiscal_year_start_month AS "fiscalYearStartMonth", m.name AS "memberName", m.role,
      date_trunc('milliseconds', now()) AS at
    FROM members m
    JOIN users u ON u.id = m.user_id
    JOIN organizations o ON o.id = m.organization_id
    WHERE m.organization_id = ${organizationId}::uuid AND m.id = ${memberId}::uuid
      AND m.deactivated_at IS NULL`;
  if (!row) return null;
  const { at, ...person } = row;
  return scopeOf(db, { ...person, organizationId, memberId }, at);
}
