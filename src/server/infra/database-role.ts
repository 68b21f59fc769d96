import type pg from "pg";
import { currentRole, roleBypassesRowSecurity } from "./sql-functions";
import { build, rowsFromPool } from "./typed-sql";

/**
 * Refuses a database role that bypasses row-level security: with one, a single missing condition would show the rows of
 * another organization.
 */
export async function refuseBypassingRole(pool: pg.Pool): Promise<void> {
  const roles = build.selectNoFrom([
    currentRole().as("name"),
    roleBypassesRowSecurity().as("bypasses"),
  ]);
  const [role] = await rowsFromPool(pool, roles);
  if (role?.bypasses !== false)
    throw new Error(
      `The database role ${role?.name ?? "in use"} bypasses row-level security: connect as one that is NOSUPERUSER and NOBYPASSRLS.`,
    );
}
