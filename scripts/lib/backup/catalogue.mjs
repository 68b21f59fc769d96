// @ts-check
import { pipeline } from "node:stream/promises";
import pg from "pg";
import copyStreams from "pg-copy-streams";
import { RowDigest } from "./format.mjs";

/** @import { TableLine } from "./format.mjs" */

export const name = pg.escapeIdentifier;

/**
 * @typedef {object} Table
 * @property {string} table
 * @property {string[]} columns those that are stored, not generated
 * @property {string[]} order SQL that puts rows into the same order on every server
 * @property {boolean} forced whether row-level security binds the owner as well
 */

/**
 * Every table of the schema whose rows last. Unlogged tables (rate limits) are left out, because PostgreSQL empties
 * them after a crash, and so are the tables of extensions.
 *
 * @param {pg.ClientBase} client @param {string} schema
 * @returns {Promise<Table[]>}
 */
export async function findTables(client, schema) {
  const { rows } = await client.query(
    `SELECT c.relname AS table, c.relforcerowsecurity AS forced,
        array(SELECT attname::text FROM pg_attribute
          WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
          ORDER BY attnum) AS columns,
        array(SELECT format(CASE attcollation WHEN 0 THEN '%I' ELSE '%I COLLATE "C"' END, attname)
          FROM pg_index, unnest(indkey) WITH ORDINALITY AS key (number, place)
          JOIN pg_attribute ON attnum = number
          WHERE indrelid = c.oid AND indisprimary AND attrelid = c.oid ORDER BY place) AS order
      FROM pg_class c
      WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
        AND NOT EXISTS (SELECT FROM pg_depend
          WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
      ORDER BY c.relname COLLATE "C"`,
    [name(schema)],
  );
  return rows.map((/** @type {Table} */ table) => ({
    ...table,
    order: table.order.length > 0 ? table.order : ['kept::text COLLATE "C"'],
  }));
}

/**
 * The rows of a table as COPY writes them, for which the session must have `textSettings`.
 *
 * @param {pg.ClientBase} client @param {string} schema
 * @param {Pick<Table, "table" | "columns" | "order">} table
 * @returns {import("pg-copy-streams").CopyToStreamQuery}
 */
export function readRows(client, schema, { table, columns, order }) {
  const from = `${name(schema)}.${name(table)}`;
  return client.query(
    copyStreams.to(
      `COPY (SELECT ${columns.map(name)} FROM ${from} AS kept ORDER BY ${order}) TO STDOUT`,
    ),
  );
}

/** @param {Parameters<typeof readRows>} given */
export async function digestRows(...given) {
  const digest = new RowDigest();
  for await (const _ of digest.watch(readRows(...given)));
  return digest.end();
}

/** @param {pg.ClientBase} client @param {string} schema @param {TableLine} table @param {AsyncIterable<Buffer>} rows */
export async function writeRows(client, schema, { table, columns }, rows) {
  const into = `${name(schema)}.${name(table)} (${columns.map(name)})`;
  await pipeline(rows, client.query(copyStreams.from(`COPY ${into} FROM STDIN`)));
}

/**
 * Sequences are not part of transactions. Read after the rows, they are at least as far as the rows need.
 *
 * @param {pg.ClientBase} client @param {string} schema
 */
export async function readSequences(client, schema) {
  const found = await client.query(
    "SELECT sequencename AS name FROM pg_sequences WHERE schemaname = $1 ORDER BY 1",
    [schema],
  );
  const sequences = [];
  for (const row of found.rows) {
    const { rows } = await client.query(
      `SELECT last_value::text AS value, is_called FROM ${name(schema)}.${name(row.name)}`,
    );
    sequences.push({ name: row.name, value: rows[0].value, isCalled: rows[0].is_called });
  }
  return sequences;
}

/** Makes every server write the same value as the same text, and removes time limits that would end a long copy. */
const settings = {
  datestyle: "ISO, YMD",
  intervalstyle: "postgres",
  timezone: "UTC",
  extra_float_digits: "1",
  bytea_output: "hex",
  // Raises an error where row-level security would hide a row, instead of leaving the row out.
  row_security: "off",
  lock_timeout: "20s",
  statement_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  transaction_timeout: "0",
};

/** @param {pg.ClientBase} client in a transaction, for which the settings hold */
export async function setUp(client) {
  // Older servers do not have the settings that a later version of PostgreSQL introduced.
  await client.query(
    `SELECT set_config(key, value, true) FROM json_each_text($1)
      WHERE key IN (SELECT lower(name) FROM pg_settings)`,
    [JSON.stringify(settings)],
  );
}
