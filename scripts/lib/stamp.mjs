// @ts-check
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * One hash over the contents of files and folders. Times are not used, because a checkout changes all of them, and
 * returning to an older commit must count as a change.
 *
 * @param {string[]} paths
 * @param {(path: string) => boolean} [matters]
 * @returns {Promise<string>}
 */
export async function hashOf(paths, matters = () => true) {
  const files = (await Promise.all(paths.map(filesUnder))).flat().filter(matters).sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  files.forEach((file, index) => {
    hash.update(`${file}\0${contents[index]?.length}\0`).update(contents[index] ?? "");
  });
  return hash.digest("hex");
}

/** @param {string} path @returns {Promise<string[]>} itself for a file, nothing for what is not there */
async function filesUnder(path) {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR") return [path];
    throw error;
  }
}
