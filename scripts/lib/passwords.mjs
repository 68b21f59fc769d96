// @ts-check
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, explained, writeWhole } from "./files.mjs";
import { Refusal } from "./step.mjs";

/** @typedef {{ superuser: string, owner: string }} Passwords */

/** @param {string} directory */
const fileOf = (directory) => join(directory, "passwords.json");

/** What an operator can do who has lost the passwords. The data is still complete. */
export const newPasswords = "put it back from a copy, or set new ones with `npm run db:passwords`";

/**
 * The passwords of the cluster. They are created only where no cluster exists yet.
 *
 * @param {string} directory @param {boolean} hasCluster
 * @returns {Promise<Passwords>}
 */
export async function readPasswords(directory, hasCluster) {
  const file = fileOf(directory);
  const content = await readFile(file, "utf8").catch((error) => {
    if (codeOf(error) !== "ENOENT") throw explained(error, file);
    return null;
  });
  const passwords = content === null ? null : parse(content);
  if (passwords) return passwords;
  if (!hasCluster) return writePasswords(directory);
  const what = content === null ? "is missing" : "is damaged";
  throw new Refusal(
    `${file}, which opens the database beside it, ${what}. Nothing was touched: ${newPasswords}.`,
  );
}

/** @param {string} directory @param {Passwords} [passwords] @returns {Promise<Passwords>} */
export async function writePasswords(directory, passwords = makePasswords()) {
  await writeWhole(fileOf(directory), JSON.stringify(passwords));
  return passwords;
}

/** @returns {Passwords} */
export function makePasswords() {
  const make = () => randomBytes(24).toString("base64url");
  return { superuser: make(), owner: make() };
}

/** @param {string} content @returns {Passwords | null} */
function parse(content) {
  try {
    const { superuser, owner } = JSON.parse(content);
    return isPassword(superuser) && isPassword(owner) ? { superuser, owner } : null;
  } catch {
    return null;
  }
}

/** Only characters that need no escaping in the address of a database. @param {unknown} value */
const isPassword = (value) => typeof value === "string" && /^[\w-]+$/.test(value);
