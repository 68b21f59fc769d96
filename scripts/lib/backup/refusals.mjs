// @ts-check
import pg from "pg";
import { codeOf, explained } from "../files.mjs";
import { isBug, Refusal } from "../step.mjs";

const lockNotAvailable = "55P03";

/**
 * Gives one line for a failure whose cause is outside of this program, such as the disk or the network. Anything else
 * is a bug and stays as it is.
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
  const known = explained(error, path);
  if (known instanceof Refusal) return known.message;
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (code === lockNotAvailable)
    return "The database is being changed by somebody else: try again later.";
  if (error instanceof pg.DatabaseError)
    return `The database says: ${[error.message, error.detail].filter(Boolean).join(": ")}.`;
  if (code.startsWith("ECONN") || error.message.startsWith("Connection terminated"))
    return "The database went away.";
}

/**
 * @param {string} url @param {string} source what names the address: a variable
 * @returns {Promise<pg.Client>}
 */
export async function connectTo(url, source) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A query in progress reports the failure itself. Without a listener, the error event would end the process.
  client.on("error", () => {});
  await client.connect().catch(async (error) => {
    await client.end().catch(() => {});
    if (isBug(error)) throw error;
    throw new Refusal(`${source} cannot be reached: ${error.message || error.code}.`);
  });
  return client;
}
