import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, it, vi } from "vitest";
import { applyMigrations } from "../../prisma/engine/migrations.mjs";
import { seedOnce } from "./demo-seed.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";

const directory = await mkdtemp(join(tmpdir(), "backcast-seed-"));
const server = await startEmbeddedPostgres({ directory, settings: { fsync: "off" } });
await applyMigrations(server.url);
// Row-level security hides every organization from the application's own role.
const address = Object.assign(new URL(server.adminUrl), { pathname: new URL(server.url).pathname });
const admin = new pg.Client(address.href);
await admin.connect();
vi.stubEnv("BACKCAST_EMBEDDED_DATABASE_URL", server.url);
vi.stubEnv("AUTH_SECRET", "a secret for tests, of more than 32 characters");
afterAll(async () => {
  vi.unstubAllEnvs();
  await admin.end();
  await server.stop();
  await rm(directory, { recursive: true });
});

const slugs = async () =>
  (await admin.query("SELECT slug FROM organizations ORDER BY slug")).rows.map(({ slug }) => slug);
const mark = join(directory, "seeded");

it("does not seed a database with an organization or a person", async () => {
  await admin.query("INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'nora@example.com')");
  await seedOnce(directory, server);
  expect(await slugs()).toEqual([]);
  await rm(mark);

  await admin.query(
    "INSERT INTO organizations (id, slug, name) VALUES (gen_random_uuid(), 'acme', 'Acme')",
  );
  await admin.query("DELETE FROM users");
  await seedOnce(directory, server);
  expect(await slugs()).toEqual(["acme"]);
  expect((await stat(mark)).size).toBeGreaterThan(0);
});

it("seeds an empty database once", async () => {
  await admin.query("DELETE FROM organizations");
  await seedOnce(directory, server);
  expect(await slugs()).toEqual([]);
  await rm(mark);
  await seedOnce(directory, server);
  expect(await slugs()).toEqual(["harbor", "northwind"]);
});
