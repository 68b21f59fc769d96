// @ts-check
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Whether the database has exactly the migrations of a folder, each finished and unedited. One SQL
 * statement and a few small files: cheap enough for a readiness check.
 *
 * @param {{ query: (sql: string) => Promise<{ rows: { migration_name: string, checksum: string, finished: boolean }[] }> }} database a client or pool of node-postgres
 * @param {string} [folder] the migrations
 * @returns {Promise<boolean>}
 */
export async function migrationsAreCurrent(database, folder = join("prisma", "migrations")) {
  const [expected, applied] = await Promise.all([readChecksums(folder), readApplied(database)]);
  if (!applied || applied.length !== expected.size) return false;
  return applied.every(
    ({ migration_name, checksum, finished }) =>
      finished && expected.get(migration_name) === checksum,
  );
}

/** @param {string} folder @returns {Promise<Map<string, string>>} */
async function readChecksums(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const pairs = names.map(async (name) => {
    const sql = await readFile(join(folder, name, "migration.sql"));
    return /** @type {const} */ ([name, createHash("sha256").update(sql).digest("hex")]);
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
