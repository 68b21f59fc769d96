// @ts-check
import { access, open, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "./step.mjs";

/** @param {string} directory */
export const dataOf = (directory) => join(directory, "data");

/** These files beside the data tell lost data from a first start. A missing file alone proves nothing. */
const completeMark = "complete";
const seededMark = "seeded";

/** @param {string} directory @param {string} mark */
async function setMark(directory, mark) {
  const file = join(directory, mark);
  // They have content, because some programs that copy a folder leave out empty files.
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
/** PostgreSQL gives these and higher numbers to what users create, and lower ones to what initdb creates. */
const firstUserNumber = 16384;

/**
 * Tells by its content what the data folder is: empty, left by an initdb that was killed (in which nobody has ever
 * stored anything), or a cluster. Anything else is refused and not changed.
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
 * True only for a folder that cannot be a working cluster: no server ever ran on it, it contains nothing of a user, and
 * initdb did not finish.
 *
 * @param {string} data @param {string[]} names
 */
async function isUnfinished(data, names) {
  // A server leaves postmaster.opts behind on its first start, and initdb creates no file of that name.
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

/** The database that was created last exists, and the server that created it was shut down. @param {string} data */
async function hasEnded(data) {
  const shutDown = 1;
  return (
    (await exists(join(data, "base", "5", "PG_VERSION"))) && (await readState(data)) === shutDown
  );
}

/** The state in pg_control, which follows three numbers of 16 bytes in all. @param {string} data */
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

/**
 * Only "does not exist" counts as absent, because a file that cannot be read may well exist.
 *
 * @param {NodeJS.ErrnoException} error
 */
function absent(error) {
  if (error.code !== "ENOENT") throw error;
  return undefined;
}
