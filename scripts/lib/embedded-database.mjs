// @ts-check
import { join } from "node:path";
import { dataOf } from "./cluster-folder.mjs";
import { codeOf, diskFull } from "./files.mjs";
import { newPasswords } from "./passwords.mjs";
import { Refusal } from "./step.mjs";

/** Loaded while the server starts, which needs no client yet. */
const loadClient = async () => (await import("pg")).default;

export const superuser = "postgres";
export const owner = "backcast";
export const database = "backcast";

/**
 * Creates the role and the database of the application where they do not exist, also after a crash between the two.
 *
 * @param {{ url: string, adminUrl: string, password: string, directory: string }} options password: of the application's role
 */
export async function ensureDatabase({ url, adminUrl, password, directory }) {
  const missing = new Set(["28P01", "28000", "3D000"]);
  const pg = await loadClient();
  const client = new pg.Client({ connectionString: url });
  let code = "";
  try {
    await client.connect();
    return;
  } catch (error) {
    code = codeOf(error);
    if (!missing.has(code)) throw error;
  } finally {
    await client.end();
  }
  const admin = new pg.Client({ connectionString: adminUrl });
  try {
    await admin.connect().catch((error) => {
      throw codeOf(error) === "28P01" ? new Refusal(wrongPasswords(directory)) : error;
    });
    const role = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [owner]);
    const verb = role.rowCount ? "ALTER" : "CREATE";
    await admin.query(
      `${verb} ROLE ${owner} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD ${admin.escapeLiteral(password)}`,
    );
    const existing = await admin.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    // PostgreSQL gives this error also for a database that it lists and whose files are gone.
    if (existing.rowCount && code === "3D000")
      throw damaged(directory, `the files of ${database} are gone`);
    if (!existing.rowCount) await admin.query(`CREATE DATABASE ${database} OWNER ${owner}`);
    await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  } finally {
    await admin.end();
  }
}

/** @param {string} directory */
const wrongPasswords = (directory) =>
  `${join(directory, "passwords.json")} is of another database than the one beside it: ${newPasswords}.`;

/** @param {string} directory @param {string} what */
const damaged = (directory, what) =>
  new Refusal(`The database in ${dataOf(directory)} is damaged: ${what}. Put it back from a copy.`);

/**
 * Turns what PostgreSQL says about its own files into one line for the operator, who can repair them. Other errors stay
 * as they are.
 *
 * @param {unknown} error @param {string} directory
 * @returns {Promise<unknown>}
 */
export async function explainedByServer(error, directory) {
  const pg = await loadClient();
  if (!(error instanceof pg.DatabaseError)) return error;
  if (error.code === "53100") return diskFull(directory);
  // The codes for files that cannot be read and for corrupted data.
  return /^(58|XX)/.test(error.code ?? "") ? damaged(directory, error.message) : error;
}
