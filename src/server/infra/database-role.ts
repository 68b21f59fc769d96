import type pg from "pg";

/**
 * Refuses a database role that bypasses row-level security: with one, a single missing condition would show the rows of
 * another organization.
 */
export async function refuseBypassingRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; bypasses: boolean }>(
    `SELECT rolname AS name, rolsuper OR rolbypassrls AS bypasses
       FROM pg_roles WHERE rolname = current_user`,
  );
  const role = rows[0];
  if (!role || role.bypasses)
    throw new Error(
      `The database role ${role?.name ?? "in use"} bypasses row-level security: connect as one that is NOSUPERUSER and NOBYPASSRLS.`,
    );
}
