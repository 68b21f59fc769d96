// @ts-check

/** @import { Client } from "pg" */
/** @import { Script } from "./history.mjs" */

/**
 * What PostgreSQL says of a script that has happened: what it makes (a table, column, object, function, schema) is there, or
 * what it renames or drops is not.
 */
const happenedCodes = new Set([
  ...["42P07", "42701", "42710", "42723", "42P06"],
  ...["42P01", "42703", "42704", "42883", "3F000"],
]);

/**
 * Concludes migrations that were begun and neither finished nor failed: the process was killed meanwhile. Each script is one
 * transaction, so it has happened or it has not; which one, shows by trying it once more and taking that back. To be called
 * by whoever holds the lock, for nobody else is at work then.
 *
 * @param {Client} client
 * @param {Map<string, Script>} scripts
 * @returns {Promise<void>}
 */
export async function concludeInterrupted(client, scripts) {
  for (const { id, migration_name } of await interrupted(client)) {
    const script = scripts.get(migration_name);
    if (!script) continue;
    const column = (await hasHappened(client, script.sql)) ? "finished_at" : "rolled_back_at";
    await client.query(`UPDATE _prisma_migrations SET ${column} = now() WHERE id = $1`, [id]);
  }
}

/** @param {Client} client @returns {Promise<{ id: string, migration_name: string }[]>} */
async function interrupted(client) {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!tables[0]?.name) return [];
  // A script that failed has left its error in the logs: that is for a person to look at.
  const { rows } = await client.query(
    `SELECT id, migration_name FROM _prisma_migrations
      WHERE finished_at IS NULL AND rolled_back_at IS NULL AND coalesce(logs, '') = ''
      ORDER BY started_at`,
  );
  return rows;
}

/** @param {Client} client @param {string} sql @returns {Promise<boolean>} */
async function hasHappened(client, sql) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    return false;
  } catch (error) {
    if (happenedCodes.has(/** @type {{ code?: string }} */ (error).code ?? "")) return true;
    throw error;
  } finally {
    await client.query("ROLLBACK");
  }
}
