// @ts-check
import { randomUUID } from "node:crypto";
import { readScripts } from "../../../prisma/engine/history.mjs";
import { Refusal } from "../step.mjs";
import { name } from "./catalogue.mjs";

/** @import pg from "pg" */
/** @import { Script } from "../../../prisma/engine/history.mjs" */
/** @import { Header } from "./format.mjs" */

/** @typedef {Script & { name: string }} Migration */

/**
 * Splits the migrations into those that had been applied when the backup was taken, and later ones.
 *
 * @param {Header} header @param {string} [folder] the migrations
 * @returns {Promise<{ before: Migration[], after: Migration[] }>}
 */
export async function planMigrations({ migrations }, folder) {
  const scripts = await readScripts(folder);
  const before = migrations.map(({ name, checksum }) => {
    const script = scripts.get(name);
    if (script?.checksum === checksum) return { name, ...script };
    throw new Refusal(
      `The backup is of another version of Backcast, with a migration that is not in this one: ${name}. Restore it with the version that took it, or a later one.`,
    );
  });
  const applied = new Set(migrations.map(({ name }) => name));
  const after = [...scripts]
    .filter(([name]) => !applied.has(name))
    .map(([name, script]) => ({ name, ...script }));
  return { before, after };
}

/**
 * Runs migrations in the transaction of the restore, because Prisma's engine would commit each of them. As with the
 * engine, row-level security hides rows meanwhile: if it raised an error instead, no foreign key to a protected table
 * could be added.
 *
 * @param {pg.ClientBase} client @param {Migration[]} migrations
 */
export async function runMigrations(client, migrations) {
  await client.query("SET LOCAL row_security = on");
  for (const { name, sql } of migrations) {
    await client.query(sql).catch((error) => {
      error.message = `the migration ${name} failed: ${error.message}`;
      throw error;
    });
  }
  await client.query("SET LOCAL row_security = off");
}

/** The table in which Prisma's engine keeps what it has applied. @param {pg.ClientBase} client @param {string} schema */
export async function createHistory(client, schema) {
  await client.query(
    `CREATE TABLE ${name(schema)}._prisma_migrations (
      id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz,
      migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`,
  );
}

/**
 * Records that the migrations after those of the backup were applied. One that had failed before counts as applied now.
 *
 * @param {pg.ClientBase} client @param {string} schema @param {Migration[]} migrations
 */
export async function recordMigrations(client, schema, migrations) {
  const history = `${name(schema)}._prisma_migrations`;
  for (const { name, checksum } of migrations) {
    await client.query(
      `DELETE FROM ${history} WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
      [name],
    );
    await client.query(
      `INSERT INTO ${history} (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
        VALUES ($1, $2, clock_timestamp(), $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  }
}
