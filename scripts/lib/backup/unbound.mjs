// @ts-check
import { name } from "./catalogue.mjs";

/** @import pg from "pg" */
/** @import { Table } from "./catalogue.mjs" */

/**
 * Lets the owner of the tables read and write all rows until the transaction ends or `bind` is called. The tables are
 * locked meanwhile, so that nobody else ever uses them without row-level security.
 *
 * @param {pg.ClientBase} client @param {string} schema @param {Table[]} tables
 */
export async function unbind(client, schema, tables) {
  for (const { table } of tables) {
    await client.query(
      `ALTER TABLE ${name(schema)}.${name(table)} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`,
    );
  }
}

/** @param {pg.ClientBase} client @param {string} schema @param {Table[]} tables as they were found before */
export async function bind(client, schema, tables) {
  for (const { table, forced } of tables) {
    const force = forced ? "FORCE ROW LEVEL SECURITY," : "";
    await client.query(`ALTER TABLE ${name(schema)}.${name(table)} ${force} ENABLE TRIGGER USER`);
  }
}

/**
 * Removes the foreign keys, so that the tables can be filled in any order.
 *
 * @param {pg.ClientBase} client @param {string} schema
 * @returns {Promise<() => Promise<void>>} puts them back, which checks all rows
 */
export async function dropForeignKeys(client, schema) {
  const { rows } = await client.query(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
      FROM pg_constraint WHERE contype = 'f' AND connamespace = $1::regnamespace AND conparentid = 0
      ORDER BY conrelid::regclass::text, conname`,
    [name(schema)],
  );
  for (const { drop } of rows) await client.query(drop);
  return async () => {
    for (const { add } of rows) await client.query(add);
  };
}
