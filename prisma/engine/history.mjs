// @ts-check
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const migrationsFolder = join("prisma", "migrations");

/** Any number, as long as everything that changes or copies the schema as a whole takes the same. */
export const migrationLock = 7_240_111;

/**
 * Whether the database has exactly the migrations of a folder, each finished and unedited. One SQL
 * statement and a few small files: cheap enough for a readiness check.
 *
 * @param {{ query: (sql: string) => Promise<{ rows: { migration_name: string, checksum: string, finished: boolean }[] }> }} database a client or pool of node-postgres
 * @param {string} [folder] the migrations
 * @returns {Promise<boolean>}
 */
export async function migrationsAreCurrent(database, folder = migrationsFolder) {
  const [expected, applied] = await Promise.all([readScripts(folder), readApplied(database)]);
  if (!applied || applied.length !== expected.size) return false;
  return applied.every(
    ({ migration_name, checksum, finished }) =>
      finished && expected.get(migration_name)?.checksum === checksum,
  );
}

/** @typedef {{ sql: string, checksum: string }} Script a migration, with the checksum the engine keeps of it */

/**
 * @param {string} [folder] the migrations
 * @returns {Promise<Map<string, Script>>} by name, in the order of their names
 */
export async function readScripts(folder = migrationsFolder) {
  // Read where the application runs, and no part of what is built.
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const pairs = names.sort().map(async (name) => {
    const file = join(folder, name, "migration.sql");
    const sql = await readFile(/* turbopackIgnore: true */ file, "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    return /** @type {const} */ ([name, { sql, checksum }]);
  });
  return new Map(await Promise.all(pairs));
}

/** @param {Parameters<typeof migrationsAreCurrent>[0]} database */
async function readApplied(database) {
  const undefinedTable = "42P01";
  try {
    const { rows } = await database.query(
      `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
         FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    );
    return rows;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === undefinedTable) return null;
    throw error;
  }
}
