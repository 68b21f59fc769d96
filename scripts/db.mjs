// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Refusal, run } from "./lib/step.mjs";
import { runScript } from "./lib/until-stopped.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

const usage = `npm run db:generate            the typed client from prisma/schema.prisma
npm run db:migrate             apply new migrations to DATABASE_URL
npm run db:passwords           set new passwords on the embedded database, where passwords.json is lost
npm run db:diff -- <name>      write the migration that takes the folder to prisma/schema.prisma`;

const [task = "", ...args] = process.argv.slice(2);

/** @type {Record<string, () => Promise<void>>} */
const tasks = { generate, migrate, passwords, diff };

await runScript(async () => {
  const work = tasks[task];
  if (!work) throw new Refusal(usage);
  await work();
});

async function generate() {
  if ((await run("npx", ["prisma", "generate"])) !== 0) throw new Refusal("Nothing was generated.");
}

async function migrate() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Refusal("DATABASE_URL is not set.");
  const { applyMigrations } = await import("../prisma/engine/migrations.mjs");
  const applied = await applyMigrations(url);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
}

async function passwords() {
  const { default: nextEnv } = await import("@next/env");
  const { readSettings } = await import("../src/server/infra/env.mjs");
  const { setNewPasswords } = await import("./lib/new-passwords.mjs");
  nextEnv.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error });
  const read = readSettings(process.env);
  if (!read.ok) throw new Refusal(read.problems.join("\n"));
  await setNewPasswords(join(read.settings.dataDir, "postgres"));
  console.log("The database has new passwords.");
}

async function diff() {
  const name = args.join(" ");
  if (!name) throw new Refusal(usage);
  const engine = await import("../prisma/engine/migrations.mjs");
  const { startEmbeddedPostgres } = await import("./lib/embedded-postgres.mjs");
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
