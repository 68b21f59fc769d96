// @ts-check
import pg from "pg";
import { migrationsAreCurrent } from "../../prisma/engine/history.mjs";
import { isBug, Refusal, step } from "./step.mjs";

const oldestServer = 15;

/**
 * Migrates the database to the state that the code needs, and refuses one on which the code must not run.
 *
 * @param {string} databaseUrl
 */
export async function makeDatabaseReady(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect().catch((error) => {
      if (isBug(error)) throw error;
      throw new Refusal(`DATABASE_URL cannot be reached: ${error.message || error.code}.`);
    });
    await refuseUnfit(client);
    if (await migrationsAreCurrent(client)) return;
  } finally {
    await client.end();
  }
  await step("Applying migrations", async () => {
    // Loaded only when needed, because the engine is five megabytes and a second start does not use it.
    const { applyMigrations } = await import("../../prisma/engine/migrations.mjs");
    const { MigrationFailed } = await import("../../prisma/engine/schema-engine.mjs");
    await applyMigrations(databaseUrl).catch((error) => {
      if (error instanceof MigrationFailed)
        throw new Refusal(`${error.message}. Put a backup back, or ask whoever wrote it.`);
      throw error;
    });
  });
}

/** @param {pg.Client} client */
export async function refuseUnfit(client) {
  const { rows } = await client.query(
    `SELECT current_user AS name, rolsuper OR rolbypassrls AS bypasses,
            current_setting('server_version_num')::integer / 10000 AS version
       FROM pg_roles WHERE rolname = current_user`,
  );
  const [{ name, bypasses, version }] = rows;
  if (bypasses) {
    throw new Refusal(
      `DATABASE_URL connects as ${name}, which bypasses row-level security: use a role that is NOSUPERUSER and NOBYPASSRLS.`,
    );
  }
  if (version < oldestServer) {
    throw new Refusal(
      `DATABASE_URL leads to PostgreSQL ${version}: ${oldestServer} or later is needed.`,
    );
  }
}
