// @ts-check
import pg from "pg";
import { Refusal } from "../step.mjs";

/** @type {Record<string, string>} */
const fileReasons = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EROFS: "the disk is read-only",
  EACCES: "this user may not read or write there",
  EPERM: "this user may not read or write there",
  ENOENT: "there is no such folder",
  ENOTDIR: "a file stands where a folder should",
  EIO: "the disk fails",
};

const lockNotAvailable = "55P03";

/**
 * One line for what the world did to a backup or restore; anything else is a bug and stays as it is.
 *
 * @param {unknown} error
 * @param {string} outcome what the failure means: "No backup was written."
 * @param {string} path named where the error names none
 * @returns {unknown}
 */
export function asRefusal(error, outcome, path) {
  const why = reasonOf(error, path);
  return why ? new Refusal(`${why} ${outcome}`, { cause: error }) : error;
}

/** @param {unknown} error @param {string} path @returns {string | undefined} */
function reasonOf(error, path) {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  if (code === lockNotAvailable)
    return "The database is being changed by somebody else: try again later.";
  if (error instanceof pg.DatabaseError)
    return `The database says: ${[error.message, error.detail].filter(Boolean).join(": ")}.`;
  if ("syscall" in error && fileReasons[code]) {
    // A file half written has the name of the whole one and more.
    const isOther = "path" in error && !String(error.path).startsWith(path);
    return `${isOther ? error.path : path}: ${fileReasons[code]}.`;
  }
  if (code.startsWith("ECONN") || error.message.startsWith("Connection terminated"))
    return "The database went away.";
}

/**
 * @param {string} url @param {string} source what names the address: a variable
 * @returns {Promise<pg.Client>}
 */
export async function connectTo(url, source) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Queries under way are told by themselves; an event that nobody hears would end the process.
  client.on("error", () => {});
  await client.connect().catch(async (error) => {
    await client.end().catch(() => {});
    throw new Refusal(`${source} cannot be reached: ${error.message || error.code}.`);
  });
  return client;
}
