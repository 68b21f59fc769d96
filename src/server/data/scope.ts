import { sql } from "kysely";
import type { Transaction } from "@/server/infra/db";
import { openedSession } from "@/server/infra/sql-functions";
import { build, type Placeholders, prepared, rowOf } from "@/server/infra/typed-sql";
import type { MemberRole } from "@/server/policy/member";
import { changeCountedWithSession } from "./rate-limits";

/** A person with a session, before any organization is known. */
export type SignedIn = {
  userId: string;
  sessionId: string;
  userName: string;
  email: string;
  /** The IANA name; null until the person's browser has given it. */
  timeZone: string | null;
  /**
   * The language that the person has chosen, else that of the organization that is opened, or outside of one that of the
   * first of theirs, by name, that has chosen one. Null where none of them is set.
   */
  locale: string | null;
};

/** The active member for whom a request is handled, or to whom a mail is written. */
export type Viewer = Omit<SignedIn, "sessionId"> & {
  organizationId: string;
  organizationName: string;
  organizationSlug: string;
  /** The language for members who have chosen none. */
  organizationLocale: string | null;
  fiscalYearStartMonth: number;
  memberId: string;
  memberName: string;
  role: MemberRole;
};

const bound = Symbol("bound");

/**
 * A transaction that row-level security has bound to the viewer's organization. Only `scopeOf` makes one, so a query on
 * an organization's data without a scope does not type-check.
 */
export type Scope = {
  readonly [bound]: true;
  db: Transaction;
  organizationId: string;
  viewer: Viewer;
  at: Date;
};

/**
 * `at` is the time of the database's clock, which applies to the whole request. `waitSeconds` is 0, or how long this
 * person has to wait before changing something again.
 */
type OpenedSession = { person: SignedIn; at: Date; waitSeconds: number };
export type TenantSession =
  | { state: "signedOut" }
  | ({ state: "outside" } & OpenedSession)
  | ({ state: "inside"; viewer: Viewer } & OpenedSession);

type TenantSessionRequest = {
  sessionTokenHash: string;
  organizationSlug: string | null;
  /** The time of the request; null for the database's clock. Only tests set a time. */
  at: Date | null;
  /** Whether this counts as a change of the person, where the session is valid. */
  countsChange?: boolean;
};

type Request = Placeholders<Omit<TenantSessionRequest, "countsChange">>;

const opened = prepared(({ sessionTokenHash, organizationSlug, at }: Request) =>
  build
    .selectFrom(openedSession(sessionTokenHash, organizationSlug, at))
    .selectAll()
    .select(sql<number>`0`.as("wait_seconds")),
);

const openedForChange = prepared(({ sessionTokenHash, organizationSlug, at }: Request) =>
  build
    .selectFrom(openedSession(sessionTokenHash, organizationSlug, at))
    .selectAll()
    .select(({ ref }) =>
      changeCountedWithSession(ref("opened.user_id"), ref("opened.opened_at")).as("wait_seconds"),
    ),
);

/** Checks the session, counts the change and binds the transaction to the organization, in one statement. */
export async function openTenantSession(
  db: Transaction,
  request: TenantSessionRequest,
): Promise<TenantSession> {
  const { countsChange, ...given } = request;
  const row = await rowOf(db, (countsChange ? openedForChange : opened)(given));
  if (!row) return { state: "signedOut" };
  const person: SignedIn = {
    userId: row.user_id,
    sessionId: row.session_id,
    userName: row.user_name,
    email: row.user_email,
    timeZone: row.user_time_zone,
    locale: row.preferred_locale,
  };
  const known = { person, at: row.opened_at, waitSeconds: row.wait_seconds };
  if (!row.organization_id || !row.member_id || !row.member_role || !request.organizationSlug)
    return { state: "outside", ...known };
  return {
    state: "inside",
    ...known,
    viewer: {
      ...person,
      organizationId: row.organization_id,
      organizationName: row.organization_name ?? "",
      organizationSlug: request.organizationSlug,
      organizationLocale: row.organization_locale,
      fiscalYearStartMonth: row.fiscal_year_start_month ?? 1,
      memberId: row.member_id,
      memberName: row.member_name ?? "",
      role: row.member_role,
    },
  };
}

/**
 * Makes a scope. Call it only in the transaction in which `openTenantSession` returned "inside", or from
 * `receiverScope` for a mail.
 */
export function scopeOf(db: Transaction, viewer: Viewer, at: Date): Scope {
  return { [bound]: true, db, viewer, at, organizationId: viewer.organizationId };
}
