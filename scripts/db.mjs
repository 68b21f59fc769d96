// @ts-check
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import nextEnv from "@next/env";
import { startEmbeddedPostgres } from "./lib/embedded-postgres.mjs";
import { Refusal } from "./lib/step.mjs";
import { fail } from "./lib/until-stopped.mjs";

const usage = `npm run db:generate            the typed client from prisma/schema.prisma
npm run db:migrate             apply new migrations to DATABASE_URL
npm run db:passwords           set new passwords on the embedded database, where passwords.json is lost
npm run db:diff -- <name>      write the migration that takes the folder to prisma/schema.prisma`;

const [task, ...args] = process.argv.slice(2);

if (task === "generate") {
  process.exitCode = spawnSync("npx", ["prisma", "generate"], { stdio: "inherit" }).status ?? 1;
} else if (task === "migrate" && process.env.DATABASE_URL) {
  await migrate(process.env.DATABASE_URL);
} else if (task === "passwords") {
  await passwords();
} else if (task === "diff" && args.length > 0) {
  await diff(args.join(" "));
} else {
  console.error(task === "migrate" ? "DATABASE_URL is not set." : usage);
  process.exitCode = 1;
}

/** @param {string} url */
async function migrate(url) {
  const { applyMigrations } = await import("../prisma/engine/migrations.mjs");
  const applied = await applyMigrations(url);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
}

async function passwords() {
  const { readSettings } = await import("../src/server/infra/env.mjs");
  const { setNewPasswords } = await import("./lib/new-passwords.mjs");
  try {
    nextEnv.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error });
    const read = readSettings(process.env);
    if (!read.ok) throw new Refusal(read.problems.join("\n"));
    await setNewPasswords(join(read.settings.dataDir, "postgres"));
    console.log("The database has new passwords.");
  } catch (error) {
    fail(error);
  }
}

/** @param {string} name */
async function diff(name) {
  const engine = await import("../prisma/engine/migrations.mjs");
  const directory = await mkdtemp(join(tmpdir(), "backcast-diff-"));
  const database = await startEmbeddedPostgres({ directory, settings: { fsync: "off" } });
  try {
    await engine.applyMigrations(database.url);
    const sql = await engine.diffSchema(database.url);
    if (!sql) return console.log("The migrations already yield prisma/schema.prisma.");
    const folder = await engine.writeMigration(name, sql);
    console.log(`Wrote ${relative(process.cwd(), folder)}.`);
  } finally {
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
