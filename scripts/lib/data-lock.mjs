// @ts-check
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { link, readFile, rm, writeFile } from "node:fs/promises";

/**
 * Takes a lock file for this process. A lock left by a process that no longer runs (after a crash, a power cut or a
 * reused process id) is taken over.
 *
 * @param {string} file
 * @returns {Promise<{ release: () => void } | { heldBy: number }>} heldBy: the living owner's process id
 */
export async function takeLock(file) {
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  const temporaryFile = `${file}.${process.pid}`;
  try {
    await writeFile(temporaryFile, mine);
    for (;;) {
      try {
        // A link instead of an exclusive write, so that nobody can ever read an incomplete lock.
        await link(temporaryFile, file);
        return { release: () => release(file, mine) };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
      }
      const heldBy = await livingHolder(file);
      if (heldBy !== null) return { heldBy };
      await rm(file, { force: true });
    }
  } finally {
    await rm(temporaryFile, { force: true });
  }
}

/** The process id of the living owner of a lock file; null where there is none. @param {string} file */
export async function livingHolder(file) {
  const holder = await readHolder(file);
  return holder && isAlive(holder) ? holder.pid : null;
}

/** @param {string} file @param {string} mine */
function release(file, mine) {
  try {
    if (readFileSync(file, "utf8") === mine) rmSync(file, { force: true });
  } catch {
    // The lock is gone already, with the folder it was in.
  }
}

/** @param {string} file @returns {Promise<{ pid: number, started: string } | null>} */
async function readHolder(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

/** @param {{ pid: number, started: string }} holder */
function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return false;
  }
  return startOf(pid) === started;
}

/**
 * When a process started, in the form in which the system gives it, because process ids are reused, quickly so in
 * containers. Empty where the system does not give it.
 *
 * @param {number} pid
 */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may contain spaces; the start is field 22.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    const ps = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return ps.stdout?.trim() ?? "";
  }
}
