// @ts-check
import { spawn } from "node:child_process";
import { chown, lstat, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dataOf, exists } from "./cluster-folder.mjs";
import { diskFull, freeBytes, renameForGood } from "./files.mjs";
import { environment } from "./postgres-account.mjs";
import { killProcessesOn } from "./postgres-leftovers.mjs";
import { Refusal } from "./step.mjs";

/** @import { PostgresAccount, PostgresAccounts } from "./postgres-account.mjs" */
/** @import { PostgresBinaries } from "./postgres-binaries.mjs" */

/** The disk space that the data takes with the demo, and some for a first day. */
const neededBytes = 150_000_000;

/** Checked first, so that nothing is written to a disk that is too small. @param {string} directory */
export async function refuseSmallDisk(directory) {
  const free = await freeBytes(directory);
  if (free >= neededBytes) return;
  const [has, needs] = [free, neededBytes].map((bytes) => Math.floor(bytes / 1_000_000));
  throw new Refusal(`The disk that holds ${directory} has ${has} MB left: make room for ${needs}.`);
}

/**
 * Creates the data folder with initdb, under the first account that can. It is created under a temporary name and
 * renamed once it is complete, so that a folder with the final name is always a whole cluster.
 *
 * @param {{ directory: string, binaries: PostgresBinaries, accounts: PostgresAccounts, superuser: string, password: string, durable: boolean }} options
 * @returns {Promise<PostgresAccount>}
 */
export async function createCluster({ directory, binaries, accounts, ...cluster }) {
  const data = dataOf(directory);
  const made = `${data}.new`;
  let failure = "";
  for (const account of accounts) {
    if (await exists(made)) await killProcessesOn(made);
    await rm(made, { recursive: true, force: true });
    await mkdir(made, { mode: 0o700 });
    await giveTo(account, made);
    failure = await initdb(binaries.initdb, account, made, cluster);
    if (failure) continue;
    await rmdir(data).catch(() => {});
    await renameForGood(made, data);
    return account;
  }
  await rm(made, { recursive: true, force: true });
  if (/No space left/.test(failure)) throw diskFull(directory);
  throw new Refusal(`PostgreSQL could not create its data folder ${data}: ${failure}`);
}

/**
 * The account that may run an existing cluster. As root this includes a cluster that root owns, such as a copy, which
 * is handed over. A cluster of another user is refused, because that user may still need it.
 *
 * @param {string} directory @param {PostgresAccounts} accounts
 * @returns {Promise<PostgresAccount>}
 */
export async function accountFor(directory, accounts) {
  const data = dataOf(directory);
  const [first] = accounts;
  const user = process.getuid?.();
  if (user === undefined) return first;
  const { uid } = await stat(data);
  if (user === 0 && uid === 0) {
    await giveTo(first, data);
    return first;
  }
  const theirs = accounts.find(({ owner }) => (owner?.uid ?? user) === uid);
  if (theirs) return theirs;
  throw new Refusal(
    `${data} belongs to user ${uid}, and this is user ${user}. Nothing was touched: start as that user, or give it to this one (chown -R ${user} ${data}).`,
  );
}

/**
 * Moves away what an initdb that was killed has left.
 *
 * @param {string} directory
 */
export async function putAside(directory) {
  const data = dataOf(directory);
  const aside = `${data}.unfinished-${Date.now()}`;
  await killProcessesOn(data);
  await rename(data, aside);
  await rm(`${data}.password`, { force: true });
  console.log(
    `The first start was cut short before there was a database: its remains are now in ${aside}.`,
  );
}

/**
 * @param {string} program @param {PostgresAccount} account @param {string} data
 * @param {{ superuser: string, password: string, durable: boolean }} cluster
 * @returns {Promise<string>} what went wrong, empty when nothing did
 */
async function initdb(program, account, data, { superuser, password, durable }) {
  const passwordFile = `${data}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(account, passwordFile);
  // The built-in C.UTF-8 sorts and folds text the same on every machine and in every version.
  const { command, args, ...as } = account.command(program, [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ]);
  try {
    return await new Promise((done) => {
      let output = "";
      const child = spawn(command, args, {
        ...as,
        env: environment,
        stdio: ["ignore", "ignore", "pipe"],
      });
      child.stderr.on("data", (chunk) => {
        output += chunk;
      });
      child.once("error", (error) => done(error.message));
      child.once("close", (code) =>
        done(
          code === 0 ? "" : output.trim().replace(/\s*\n\s*/g, " ") || `initdb ended with ${code}`,
        ),
      );
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** @param {Pick<PostgresAccount, "owner">} account @param {string} path */
async function giveTo({ owner }, path) {
  if (!owner) return;
  const now = await lstat(path);
  if (now.uid === owner.uid) return;
  await chown(path, owner.uid, owner.gid);
  if (!now.isDirectory()) return;
  await Promise.all((await readdir(path)).map((name) => giveTo({ owner }, join(path, name))));
}
