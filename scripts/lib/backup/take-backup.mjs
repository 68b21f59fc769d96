// @ts-check
import { migrationLock } from "../../../prisma/engine/history.mjs";
import { Refusal } from "../step.mjs";
import { findTables, name, readRows, readSequences, setUp } from "./catalogue.mjs";
import { endOfRows, format, lineOf, RowDigest } from "./format.mjs";
import { connectTo } from "./refusals.mjs";
import { withChecksum, writeFileWhole } from "./write-file.mjs";

/** @import pg from "pg" */
/** @import { Manifest } from "./format.mjs" */

/**
 * Writes all rows of the application, as of one moment, into a new file.
 *
 * @param {{ url: string, source: string, file: string }} options url: of a role that row-level security does not bind;
 *   source: what to call it in a message
 * @returns {Promise<{ tables: number, rows: number, bytes: number, takenAt: string }>}
 */
export async function takeBackup({ url, source, file }) {
  const client = await connectTo(url, source);
  try {
    await refuseBoundRole(client, source);
    const { schema, takenAt } = await openSnapshot(client, source);
    /** @type {Manifest["tables"]} */
    const tables = [];
    const bytes = await writeFileWhole(
      file,
      withChecksum(content(client, schema, takenAt, tables)),
    );
    return {
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      bytes,
      takenAt,
    };
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Under forced row-level security an ordinary role would read no rows, and no error would say so.
 *
 * @param {pg.Client} client @param {string} source
 */
async function refuseBoundRole(client, source) {
  const { rows } = await client.query(
    "SELECT rolname AS role, rolsuper OR rolbypassrls AS bypasses FROM pg_roles WHERE rolname = current_user",
  );
  const [{ role, bypasses }] = rows;
  if (bypasses) return;
  throw new Refusal(
    `${source} connects as ${role}, which row-level security binds, so that it cannot read every row: use a role with BYPASSRLS that may read all tables (see README).`,
  );
}

/**
 * Begins one read-only transaction, whose first query decides which rows all later queries see. Before that it takes a
 * lock for which migrations wait, because a rewritten table looks empty to older transactions.
 *
 * @param {pg.Client} client @param {string} source
 */
async function openSnapshot(client, source) {
  await client.query("SET lock_timeout = '60s'");
  await client.query("SELECT pg_advisory_lock_shared($1)", [migrationLock]);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  await setUp(client);
  const { rows } = await client.query(
    `SELECT nspname AS schema, to_json(now()) #>> '{}' AS "takenAt"
      FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
      WHERE pg_class.oid = to_regclass('_prisma_migrations')`,
  );
  if (!rows[0]) throw new Refusal(`${source} leads to a database without Backcast's tables.`);
  return /** @type {{ schema: string, takenAt: string }} */ (rows[0]);
}

/**
 * @param {pg.Client} client @param {string} schema @param {string} takenAt
 * @param {Manifest["tables"]} written filled with what has been written
 * @returns {AsyncGenerator<Buffer>}
 */
async function* content(client, schema, takenAt, written) {
  const migrations = await readMigrations(client, schema);
  yield lineOf({ backcast: "backup", format, takenAt, migrations });
  for (const { order, ...table } of await findTables(client, schema)) {
    const { forced, ...line } = table;
    const digest = new RowDigest();
    yield lineOf(line);
    yield* digest.watch(readRows(client, schema, { ...line, order }));
    yield endOfRows;
    written.push({ ...line, ...digest.end() });
  }
  yield lineOf({ tables: written, sequences: await readSequences(client, schema) });
}

/** The migrations that were applied, in that order. @param {pg.Client} client @param {string} schema */
async function readMigrations(client, schema) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM ${name(schema)}._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows;
}
