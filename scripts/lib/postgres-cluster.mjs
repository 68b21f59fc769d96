// @ts-check
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { chown, lstat, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** @import { PostgresAccount } from "./postgres-account.mjs" */
/** @import { PostgresBinaries } from "./postgres-binaries.mjs" */

/** @type {NodeJS.ProcessEnv} */
const environment = {
  ...pick("PATH"),
  ...pick("SYSTEMROOT"),
  NODE_ENV: "production",
  LC_ALL: "C",
  TZ: "UTC",
};
const pollMilliseconds = 10;

/** @param {string} name */
function pick(name) {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}

/** @param {string} directory */
const dataOf = (directory) => join(directory, "data");
/** @param {string} directory */
const logOf = (directory) => join(directory, "server.log");

/**
 * Makes the data folder with initdb where there is none, under the first account that can.
 *
 * @param {{ directory: string, binaries: PostgresBinaries, accounts: PostgresAccount[], superuser: string, password: string, durable: boolean }} options
 * @returns {Promise<{ account: PostgresAccount, created: boolean }>}
 */
export async function createCluster({ directory, binaries, accounts, ...cluster }) {
  const data = dataOf(directory);
  const complete = join(directory, "complete");
  const [first] = accounts;
  if (first && (await exists(complete))) {
    await giveTo(first, data);
    return { account: first, created: false };
  }
  let failure = "";
  for (const account of accounts) {
    // What a broken initdb left behind is of no use to anyone.
    await rm(data, { recursive: true, force: true });
    await mkdir(data, { mode: 0o700 });
    await giveTo(account, data);
    failure = await initdb(binaries.initdb, account, data, cluster);
    if (!failure) {
      await writeFile(complete, "");
      return { account, created: true };
    }
  }
  throw new Error(`PostgreSQL could not create its data folder ${data}: ${failure}`);
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
  // The built-in C.UTF-8 orders and folds text the same on every machine and in every year.
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
      let said = "";
      const child = spawn(command, args, {
        ...as,
        env: environment,
        stdio: ["ignore", "ignore", "pipe"],
      });
      child.stderr.on("data", (chunk) => {
        said += chunk;
      });
      child.once("error", (error) => done(error.message));
      child.once("close", (code) =>
        done(code === 0 ? "" : said.trim() || `initdb ended with ${code}`),
      );
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * Runs the server until `stop`, or until this process ends.
 *
 * @param {{ directory: string, binaries: PostgresBinaries, account: PostgresAccount, port: number, settings: Record<string, string> }} options
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function runServer({ directory, binaries, account, port, settings }) {
  const data = dataOf(directory);
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    // Clients come by TCP; a socket's path is limited to about 100 characters, which a folder may exceed.
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { command, args, ...as } = account.command(binaries.postgres, ["-D", data, ...flags]);
  const log = openSync(logOf(directory), "w", 0o600);
  // Detached: Ctrl-C in a terminal goes to its whole process group, and the database must be the
  // last to leave, after the requests in flight.
  const child = spawn(command, args, {
    ...as,
    env: environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  /** @type {Promise<void>} */
  const ended = new Promise((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
  });
  const stopWithParent = () => child.kill("SIGINT");
  process.once("exit", stopWithParent);
  const running = () =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  await Promise.race([untilReady(data, child.pid, running), ended]);
  if (!running()) {
    process.off("exit", stopWithParent);
    throw new Error(`PostgreSQL did not start. ${lastWords(logOf(directory))}`);
  }
  return {
    port,
    async stop() {
      if (running()) child.kill("SIGINT");
      await ended;
      process.off("exit", stopWithParent);
    },
  };
}

/**
 * The eighth line of postmaster.pid says when connections are accepted; pg_ctl waits for it too.
 *
 * @param {string} data @param {number | undefined} pid @param {() => boolean} running
 */
async function untilReady(data, pid, running) {
  while (running()) {
    const lines = await postmaster(data);
    if (lines.pid === pid && lines.status === "ready") return;
    await pause(pollMilliseconds);
  }
}

/** @param {string} data */
async function postmaster(data) {
  const content = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = content.split("\n");
  return { pid: Number(lines[0]) || 0, status: lines[7]?.trim() ?? "" };
}

/**
 * Called by the one who holds the folder's lock: whatever postmaster.pid names is either a server
 * whose parent was killed, which is shut down in order, or a leftover whose process id now belongs
 * to another program, at which PostgreSQL would refuse to start.
 *
 * @param {string} directory
 */
export async function stopOrphan(directory) {
  const data = dataOf(directory);
  const { pid } = await postmaster(data);
  if (!pid || !isAlive(pid)) return;
  if (!isServerOf(pid, data)) {
    await rm(join(data, "postmaster.pid"), { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  while (isAlive(pid) && isServerOf(pid, data)) await pause(pollMilliseconds);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH";
  }
}

/** @param {number} pid @param {string} data */
function isServerOf(pid, data) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(data);
  } catch {
    // No /proc: take PostgreSQL at its word, which checks for the same before it starts.
    return true;
  }
}

/** @param {string} log */
function lastWords(log) {
  const lines = readFileSync(log, "utf8").trim().split("\n");
  const telling = lines.filter((line) => /FATAL|ERROR|HINT|refused|denied/.test(line));
  return (telling.length > 0 ? telling : lines).slice(-3).join(" ");
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

/** @param {string} path */
async function exists(path) {
  return (await lstat(path).catch(() => null)) !== null;
}
