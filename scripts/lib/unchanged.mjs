// @ts-check
import { lstatSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// As in the index of git: what a file system says about a file tells whether its content can have changed, and asking
// for it takes a tenth of the time that reading the content takes.

/** Change times can be as coarse as two seconds, and a file can be written twice within them. */
const coarsestNanoseconds = 2_000_000_000n;

/** @typedef {Record<string, string>} Marks by path, the mark of a file or folder */

/**
 * The marks of files and folders with all that is in them. A folder's own mark changes when something in it is added,
 * removed or renamed.
 *
 * @param {readonly string[]} paths
 * @returns {Promise<Marks>}
 */
export async function marksOf(paths) {
  const found = await Promise.all(paths.map(pathsUnder));
  return Object.fromEntries([...paths, ...found.flat()].map((path) => [path, markOf(path)]));
}

/**
 * Records that the content of these files was checked after their marks were taken. Nothing is recorded where a file
 * has changed a moment ago, because its next change may leave the same mark.
 *
 * @param {string} file @param {Marks} marks
 */
export async function recordUnchanged(file, marks) {
  const youngest = BigInt(Date.now()) * 1_000_000n - coarsestNanoseconds;
  if (Object.values(marks).some((mark) => changedAt(mark) > youngest)) return;
  // An installation that cannot be written to compares contents each time.
  await writeFile(file, JSON.stringify(marks)).catch(() => {});
}

/**
 * Whether all that was recorded in this file still has the same marks.
 *
 * @param {string} file
 * @returns {Promise<boolean>} false where nothing was recorded
 */
export async function areUnchanged(file) {
  try {
    const marks = Object.entries(JSON.parse(await readFile(file, "utf8")));
    return marks.length > 0 && marks.every(([path, mark]) => markOf(path) === mark);
  } catch {
    return false;
  }
}

/** The inode, the size and the time of the last change; empty for what does not exist. @param {string} path */
function markOf(path) {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.size} ${stats.ctimeNs}` : "";
}

/** @param {string} mark @returns {bigint} nanoseconds since 1970 */
const changedAt = (mark) => BigInt(mark.split(" ")[2] ?? 0);

/** @param {string} path @returns {Promise<string[]>} nothing for a file or what does not exist */
async function pathsUnder(path) {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.map((entry) => join(entry.parentPath, entry.name));
}
