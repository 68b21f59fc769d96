// @ts-check
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const pollMilliseconds = 10;
const programs = new Set(["postgres", "initdb"]);

/** What a server says of itself in its data folder, line by line. @param {string} data */
export async function readPostmaster(data) {
  const content = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = content.split("\n");
  // A PostgreSQL that serves nobody (initdb's) writes its process id with a minus.
  const pid = Math.abs(Number(lines[0])) || 0;
  return { pid, port: lines[3]?.trim() ?? "", isReady: lines[7]?.trim() === "ready" };
}

/**
 * Ends what works on a data folder without anybody who looks after it. Called by the one who holds the folder's lock:
 * whatever postmaster.pid names is either a server whose parent was killed, which is shut down in order, or a leftover
 * whose process id now belongs to another program, at which PostgreSQL would refuse to start.
 *
 * @param {string} data
 */
export async function endLeftovers(data) {
  const { pid } = await readPostmaster(data);
  if (!pid) return;
  if (isAlive(pid) && isServerOf(pid, data)) {
    process.kill(pid, "SIGINT");
    while (isAlive(pid) && isServerOf(pid, data)) await pause(pollMilliseconds);
  }
  await killProcessesOn(data);
  // Not before all of them are gone: by this file PostgreSQL finds out whether others still use its memory.
  if (isAlive(pid) && !isServerOf(pid, data))
    await rm(join(data, "postmaster.pid"), { force: true });
}

/**
 * What a killed server or initdb leaves behind: its children go on with their query, and no new server may start beside
 * them. Their work cannot be committed any more, so they are not asked. Where the system has no /proc they are waited for.
 *
 * @param {string} data
 */
export async function killProcessesOn(data) {
  for (;;) {
    const left = processesOn(data);
    if (left.length === 0) return;
    for (const pid of left) kill(pid);
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
      // One that is dead and waits for its parent to hear of it has no folder any more.
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
    // No /proc: take PostgreSQL at its word, which checks for the same before it starts.
    return process.platform !== "linux";
  }
}
