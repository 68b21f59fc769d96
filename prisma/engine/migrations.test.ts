import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { migrationsAreCurrent } from "./history.mjs";
import { applyMigrations, diffSchema } from "./migrations.mjs";

const url = await testDatabase();
const client = new pg.Client({ connectionString: url });
await client.connect();
afterAll(() => client.end());

it("yields exactly prisma/schema.prisma", async () => {
  expect(await diffSchema(url)).toBe("");
});

it("sees a difference where there is one", async () => {
  await client.query("ALTER TABLE members ADD COLUMN shoe_size integer");
  expect(await diffSchema(url)).toContain('DROP COLUMN "shoe_size"');
  await client.query("ALTER TABLE members DROP COLUMN shoe_size");
});

it("is applied once, however many ask at the same time", async () => {
  const applied = await Promise.all([applyMigrations(url), applyMigrations(url)]);
  expect(applied.flat()).toEqual([]);
});

it("knows a database that is current from one that lacks, has lost or has edited a migration", async () => {
  const folder = await mkdtemp(join(tmpdir(), "backcast-migrations-"));
  await cp("prisma/migrations", folder, { recursive: true });
  expect(await migrationsAreCurrent(client, folder)).toBe(true);

  await cp(join("prisma", "migrations"), join(folder, "99990101000000_later"), { recursive: true });
  await writeFile(join(folder, "99990101000000_later", "migration.sql"), "SELECT 1;");
  expect(await migrationsAreCurrent(client, folder)).toBe(false);
  await rm(join(folder, "99990101000000_later"), { recursive: true });

  await client.query("UPDATE _prisma_migrations SET checksum = 'edited'");
  expect(await migrationsAreCurrent(client, folder)).toBe(false);
  await client.query("DROP TABLE _prisma_migrations");
  expect(await migrationsAreCurrent(client, folder)).toBe(false);
  await rm(folder, { recursive: true });
});

it("binds the role of the tests by row-level security", async () => {
  const { rows } = await client.query(
    "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user",
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
});
