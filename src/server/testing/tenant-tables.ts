import type { Database } from "@/server/infra/db";
import { inOrganization } from "./builders";

/**
 * Every table with rows of organizations, with the column that holds the organization's id, read from the database
 * itself.
 */
export async function tenantTables({
  pool,
}: Database): Promise<{ table: string; column: string }[]> {
  const { rows } = await pool.query<{ table: string; column: string }>(`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema()
      AND (column_name = 'organization_id' OR (table_name = 'organizations' AND column_name = 'id'))
    ORDER BY table_name`);
  return rows;
}

/** A fingerprint of the rows of one organization in each table. */
export async function snapshot(
  database: Database,
  organizationId: string,
): Promise<Record<string, string>> {
  const tables = await tenantTables(database);
  const sql = tables
    .map(
      ({ table, column }) =>
        `SELECT '${table}' AS table, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS state
         FROM "${table}" t WHERE "${column}" = '${organizationId}'`,
    )
    .join(" UNION ALL ");
  const rows = await inOrganization(database, organizationId, (db) =>
    db.$queryRawUnsafe<{ table: string; state: string }[]>(sql),
  );
  return Object.fromEntries(rows.map(({ table, state }) => [table, state]));
}
