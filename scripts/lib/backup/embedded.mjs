// @ts-check
import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { takeLock } from "../data-lock.mjs";
import { database, startEmbeddedPostgres, superuser } from "../embedded-postgres.mjs";
import { Refusal } from "../step.mjs";

const pollMilliseconds = 50;
const startTimeoutMilliseconds = 30_000;

/** @typedef {{ url: string, stop: () => Promise<void> }} OpenDatabase */

/** @param {string} dataDir */
const directoryOf = (dataDir) => join(dataDir, "postgres");

/**
 * The embedded database as its superuser: on the server that runs already, else on one that is started for it.
 *
 * @param {string} dataDir
 * @returns {Promise<OpenDatabase>}
 */
export async function openForBackup(dataDir) {
  const directory = directoryOf(dataDir);
  await access(join(directory, "data", "PG_VERSION")).catch((error) => {
    if (error.code !== "ENOENT") throw error;
    throw new Refusal(`There is no database in ${directory}, so there is nothing to back up.`);
  });
  const holder = await holderOf(directory);
  if (holder !== null) return openRunning(directory, holder);
  const { adminUrl, stop } = await start(directory);
  return { url: Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href, stop };
}

/**
 * The embedded database as the application's role, made where there is none yet. Nobody else has it meanwhile.
 *
 * @param {string} dataDir
 * @returns {Promise<OpenDatabase & { beforeCommit: () => Promise<void> }>}
 */
export async function openForRestore(dataDir) {
  const directory = directoryOf(dataDir);
  const holder = await holderOf(directory);
  if (holder !== null)
    throw new Refusal(`Process ${holder} uses the database in ${directory}: stop it first.`);
  const { url, stop } = await start(directory);
  // The mark of a seeded database: the demo has no place beside rows that were restored.
  return { url, stop, beforeCommit: () => writeFile(join(directory, "seeded"), "") };
}

/** @param {string} directory @returns {Promise<number | null>} the process that uses it */
async function holderOf(directory) {
  const lock = await takeLock(join(directory, "lock")).catch((error) => {
    // There is no such folder yet.
    if (error.code !== "ENOENT") throw error;
    return null;
  });
  if (lock && "heldBy" in lock) return lock.heldBy;
  lock?.release();
  return null;
}

/** @param {string} directory */
async function start(directory) {
  return startEmbeddedPostgres({ directory }).catch((error) => {
    throw new Refusal(error.message, { cause: error });
  });
}

/** @param {string} directory @param {number} holder the process that runs it @returns {Promise<OpenDatabase>} */
async function openRunning(directory, holder) {
  const password = await readPassword(join(directory, "passwords.json"));
  const deadline = Date.now() + startTimeoutMilliseconds;
  for (;;) {
    const content = await readFile(join(directory, "data", "postmaster.pid"), "utf8").catch(
      () => "",
    );
    // PostgreSQL says its port in the fourth line, and in the eighth whether it takes connections.
    const lines = content.split("\n");
    if (lines[7]?.trim() === "ready") {
      const url = `postgresql://${superuser}:${password}@127.0.0.1:${lines[3]}/${database}`;
      return { url, stop: async () => {} };
    }
    if (Date.now() > deadline) {
      throw new Refusal(`Process ${holder} uses ${directory}, but no database answers in it.`);
    }
    await pause(pollMilliseconds);
  }
}

/** @param {string} file @returns {Promise<string>} the superuser's */
async function readPassword(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).superuser;
  } catch (error) {
    throw new Refusal(`${file}, which opens the database, cannot be read.`, { cause: error });
  }
}
