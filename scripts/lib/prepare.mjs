// @ts-check
import { access, constants, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import nextEnv from "@next/env";
import { embeddedDatabaseVariable, readSettings } from "../../src/server/infra/env.mjs";
import { keptSecret } from "./auth-secret.mjs";
import { ensureClient } from "./build.mjs";
import { makeDatabaseReady } from "./database-ready.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { Refusal, runQuietly } from "./step.mjs";

/** @import { Settings } from "../../src/server/infra/env.mjs" */

/**
 * Everything between installed packages and a running application: the environment checked, the
 * database started, migrated and, in demo mode, seeded. What was found out is left in the environment
 * for the application.
 *
 * @param {{ dev: boolean }} options
 * @returns {Promise<{ settings: Settings, stopDatabase: () => Promise<void> }>}
 */
export async function prepare({ dev }) {
  // Next will read the .env files; demo mode must not be decided without them.
  nextEnv.loadEnvConfig(process.cwd(), dev, { info: () => {}, error: console.error });
  const read = readSettings(process.env);
  if (!read.ok) throw new Refusal(read.problems.join("\n"));
  const { settings } = read;
  await refuseTakenPort(settings);
  if (!settings.databaseUrl) await makeDataDir(settings.dataDir);
  await ensureClient();
  process.env.AUTH_SECRET = settings.authSecret ?? (await keptSecret(settings.dataDir));
  if (settings.databaseUrl) {
    await makeDatabaseReady(settings.databaseUrl);
    return { settings, stopDatabase: async () => {} };
  }
  const directory = join(settings.dataDir, "postgres");
  const database = await startEmbeddedPostgres({ directory }).catch((error) => {
    throw new Refusal(error.message, { cause: error });
  });
  try {
    process.env[embeddedDatabaseVariable] = database.url;
    await makeDatabaseReady(database.url);
    if (settings.demoMode) await seedOnce(directory);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return { settings, stopDatabase: database.stop };
}

/**
 * The demo organization, once in the life of a database. The mark lies beside the data, so that
 * removing the folder starts anew.
 *
 * @param {string} directory
 */
async function seedOnce(directory) {
  const mark = join(directory, "seeded");
  const seeded = await access(mark).then(
    () => true,
    () => false,
  );
  if (seeded) return;
  const seed = join("prisma", "seed", "index.ts");
  await runQuietly("Seeding the demo organization", process.execPath, ["--import", "tsx", seed]);
  await writeFile(mark, "");
}

/** @param {string} dataDir */
async function makeDataDir(dataDir) {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(`DATA_DIR ${dataDir} is no folder this process can write to (${code}).`);
  }
}

/**
 * Asked before the slow parts, not after them.
 *
 * @param {Settings} settings
 * @returns {Promise<void>}
 */
function refuseTakenPort({ port, host }) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      fail(new Refusal(cannotListen(error, port, host)));
    });
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

/** @param {NodeJS.ErrnoException} error @param {number} port @param {string} host */
export function cannotListen({ code, message }, port, host) {
  if (code === "EADDRINUSE")
    return `PORT ${port} on ${host} is in use: stop what uses it, or set PORT.`;
  if (code === "EACCES") return `PORT ${port} may not be used without more rights: set PORT.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST ${host} is not an address of this machine.`;
  return `HOST ${host}, PORT ${port}: ${message}.`;
}
