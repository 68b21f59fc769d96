// @ts-check
import { access, open, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "./step.mjs";

/** @param {string} directory */
export const dataOf = (directory) => join(directory, "data");

/** Beside the data, these tell a loss from a first start. That one is missing proves nothing. */
const completeMark = "complete";
const seededMark = "seeded";

/** @param {string} directory @param {string} mark */
async function setMark(directory, mark) {
  const file = join(directory, mark);
  // With content, because some ways to copy a folder leave out what is empty.
  if (!(await exists(file))) await writeFile(file, "Made by Backcast.\n");
}

/** @param {string} directory */
export const markComplete = (directory) => setMark(directory, completeMark);
/** @param {string} directory */
export const markSeeded = (directory) => setMark(directory, seededMark);
/** @param {string} directory */
export const isMarkedSeeded = (directory) => exists(join(directory, seededMark));

/** What initdb itself puts into a data folder. */
const ownNames =
  /^(PG_VERSION|base|global|pg_\w+(\.conf)?|postgresql(\.auto)?\.conf|postmaster\.pid)$/;
/** PostgreSQL gives numbers from here on to what its users make, and lower ones to what initdb makes. */
const firstUserNumber = 16384;

/**
 * What the data folder is, judged by its content: nothing yet, what an initdb that was killed has left (in which nobody
 * has ever stored anything), or a cluster. Whatever else it is, it is refused untouched.
 *
 * @param {string} directory @param {number} major the version of the binaries
 * @returns {Promise<"nothing" | "unfinished" | "cluster">}
 */
export async function inspectCluster(directory, major) {
  const data = dataOf(directory);
  const names = await namesIn(data);
  const marked =
    (await exists(join(directory, completeMark))) || (await exists(join(directory, seededMark)));
  if (names.length === 0) {
    if (marked) throw odd(directory, `${data} is gone or empty, and a database was in it before`);
    return "nothing";
  }
  if (!marked && (await isUnfinished(data, names))) return "unfinished";
  const version = (await readFile(join(data, "PG_VERSION"), "utf8").catch(absent))?.trim();
  if (version && version !== String(major)) throw new Refusal(otherVersion(data, version, major));
  const missing = await firstMissing(data);
  if (missing) {
    throw odd(directory, `${data} is no whole PostgreSQL cluster: ${missing} is missing or empty`);
  }
  return "cluster";
}

/** @param {string} directory @param {string} what */
function odd(directory, what) {
  return new Refusal(
    `${what}. Nothing was touched: put it back from a copy, or move ${directory} away to begin anew.`,
  );
}

/** @param {string} data @param {string} version @param {number} major */
function otherVersion(data, version, major) {
  return (
    `${data} was made by PostgreSQL ${version}, and this is PostgreSQL ${major}. Nothing was touched: ` +
    "start the version of Backcast that made it, take a backup there, and restore that here."
  );
}

/**
 * True only for what can be no working cluster: no server ever ran on it, nothing of a user's is in it, and initdb has
 * not come to its end.
 *
 * @param {string} data @param {string[]} names
 */
async function isUnfinished(data, names) {
  // A server leaves postmaster.opts behind on its first start, which no name of initdb's covers.
  if (!names.every((name) => ownNames.test(name))) return false;
  const databases = await namesIn(join(data, "base"));
  const inside = await Promise.all(
    [...databases.map((name) => join("base", name)), "global", "pg_tblspc"].map((folder) =>
      namesIn(join(data, folder)),
    ),
  );
  if ([...databases, ...inside.flat()].some((name) => Number.parseInt(name, 10) >= firstUserNumber))
    return false;
  return !(await hasEnded(data));
}

/** The database made last is there, and the server that made it was shut down. @param {string} data */
async function hasEnded(data) {
  const shutDown = 1;
  return (
    (await exists(join(data, "base", "5", "PG_VERSION"))) && (await readState(data)) === shutDown
  );
}

/** The state in pg_control, which stands behind three numbers of 16 bytes in all. @param {string} data */
async function readState(data) {
  const control = await open(join(data, "global", "pg_control")).catch(() => null);
  const { buffer, bytesRead } = (await control?.read(Buffer.alloc(4), 0, 4, 16)) ?? {};
  await control?.close();
  return bytesRead === 4 ? buffer?.readInt32LE() : undefined;
}

/** @param {string} data @returns {Promise<string | undefined>} */
async function firstMissing(data) {
  const needed = [
    "PG_VERSION",
    join("global", "pg_control"),
    join("global", "pg_filenode.map"),
    join("base", "1", "PG_VERSION"),
    join("base", "5", "PG_VERSION"),
    "pg_wal",
    "pg_xact",
  ];
  for (const name of needed) {
    const found = await stat(join(data, name)).catch(absent);
    if (!found || (found.isFile() && found.size === 0)) return name;
  }
}

/** @param {string} folder @returns {Promise<string[]>} none where it is not there */
async function namesIn(folder) {
  return (await readdir(folder).catch(absent)) ?? [];
}

/** @param {string} path @returns {Promise<boolean>} */
export const exists = (path) =>
  access(path)
    .then(() => true, absent)
    .then(Boolean);

/** Only absence is an answer: what cannot be read must not pass for absent. @param {NodeJS.ErrnoException} error */
function absent(error) {
  if (error.code !== "ENOENT") throw error;
  return undefined;
}
