import { Problem } from "@/domain/problem";
import { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/server/infra/db";
import { rateKey, rateRules } from "@/server/infra/rate-limits";
import type { MemberRole } from "@/server/policy/member";

/** A person with a session, in no organization yet. */
export type SignedIn = {
  userId: string;
  sessionId: string;
  userName: string;
  email: string;
  /** IANA name; null until the person's browser has told it. */
  timeZone: string | null;
};

/** An active member, looking. */
export type Viewer = SignedIn & {
  organizationId: string;
  organizationName: string;
  organizationSlug: string;
  fiscalYearStartMonth: number;
  memberId: string;
  memberName: string;
  role: MemberRole;
};

const bound = Symbol("bound");

/**
 * A transaction that row-level security has bound to the viewer's organization. Only `enterOrganization` makes one,
 * so a query on tenant data without a tenant does not type-check.
 */
export type Scope = {
  readonly [bound]: true;
  db: Transaction;
  organizationId: string;
  viewer: Viewer;
  at: Date;
};

type EnterRow = {
  session_id: string;
  user_id: string;
  user_name: string;
  user_email: string;
  user_time_zone: string | null;
  organization_id: string | null;
  organization_name: string | null;
  fiscal_year_start_month: number | null;
  member_id: string | null;
  member_name: string | null;
  member_role: MemberRole | null;
  entered_at: Date;
  wait_seconds: number;
};

/** `at`: what the database's clock said, to which the whole request holds from then on. */
export type Entrance =
  | { state: "signedOut" }
  | { state: "outside"; person: SignedIn; at: Date }
  | { state: "inside"; person: SignedIn; viewer: Viewer; at: Date };

type Door = {
  sessionTokenHash: string;
  organizationSlug: string | null;
  /** Null: the database's clock says. Tests alone stand at a moment of their own. */
  at: Date | null;
  /** Counts as one change by this session: throws `tooManyRequests` once there were too many. */
  isChange?: boolean;
};

/** The door by session: one statement checks the session and binds the transaction to the organization. */
export async function enter(db: Transaction, door: Door): Promise<Entrance> {
  const { points, duration } = rateRules.write;
  const counted = door.isChange
    ? Prisma.sql`count_use(${rateKey("write", door.sessionTokenHash)}, ${points}::int, ${duration}::int, entered.entered_at)`
    : Prisma.sql`0`;
  const rows = await db.$queryRaw<EnterRow[]>`
    SELECT entered.*, ${counted} AS wait_seconds
    FROM enter(${door.sessionTokenHash}, ${door.organizationSlug}, ${door.at}) entered`;
  const row = rows[0];
  if (!row) return { state: "signedOut" };
  if (row.wait_seconds > 0) throw new Problem("tooManyRequests", { seconds: row.wait_seconds });
  const at = row.entered_at;
  const person: SignedIn = {
    userId: row.user_id,
    sessionId: row.session_id,
    userName: row.user_name,
    email: row.user_email,
    timeZone: row.user_time_zone,
  };
  if (!row.organization_id || !row.member_id || !row.member_role || !door.organizationSlug)
    return { state: "outside", person, at };
  return {
    state: "inside",
    person,
    at,
    viewer: {
      ...person,
      organizationId: row.organization_id,
      organizationName: row.organization_name ?? "",
      organizationSlug: door.organizationSlug,
      fiscalYearStartMonth: row.fiscal_year_start_month ?? 1,
      memberId: row.member_id,
      memberName: row.member_name ?? "",
      role: row.member_role,
    },
  };
}

/** To be called in the transaction in which `enter` answered "inside", and nowhere else. */
export function scopeOf(db: Transaction, viewer: Viewer, at: Date): Scope {
  return { [bound]: true, db, viewer, at, organizationId: viewer.organizationId };
}
