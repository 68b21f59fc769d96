// @ts-check
import { migrationLock } from "../../../prisma/engine/history.mjs";
import { refuseUnfit } from "../database-ready.mjs";
import { Refusal } from "../step.mjs";
import { digestRows, findTables, name, setUp, writeRows } from "./catalogue.mjs";
import { readBackup } from "./read-backup.mjs";
import { connectTo } from "./refusals.mjs";
import { refuseLoss } from "./refuse-loss.mjs";
import {
  createHistory,
  planMigrations,
  recordMigrations,
  runMigrations,
} from "./restore-migrations.mjs";
import { bind, dropForeignKeys, unbind } from "./unbound.mjs";
import { wipe } from "./wipe.mjs";

/** @import pg from "pg" */
/** @import { BackupContent } from "./read-backup.mjs" */
/** @import { Migration } from "./restore-migrations.mjs" */

/** @typedef {{ file: string, content: BackupContent, before: Migration[], after: Migration[] }} CheckedBackup */

/**
 * Reads the whole backup before anything is written.
 *
 * @param {string} file @param {string} [migrationsFolder]
 * @returns {Promise<CheckedBackup>}
 */
export async function checkBackup(file, migrationsFolder) {
  const content = await readBackup(file);
  return { file, content, ...(await planMigrations(content.header, migrationsFolder)) };
}

/**
 * Puts a database into the state of the backup, and migrates it to the state that the code needs, in one transaction.
 *
 * @param {CheckedBackup} backup
 * @param {{ url: string, source: string, overwrite: boolean, beforeCommit?: () => Promise<void> }} target url: of the
 *   role that the application connects as
 * @returns {Promise<{ tables: number, rows: number, leftOut: string[] }>} leftOut: tables that no migration makes
 */
export async function restoreBackup(backup, { url, source, overwrite, beforeCommit }) {
  const client = await connectTo(url, source);
  try {
    await refuseUnfit(client);
    await refuseSessions(client);
    await client.query("BEGIN");
    const restored = await restore(client, backup, overwrite);
    await beforeCommit?.();
    await client.query("COMMIT");
    return restored;
  } catch (error) {
    // The end of the transaction is awaited, because a connection that is only cut may hold its locks for a while.
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * A running application would continue with what it has read of rows that no longer exist.
 *
 * @param {pg.Client} client
 */
async function refuseSessions(client) {
  const { rows } = await client.query(
    `SELECT current_user AS role, count(*)::int AS number FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user
        AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  const [{ role, number }] = rows;
  if (number === 0) return;
  throw new Refusal(
    `The application is connected to the database (as ${role}, ${number} ${number === 1 ? "connection" : "connections"}): stop it first, and whatever pools its connections.`,
  );
}

/** @param {pg.Client} client @param {CheckedBackup} backup @param {boolean} overwrite */
async function restore(client, backup, overwrite) {
  await setUp(client);
  await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
  const { rows } = await client.query("SELECT current_schema() AS schema");
  /** @type {string} */
  const schema = rows[0].schema;
  if (!overwrite) await refuseLoss(client, schema, backup.content);
  await wipe(client, schema);
  await createHistory(client, schema);
  await runMigrations(client, backup.before);
  const restored = await load(client, schema, backup);
  await runMigrations(client, backup.after);
  await recordMigrations(client, schema, backup.after);
  // Updates the statistics, so that the first queries are planned well before PostgreSQL does so itself.
  await client.query("ANALYZE");
  return restored;
}

/** @param {pg.Client} client @param {string} schema @param {CheckedBackup} backup */
async function load(client, schema, { file, content }) {
  const tables = await findTables(client, schema);
  const qualified = tables.map(({ table }) => `${name(schema)}.${name(table)}`);
  await unbind(client, schema, tables);
  const putForeignKeysBack = await dropForeignKeys(client, schema);
  // Migrations may have added rows to these tables, and the backup contains those rows too.
  await client.query(`TRUNCATE ${qualified}`);
  const made = new Set(tables.map(({ table }) => table));
  /** @type {string[]} */
  const leftOut = [];
  const { manifest } = await readBackup(file, async (table, rows) => {
    if (made.has(table.table)) return writeRows(client, schema, table, rows);
    leftOut.push(table.table);
    for await (const _ of rows);
  });
  if (JSON.stringify(manifest) !== JSON.stringify(content.manifest))
    throw new Refusal(`${file} has changed while it was read.`);
  const restored = manifest.tables.filter(({ table }) => made.has(table));
  await compare(client, schema, tables, restored);
  await putForeignKeysBack();
  await bind(client, schema, tables);
  for (const { name: sequence, value, isCalled } of manifest.sequences) {
    const sequenceName = `${name(schema)}.${name(sequence)}`;
    await client.query("SELECT setval(oid, $2, $3) FROM pg_class WHERE oid = to_regclass($1)", [
      sequenceName,
      value,
      isCalled,
    ]);
  }
  return {
    tables: restored.length,
    rows: restored.reduce((sum, { rows }) => sum + rows, 0),
    leftOut,
  };
}

/**
 * Compares the checksums of the database with those from the time of the backup.
 *
 * @param {pg.Client} client @param {string} schema
 * @param {Awaited<ReturnType<typeof findTables>>} tables @param {BackupContent["manifest"]["tables"]} expected
 */
async function compare(client, schema, tables, expected) {
  for (const { table, order } of tables) {
    const wanted = expected.find((other) => other.table === table);
    if (!wanted)
      throw new Refusal(`The backup lacks the table ${table}, which its migrations make.`);
    const { sha256 } = await digestRows(client, schema, { ...wanted, order });
    if (sha256 !== wanted.sha256)
      throw new Refusal(`The table ${table} did not come out as it is in the backup.`);
  }
}
