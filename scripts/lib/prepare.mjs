// @ts-check
import { access, constants } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import nextEnv from "@next/env";
import { embeddedDatabaseVariable, readSettings } from "../../src/server/infra/env.mjs";
import { makeSecret, readSecret } from "./auth-secret.mjs";
import { ensureClient } from "./build.mjs";
import { explainedByServer } from "./embedded-database.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { codeOf, explained, makeFolder } from "./files.mjs";
import { isBug, Refusal } from "./step.mjs";

/** @import { Settings } from "../../src/server/infra/env.mjs" */

/**
 * Everything between installed packages and a running application: checks the environment, starts and migrates the
 * database, and seeds it in demo mode. The results are put into the environment for the application.
 *
 * @param {object} options
 * @param {boolean} options.dev
 * @param {() => unknown} [options.onDatabaseStarting] called while the database starts; at once for one of the operator's
 * @returns {Promise<{ settings: Settings, stopDatabase: () => Promise<void> }>}
 */
export async function prepare({ dev, onDatabaseStarting = () => {} }) {
  // Next reads the .env files later, and whether this is demo mode depends on them.
  nextEnv.loadEnvConfig(process.cwd(), dev, { info: () => {}, error: console.error });
  const read = readSettings(process.env);
  if (!read.ok) throw new Refusal(read.problems.join("\n"));
  const { settings } = read;
  await refuseTakenPort(settings);
  if (!settings.databaseUrl) await makeDataDir(settings.dataDir);
  // A build contains the client that it needs; only development generates one.
  if (dev) await ensureClient();
  const secret = settings.authSecret ?? (await readSecret(settings.dataDir));
  if (secret) process.env.AUTH_SECRET = secret;
  if (settings.databaseUrl) {
    onDatabaseStarting();
    const { makeDatabaseReady } = await import("./database-ready.mjs");
    await makeDatabaseReady(settings.databaseUrl);
    return { settings, stopDatabase: async () => {} };
  }
  const directory = join(settings.dataDir, "postgres");
  const starting = startEmbeddedPostgres({ directory, onStarting: onDatabaseStarting });
  const database = await starting.catch((error) => {
    // An error with a code of the system or the database is the operator's to solve, not a bug.
    throw codeOf(error) && !isBug(error) ? new Refusal(error.message, { cause: error }) : error;
  });
  try {
    process.env[embeddedDatabaseVariable] = database.url;
    // Only at this point, so that a start that is refused creates no file.
    if (!secret) process.env.AUTH_SECRET = await makeSecret(settings.dataDir);
    const { makeDatabaseReady } = await import("./database-ready.mjs");
    await makeDatabaseReady(database.url);
    const { seedOnce } = await import("./demo-seed.mjs");
    if (settings.demoMode) await seedOnce(directory, database);
  } catch (error) {
    await database.stop();
    throw explained(await explainedByServer(error, directory), directory);
  }
  return { settings, stopDatabase: database.stop };
}

/** @param {string} dataDir */
async function makeDataDir(dataDir) {
  const path = resolve(dataDir);
  try {
    await makeFolder(path);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // Below /proc, for example, the access check succeeds although nothing can be created.
    await makeFolder(join(path, "postgres"));
  } catch (error) {
    const why = explained(error, path);
    throw why instanceof Refusal ? new Refusal(`DATA_DIR: ${why.message}`) : why;
  }
}

/**
 * Checked before the slow parts.
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
