import { type Expression, type RawBuilder, sql } from "kysely";
import type { Role } from "@/generated/tables/tables";
import type { Transaction } from "./db";
import { build, rowsOf } from "./typed-sql";

/** The SQL functions and the facts of the database that the schema's types do not contain. */

type OpenedSession = {
  session_id: string;
  user_id: string;
  user_name: string;
  user_email: string;
  user_time_zone: string | null;
  preferred_locale: string | null;
  organization_id: string | null;
  organization_name: string | null;
  organization_locale: string | null;
  fiscal_year_start_month: number | null;
  member_id: string | null;
  member_name: string | null;
  member_role: Role | null;
  opened_at: Date;
};

/** Finds the session, and binds the transaction to the organization where the person is a member of it. */
export const openedSession = (
  tokenHash: Expression<string>,
  organizationSlug: Expression<string | null>,
  at: Expression<Date | null>,
) =>
  sql<OpenedSession>`open_tenant_session(${tokenHash}, ${organizationSlug}, ${at})`.as<"opened">(
    sql.ref("opened"),
  );

/** Binds the transaction to the organization of the invitation whose link this is. */
export const boundInvitation = (tokenHash: string) =>
  sql<{
    organization_id: string;
    invitation_id: string;
  }>`bind_by_invitation(${tokenHash})`.as<"bound">(sql.ref("bound"));

type Use = {
  key: string | Expression<unknown>;
  most: number;
  seconds: number;
  at: Expression<unknown>;
};

/** Counts one use. Its value is 0, or the seconds to wait once the uses are spent. */
export const countUse = ({ key, most, seconds, at }: Use): RawBuilder<number> =>
  sql<number>`count_use(${key}, ${most}::int, ${seconds}::int, ${at})`;

/**
 * Binds the transaction to an organization, as far as row-level security allows the database role; null binds it to
 * none.
 */
export async function bindOrganization(
  db: Transaction,
  organizationId: string | null,
): Promise<void> {
  const bound = sql<string>`set_config('app.organization_id', ${organizationId ?? ""}, true)`;
  await rowsOf(db, build.selectNoFrom(bound.as("bound")));
}

export const currentRole = () => sql<string>`current_user::text`;

/** Whether row-level security does not apply to the current role; null where the role cannot be looked up. */
export const roleBypassesRowSecurity = () =>
  sql<boolean | null>`(
    SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user)`;

/** Whether the tables and functions of graphile-worker exist. */
export const hasJobQueue = () => sql<boolean>`to_regproc('graphile_worker.add_job') IS NOT NULL`;

type Queueing = { jobKey?: string; maxAttempts: number; afterSeconds?: number };

/** Queues a job of graphile-worker. A new job replaces one with the same key that still waits. */
export const addJob = (
  task: string,
  payload: Expression<unknown>,
  { jobKey, maxAttempts, afterSeconds = 0 }: Queueing,
) =>
  sql<{ id: bigint }>`graphile_worker.add_job(
    ${task}, ${payload}, max_attempts => ${maxAttempts}::int, job_key => ${jobKey ?? null}::text,
    run_at => now() + ${afterSeconds}::int * interval '1 second')`;
