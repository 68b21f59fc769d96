// @ts-check
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "./step.mjs";

const pollMilliseconds = 10;
/** Before it ends, a server writes to the disk all that it has in memory. */
const shutdownMilliseconds = 60_000;
/** A killed process ends at once, unless it waits for a disk. */
const killMilliseconds = 10_000;
const programs = new Set(["postgres", "initdb"]);

/** What a server writes about itself into its data folder, line by line. @param {string} data */
export async function readPostmaster(data) {
  const content = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = content.split("\n");
  // A PostgreSQL that accepts no connections (initdb's) writes its process id with a minus.
  const pid = Math.abs(Number(lines[0])) || 0;
  const state = lines[7]?.trim();
  const port = lines[3]?.trim() ?? "";
  return { pid, port, isReady: state === "ready", isStopping: state === "stopping" };
}

/**
 * Ends processes that work on a data folder and whose parent is gone. Call it only with the lock of the folder:
 * postmaster.pid then names either a server whose parent was killed, which is shut down in order, or a process id that
 * another program has now, because of which PostgreSQL would refuse to start.
 *
 * @param {string} data
 * @param {{ milliseconds?: number }} [limit] how long a server may take to shut down before it is killed, which loses
 *   nothing that was committed
 */
export async function endLeftovers(data, { milliseconds = shutdownMilliseconds } = {}) {
  const { pid } = await readPostmaster(data);
  if (!pid) return;
  const servers = () => (isAlive(pid) && isServerOf(pid, data) ? [pid] : []);
  if (servers().length > 0) {
    process.kill(pid, "SIGINT");
    const left = await whoIsLeft(servers, milliseconds);
    if (left.length > 0) {
      console.error(`PostgreSQL (process ${pid}) does not shut down, and is killed.`);
      await endProcesses(servers, data);
    }
  }
  await killProcessesOn(data);
  // Only once all of them have ended, because PostgreSQL finds out by this file whether others still use its memory.
  if (isAlive(pid) && !isServerOf(pid, data))
    await rm(join(data, "postmaster.pid"), { force: true });
}

/**
 * Ends the processes that a killed server or initdb leaves behind: they continue with their query, and no new server
 * may start beside them. Their work can no longer be committed, so they are killed. Where the system has no /proc, they
 * are waited for.
 *
 * @param {string} data
 */
export const killProcessesOn = (data) => endProcesses(() => processesOn(data), data);

/**
 * Kills processes until none is left. Refuses to continue where one does not end.
 *
 * @param {() => number[]} find @param {string} data
 * @param {{ milliseconds?: number, end?: (pid: number) => void }} [how]
 */
export async function endProcesses(
  find,
  data,
  { milliseconds = killMilliseconds, end = kill } = {},
) {
  const left = await whoIsLeft(find, milliseconds, end);
  if (left.length === 0) return;
  const who = left.length === 1 ? `Process ${left[0]}` : `Processes ${left.join(", ")}`;
  throw new Refusal(
    `${who} of PostgreSQL cannot be ended and may still write to ${data}, so no other is started there. It may wait for a disk that does not answer: look after that, or restart the machine.`,
  );
}

/**
 * @param {() => number[]} find @param {number} milliseconds
 * @param {(pid: number) => void} [end] done to each of them, until it is gone
 * @returns {Promise<number[]>} those that are there when the time is over
 */
async function whoIsLeft(find, milliseconds, end = () => {}) {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const left = find();
    if (left.length === 0 || performance.now() > deadline) return left;
    for (const pid of left) end(pid);
    await pause(pollMilliseconds);
  }
}

/** @param {string} data @returns {number[]} */
function processesOn(data) {
  const real = realPath(data);
  const pids = namesOf("/proc").map(Number).filter(Boolean);
  return pids.filter((pid) => {
    try {
      if (!programs.has(readFileSync(`/proc/${pid}/comm`, "utf8").trim())) return false;
      // A process that has ended and whose parent has not been told yet has no working folder.
      return readlinkSync(`/proc/${pid}/cwd`) === real || isServerOf(pid, data);
    } catch {
      return false;
    }
  });
}

/** @param {string} folder */
function namesOf(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param {string} path */
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error;
  }
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
    const args = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return args.includes(data) || args.includes(`--pgdata=${data}`);
  } catch {
    // Without /proc, PostgreSQL's own check before it starts has to do.
    return process.platform !== "linux";
  }
}
