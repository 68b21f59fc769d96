// @ts-check
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { livingHolder, takeLock } from "./data-lock.mjs";
import { codeOf } from "./files.mjs";
import { Refusal } from "./step.mjs";

/** A file for each process that serves the build. A new build leaves this folder as it is. */
const servers = join(".next", "cache", "servers");

/**
 * Marks the build as served by this process, so that nobody replaces its files under it.
 *
 * @param {string} [folder] only tests give another one
 * @returns {Promise<{ release: () => void }>}
 */
export async function holdBuild(folder = servers) {
  try {
    await mkdir(folder, { recursive: true });
    const lock = await takeLock(join(folder, String(process.pid)));
    if ("release" in lock) return lock;
  } catch (error) {
    // Where nothing can be written, nothing can be built either.
    if (!codeOf(error)) throw error;
  }
  return { release: () => {} };
}

/**
 * Refuses to build while a process serves what is built: it loads files as they are asked for, and would miss them.
 *
 * @param {string} [folder]
 */
export async function refuseWhileServed(folder = servers) {
  const names = await readdir(folder).catch(() => []);
  const holders = await Promise.all(names.map((name) => livingHolder(join(folder, name))));
  const pid = holders.find((holder) => holder !== null);
  if (pid)
    throw new Refusal(
      `Process ${pid} serves Backcast from this folder, and a new build would break it: stop it first.`,
    );
}
