// @ts-check
import { name } from "./catalogue.mjs";

/** @import pg from "pg" */

/** graphile-worker creates its schema again when the application starts. */
const queueSchema = "graphile_worker";

/** What migrations create, in an order in which nothing is dropped before what depends on it. */
const kinds = /** @type {const} */ ([
  ["VIEW", "pg_class", "relnamespace", "relkind = 'v'", "regclass"],
  ["MATERIALIZED VIEW", "pg_class", "relnamespace", "relkind = 'm'", "regclass"],
  ["TABLE", "pg_class", "relnamespace", "relkind IN ('r', 'p')", "regclass"],
  ["SEQUENCE", "pg_class", "relnamespace", "relkind = 'S'", "regclass"],
  ["ROUTINE", "pg_proc", "pronamespace", "true", "regprocedure"],
  ["TYPE", "pg_type", "typnamespace", "typtype IN ('e', 'd')", "regtype"],
]);

/**
 * Empties the schema, and drops the queue, whose jobs refer to rows that are about to be deleted. It does not use
 * CASCADE: where an object of somebody else depends on a table, PostgreSQL names it, and nothing is dropped.
 *
 * @param {pg.ClientBase} client in a transaction @param {string} schema
 */
export async function wipe(client, schema) {
  await client.query(`DROP SCHEMA IF EXISTS ${queueSchema} CASCADE`);
  for (const [kind, catalogue, namespace, condition, type] of kinds) {
    const { rows } = await client.query(
      `SELECT oid::${type}::text AS found FROM ${catalogue}
        WHERE ${namespace} = $1::regnamespace AND ${condition} AND NOT EXISTS (
          SELECT FROM pg_depend
          WHERE classid = '${catalogue}'::regclass AND objid = ${catalogue}.oid AND deptype = 'e')`,
      [name(schema)],
    );
    if (rows.length > 0) await client.query(`DROP ${kind} ${rows.map(({ found }) => found)}`);
  }
}
