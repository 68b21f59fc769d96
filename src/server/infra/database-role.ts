import type pg from "pg";
import { readRows } from "./pool-rows";

/**
 * Refuses a database role that bypasses row-level security: with one, a single missing condition would show the rows of
 * another organization.
 */
export async function refuseBypassingRole(pool: pg.Pool): Promise<void> {
  const text = `SELECT rolname AS name, rolsuper OR rolbypassrls AS bypasses
    FROM pg_roles WHERE rolname = current_user`;
  const [role] = await readRows(pool, { text }, ({ name, bypasses }) => ({
    name: String(name),
    bypasses: bypasses !== false,
  }));
  if (!role || role.bypasses)
    throw new Error(
      `The database role ${role?.name ?? "in use"} bypasses row-level security: connect as one that is NOSUPERUSER and NOBYPASSRLS.`,
    );
}
