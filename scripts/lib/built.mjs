// @ts-check
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Beside what was built: what it was made of, and every file of it. */
const recordName = "built.json";
/** What Next keeps in its folder for itself: nothing of it is served, and to some it goes on writing. */
const notServed = new RegExp(
  `^(cache|dev|diagnostics|types|trace|trace-build|build|${recordName})(/|$)|\\.(map|nft\\.json)$`,
);

/** @typedef {{ sources: string, files: Record<string, string> }} BuiltRecord */

/**
 * Writes down what a build has made.
 *
 * @param {string} folder @param {string} sources a hash of what it was made of
 */
export async function recordBuilt(folder, sources) {
  const names = (await filesIn(folder)).sort();
  const files = Object.fromEntries(names.map((name) => [name, fingerprintOf(join(folder, name))]));
  await writeFile(join(folder, recordName), JSON.stringify({ sources, files }));
}

/**
 * Whether a folder holds all that was built into it, from these sources. Contents are compared, since a power cut leaves
 * files of the right size with nothing in them; the five hundred of the application cost twenty milliseconds.
 *
 * @param {string} folder @param {string} sources
 * @returns {Promise<boolean>}
 */
export async function isAsBuilt(folder, sources) {
  const record = await readRecord(join(folder, recordName));
  if (record?.sources !== sources) return false;
  return Object.entries(record.files).every(
    ([name, fingerprint]) => fingerprintOf(join(folder, name)) === fingerprint,
  );
}

/** @param {string} file @returns {Promise<BuiltRecord | null>} null where there is none that can be read */
async function readRecord(file) {
  try {
    const { sources, files } = JSON.parse(await readFile(file, "utf8"));
    return typeof files === "object" && files ? { sources, files } : null;
  } catch {
    return null;
  }
}

/** @param {string} folder @returns {Promise<string[]>} relative to the folder */
async function filesIn(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !notServed.test(name.replaceAll(sep, "/")));
}

/** The hash of a file, the target of a link; empty for what is not there. @param {string} path */
function fingerprintOf(path) {
  try {
    if (lstatSync(path).isSymbolicLink()) return readlinkSync(path);
    return createHash("sha256").update(readFileSync(path)).digest("base64url");
  } catch {
    return "";
  }
}
