// @ts-check
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { open, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Stored beside a build: the hash of its sources, and a list of its files. */
const recordName = "built.json";
/** Folders of Next's that are never served. Next goes on writing to some of them. */
const notServed = new RegExp(
  `^(cache|dev|diagnostics|types|trace|trace-build|build|${recordName})(/|$)|\\.(map|nft\\.json)$`,
);

/** @typedef {{ sources: string, files: Record<string, string> }} BuiltRecord */

/**
 * Records what a build has written.
 *
 * @param {string} folder @param {string} sources a hash of what it was made of
 */
export async function recordBuilt(folder, sources) {
  const names = (await filesIn(folder)).sort();
  const files = Object.fromEntries(names.map((name) => [name, fingerprintOf(join(folder, name))]));
  await Promise.all(names.map((name) => putOnDisk(join(folder, name))));
  await writeFile(join(folder, recordName), JSON.stringify({ sources, files }));
}

/**
 * Waits until a file's content is on the disk: after a power cut, a file can have its size and its times without it.
 *
 * @param {string} path
 */
async function putOnDisk(path) {
  if (!lstatSync(path).isFile()) return;
  const file = await open(path);
  await file.sync().finally(() => file.close());
}

/**
 * Whether a folder has all files of the build that was made from these sources. Contents are compared.
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

/**
 * The files that a build has written, and its record.
 *
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function recordedFiles(folder) {
  const record = await readRecord(join(folder, recordName));
  return [recordName, ...Object.keys(record?.files ?? {})].map((name) => join(folder, name));
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

/** The hash of a file or the target of a link; empty for what does not exist. @param {string} path */
function fingerprintOf(path) {
  try {
    if (lstatSync(path).isSymbolicLink()) return readlinkSync(path);
    return createHash("sha256").update(readFileSync(path)).digest("base64url");
  } catch {
    return "";
  }
}
