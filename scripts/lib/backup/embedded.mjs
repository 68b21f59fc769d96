// @ts-check
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { dataOf, exists, markSeeded } from "../cluster-folder.mjs";
import { takeLock } from "../data-lock.mjs";
import { database, superuser } from "../embedded-database.mjs";
import { startEmbeddedPostgres } from "../embedded-postgres.mjs";
import { codeOf } from "../files.mjs";
import { readPasswords } from "../passwords.mjs";
import { readPostmaster } from "../postgres-leftovers.mjs";
import { Refusal } from "../step.mjs";

const pollMilliseconds = 50;
const startTimeoutMilliseconds = 30_000;

/** @typedef {{ url: string, stop: () => Promise<void> }} OpenDatabase */

/** @param {string} dataDir */
const directoryOf = (dataDir) => join(dataDir, "postgres");

/**
 * Connects to the embedded database as its superuser: on the server that is running, or on one that is started for
 * this.
 *
 * @param {string} dataDir
 * @returns {Promise<OpenDatabase>}
 */
export async function openForBackup(dataDir) {
  const directory = directoryOf(dataDir);
  if (!(await exists(join(dataOf(directory), "PG_VERSION")))) {
    throw new Refusal(`There is no database in ${directory}, so there is nothing to back up.`);
  }
  const holder = await holderOf(directory);
  if (holder !== null) return openRunning(directory, holder);
  const { adminUrl, stop } = await startEmbeddedPostgres({ directory });
  return { url: Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href, stop };
}

/**
 * Connects to the embedded database as the application's role, and creates the database where there is none. Nobody
 * else can use it meanwhile.
 *
 * @param {string} dataDir
 * @returns {Promise<OpenDatabase & { beforeCommit: () => Promise<void> }>}
 */
export async function openForRestore(dataDir) {
  const directory = directoryOf(dataDir);
  const holder = await holderOf(directory);
  if (holder !== null)
    throw new Refusal(`Process ${holder} uses the database in ${directory}: stop it first.`);
  const { url, stop } = await startEmbeddedPostgres({ directory });
  // Marks the database as seeded, because the demo must not be added to restored rows.
  return { url, stop, beforeCommit: () => markSeeded(directory) };
}

/** @param {string} directory @returns {Promise<number | null>} the process that uses it */
async function holderOf(directory) {
  const lock = await takeLock(join(directory, "lock")).catch((error) => {
    // The folder does not exist yet.
    if (codeOf(error) !== "ENOENT") throw error;
    return null;
  });
  if (lock && "heldBy" in lock) return lock.heldBy;
  lock?.release();
  return null;
}

/** @param {string} directory @param {number} holder the process that runs it @returns {Promise<OpenDatabase>} */
async function openRunning(directory, holder) {
  const passwords = await readPasswords(directory, true);
  const deadline = Date.now() + startTimeoutMilliseconds;
  for (;;) {
    const { port, isReady } = await readPostmaster(dataOf(directory));
    if (isReady) {
      const url = `postgresql://${superuser}:${passwords.superuser}@127.0.0.1:${port}/${database}`;
      return { url, stop: async () => {} };
    }
    if (Date.now() > deadline) {
      throw new Refusal(`Process ${holder} uses ${directory}, but no database answers in it.`);
    }
    await pause(pollMilliseconds);
  }
}
