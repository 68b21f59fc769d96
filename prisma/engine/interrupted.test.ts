import pg from "pg";
import { expect, it } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { migrationsAreCurrent, readScripts } from "./history.mjs";
import { markedFinished } from "./interrupted.mjs";
import { applyMigrations } from "./migrations.mjs";

const scripts = await readScripts();
const names = [...scripts.keys()];

const history = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** A database that was left when the start that applied this migration was killed. */
async function buildInterrupted(at: string) {
  const url = await testDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE");
  await client.query("CREATE SCHEMA public");
  await client.query(history);
  const record = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES (gen_random_uuid(), $1, $2, CASE WHEN $3 THEN now() END)`;
  for (const name of names.slice(0, names.indexOf(at) + 1)) {
    const script = scripts.get(name);
    if (name !== at) await client.query(script?.sql ?? "");
    await client.query(record, [script?.checksum, name, name !== at]);
  }
  return { url, client };
}

it.each(names)("a start killed while it applied %s is made good by the next", async (name) => {
  const { url, client } = await buildInterrupted(name);
  expect(await migrationsAreCurrent(client)).toBe(false);
  await applyMigrations(url);
  expect(await migrationsAreCurrent(client)).toBe(true);
  await client.end();
});

it("writes a script down as finished where it happens, and nowhere else", async () => {
  const { client } = await buildInterrupted(names[0] ?? "");
  const finished = async () =>
    (await client.query("SELECT finished_at IS NOT NULL AS is FROM _prisma_migrations")).rows;
  await expect(
    client.query(markedFinished("CREATE TABLE a (b int); SELECT 1 / 0")),
  ).rejects.toThrow();
  expect(await finished()).toEqual([{ is: false }]);
  await client.query(markedFinished("CREATE TABLE a (b int) -- and a comment"));
  expect(await finished()).toEqual([{ is: true }]);
  await client.end();
});

it("waits for a script that a killed process has left running", async () => {
  const { url, client } = await buildInterrupted(names[0] ?? "");
  await client.query("BEGIN");
  await client.query(
    `SELECT pg_advisory_xact_lock(${markedFinished("").match(/lock\((\d+)\)/)?.[1]})`,
  );
  let isApplied = false;
  const applied = applyMigrations(url).then(() => {
    isApplied = true;
  });
  const waiting = async () =>
    (await client.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))
      .rowCount;
  while (!(await waiting())) await new Promise((done) => setTimeout(done, 10));
  expect(isApplied).toBe(false);
  await client.query("COMMIT");
  await applied;
  expect(await migrationsAreCurrent(client)).toBe(true);
  await client.end();
});

it("leaves a script that failed to whoever can look at it", async () => {
  const { url, client } = await buildInterrupted(names.at(-1) ?? "");
  await client.query("UPDATE _prisma_migrations SET logs = 'it failed' WHERE finished_at IS NULL");
  await expect(applyMigrations(url)).rejects.toThrow(
    `The migration ${names.at(-1)} failed: when it was applied before`,
  );
  await client.end();
});
