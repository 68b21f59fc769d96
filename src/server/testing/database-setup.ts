import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../../prisma/engine/migrations.mjs";
import { startEmbeddedPostgres } from "../../../scripts/lib/embedded-postgres.mjs";
import { poolFor } from "../infra/pool";
import { migrateJobs } from "../jobs/schema";

/** The database that each test file clones. */
export interface Template {
  name: string;
  /** The address of a role that may create databases. */
  adminUrl: string;
  /**
   * The address of the template for the role that will own every clone. It is not a superuser, so that row-level
   * security applies to it.
   */
  url: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    template: Template;
  }
}

const role = "backcast_test";

/** Runs once for each test run: starts a server with one database that has all migrations, which test files clone. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const { template, stop } = given ? await onServer(given) : await onEmbedded();
  try {
    await applyMigrations(template.url);
    const pool = poolFor(template.url, 1);
    await migrateJobs(pool);
    await pool.end();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("template", template);
  return stop;
}

async function onEmbedded() {
  const directory = await mkdtemp(join(tmpdir(), "backcast-test-"));
  const server = await startEmbeddedPostgres({
    directory,
    // The data is thrown away, so it need not survive a crash.
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  const { adminUrl, url } = server;
  return {
    template: { name: databaseOf(url), adminUrl, url },
    async stop() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function onServer(adminUrl: string) {
  const name = `backcast_template_${randomBytes(4).toString("hex")}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ superuser: boolean }>(
    "SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user",
  );
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  if (rows[0]?.superuser) {
    url.username = role;
    url.password = randomBytes(16).toString("hex");
    await admin.query(`DROP ROLE IF EXISTS ${role}`).catch(() => undefined);
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${url.password}'`);
  }
  await admin.query(`CREATE DATABASE ${name} OWNER ${decodeURIComponent(url.username)}`);
  return {
    template: { name, adminUrl, url: url.href },
    async stop() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      if (rows[0]?.superuser) await admin.query(`DROP ROLE ${role}`).catch(() => undefined);
      await admin.end();
    },
  };
}

const databaseOf = (url: string) => new URL(url).pathname.slice(1);
