// @ts-check
import { join } from "node:path";
import { inspectCluster } from "./cluster-folder.mjs";
import { takeLock } from "./data-lock.mjs";
import { superuser } from "./embedded-database.mjs";
import { explained, makeFolder } from "./files.mjs";
import { readPasswords } from "./passwords.mjs";
import { findPostgresAccounts } from "./postgres-account.mjs";
import { preparePostgresBinaries } from "./postgres-binaries.mjs";
import { accountFor, createCluster, putAside, refuseSmallDisk } from "./postgres-cluster.mjs";
import { Refusal } from "./step.mjs";

/** @import { PostgresAccounts } from "./postgres-account.mjs" */

/**
 * Takes the folder for this process alone, and creates it where it does not exist.
 *
 * @param {string} directory
 */
export async function lockFolder(directory) {
  try {
    await makeFolder(directory);
    const lock = await takeLock(join(directory, "lock"));
    if (!("heldBy" in lock)) return lock;
    throw new Refusal(`The database in ${directory} is already in use by process ${lock.heldBy}.`);
  } catch (error) {
    throw explained(error, directory);
  }
}

/** Finds out what the folder contains and which account can run it. Nothing is changed. @param {string} directory */
export async function readFolder(directory) {
  const binaries = await preparePostgresBinaries();
  const state = await inspectCluster(directory, binaries.major);
  const [first, ...others] = await findPostgresAccounts(binaries.postgres, directory);
  if (!first) throw new Refusal(noAccount(directory));
  return { binaries, state, accounts: /** @type {PostgresAccounts} */ ([first, ...others]) };
}

/**
 * The cluster in the folder, which is created where there is none.
 *
 * @param {string} directory @param {Record<string, string>} settings
 */
export async function openCluster(directory, settings) {
  const { binaries, state, accounts } = await readFolder(directory);
  const created = state !== "cluster";
  if (created) await refuseSmallDisk(directory);
  const passwords = await readPasswords(directory, !created);
  if (state === "unfinished") await putAside(directory);
  const account = created
    ? await createCluster({
        directory,
        binaries,
        accounts,
        superuser,
        password: passwords.superuser,
        durable: settings.fsync !== "off",
      })
    : await accountFor(directory, accounts);
  return { account, binaries, passwords, created };
}

/** @param {string} directory */
function noAccount(directory) {
  return (
    "PostgreSQL refuses to run as root, and neither a system user `postgres` that can enter " +
    `${directory} nor \`unshare --user\` works here: start as an ordinary user, or set DATABASE_URL ` +
    "to a PostgreSQL of your own."
  );
}
