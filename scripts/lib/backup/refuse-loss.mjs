// @ts-check
import { Refusal } from "../step.mjs";
import { digestRows, findTables, name } from "./catalogue.mjs";
import { unbind } from "./unbound.mjs";

/** @import pg from "pg" */
/** @import { Table } from "./catalogue.mjs" */
/** @import { BackupContent } from "./read-backup.mjs" */

/** Migrations write its rows, not people. */
const history = "_prisma_migrations";

/**
 * Refuses a restore that would lose data: without the operator's explicit permission, the tables must be empty or have
 * exactly the rows of the backup.
 *
 * @param {pg.ClientBase} client in a transaction, as the owner of the tables @param {string} schema
 * @param {BackupContent} backup
 */
export async function refuseLoss(client, schema, { header, manifest }) {
  const tables = (await findTables(client, schema)).filter(({ table }) => table !== history);
  await unbind(client, schema, tables);
  if (!(await hasRows(client, schema, tables))) return;
  for (const table of tables) {
    const stored = manifest.tables.find((other) => other.table === table.table);
    const isSame =
      stored?.columns.join() === table.columns.join() &&
      (await digestRows(client, schema, table)).sha256 === stored.sha256;
    if (!isSame)
      throw new Refusal(await explainLoss(client, schema, tables, table, header.takenAt));
  }
}

/** @param {pg.ClientBase} client @param {string} schema @param {Table[]} tables */
async function hasRows(client, schema, tables) {
  for (const { table } of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${name(schema)}.${name(table)} LIMIT 1`);
    if (rowCount) return true;
  }
  return false;
}

/**
 * @param {pg.ClientBase} client @param {string} schema @param {Table[]} tables
 * @param {Table} different @param {string} takenAt
 */
async function explainLoss(client, schema, tables, different, takenAt) {
  const newest = await newestTime(client, schema, tables);
  const backup = new Date(takenAt);
  const age =
    newest && `The newest is of ${newest.toISOString()}, the backup of ${backup.toISOString()}.`;
  const what = newest && newest > backup ? "newer rows than" : "other rows than";
  return [
    `The database holds ${what} the backup, in ${different.table} for one.`,
    age,
    "To replace all of them, say --overwrite.",
  ]
    .filter(Boolean)
    .join(" ");
}

/** @param {pg.ClientBase} client @param {string} schema @param {Table[]} tables @returns {Promise<Date | null>} */
async function newestTime(client, schema, tables) {
  /** @type {Date | null} */
  let newest = null;
  for (const { table } of tables) {
    const columns = await client.query(
      "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND atttypid = 'timestamptz'::regtype AND NOT attisdropped",
      [`${name(schema)}.${name(table)}`],
    );
    // Expiry dates are in the future and do not say when something happened.
    const latest = columns.rows.map(
      ({ name: column }) => `max(${name(column)}) FILTER (WHERE ${name(column)} <= now())`,
    );
    if (latest.length === 0) continue;
    const { rows } = await client.query(
      `SELECT greatest(${latest}) AS time FROM ${name(schema)}.${name(table)}`,
    );
    if (rows[0].time && (!newest || rows[0].time > newest)) newest = rows[0].time;
  }
  return newest;
}
