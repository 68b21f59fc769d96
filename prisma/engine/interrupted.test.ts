import pg from "pg";
import { expect, it } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { migrationsAreCurrent, readScripts } from "./history.mjs";
import { applyMigrations } from "./migrations.mjs";

const scripts = await readScripts();
const names = [...scripts.keys()];

const history = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** A database that was left when the start that applied the migration `at` was killed, before it or after it had happened. */
async function buildInterrupted(at: string, hasHappened: boolean) {
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
    if (name !== at || hasHappened) await client.query(script?.sql ?? "");
    await client.query(record, [script?.checksum, name, name !== at]);
  }
  return { url, client };
}

it.each(
  names.flatMap((name) => [[name, "before", false] as const, [name, "after", true] as const]),
)(
  "a start killed while it applied %s, %s it had happened, is made good by the next",
  async (name, _, hasHappened) => {
    const { url, client } = await buildInterrupted(name, hasHappened);
    expect(await migrationsAreCurrent(client)).toBe(false);
    await applyMigrations(url);
    expect(await migrationsAreCurrent(client)).toBe(true);
    await client.end();
  },
);

it("leaves a script that failed to whoever can look at it", async () => {
  const { url, client } = await buildInterrupted(names.at(-1) ?? "", false);
  await client.query("UPDATE _prisma_migrations SET logs = 'it failed' WHERE finished_at IS NULL");
  await expect(applyMigrations(url)).rejects.toThrow(
    `The migration ${names.at(-1)} failed: when it was applied before`,
  );
  await client.end();
});
