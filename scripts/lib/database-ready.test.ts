import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrationsAreCurrent } from "../../prisma/engine/history.mjs";
import { makeDatabaseReady } from "./database-ready.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";

const directory = await mkdtemp(join(tmpdir(), "backcast-ready-"));
const { url, adminUrl, stop } = await startEmbeddedPostgres({
  directory,
  settings: { fsync: "off" },
});
const admin = new pg.Client({ connectionString: adminUrl });
beforeAll(() => admin.connect());
afterAll(async () => {
  await admin.end();
  await stop();
  await rm(directory, { recursive: true });
});

it.each(["SUPERUSER NOBYPASSRLS", "NOSUPERUSER BYPASSRLS"])(
  "refuses a role that is %s",
  async (rights) => {
    await admin.query(`CREATE ROLE unbound LOGIN PASSWORD 'unbound' ${rights}`);
    const unbound = new URL(url);
    unbound.username = unbound.password = "unbound";
    await admin.query("GRANT CONNECT ON DATABASE backcast TO unbound");
    await expect(makeDatabaseReady(unbound.href)).rejects.toThrow(
      "DATABASE_URL connects as unbound, which bypasses row-level security: use a role that is NOSUPERUSER and NOBYPASSRLS.",
    );
    await admin.query("REVOKE CONNECT ON DATABASE backcast FROM unbound");
    await admin.query("DROP ROLE unbound");
  },
);

it("reports in one line that the database does not respond or refuses access", async () => {
  const nobody = new URL(url);
  nobody.port = "1";
  await expect(makeDatabaseReady(nobody.href)).rejects.toThrow(
    "DATABASE_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:1.",
  );
  const wrongPassword = new URL(url);
  wrongPassword.password = "wrong";
  await expect(makeDatabaseReady(wrongPassword.href)).rejects.toThrow(
    'DATABASE_URL cannot be reached: password authentication failed for user "backcast".',
  );
});

it("migrates an empty database once", async () => {
  await makeDatabaseReady(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  expect(await migrationsAreCurrent(client)).toBe(true);
  const applied = "SELECT migration_name, started_at FROM _prisma_migrations ORDER BY 1";
  const before = (await client.query(applied)).rows;
  await makeDatabaseReady(url);
  expect((await client.query(applied)).rows).toEqual(before);
  await client.end();
});
