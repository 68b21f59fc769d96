// @ts-check
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, explained, writeWhole } from "./files.mjs";
import { Refusal } from "./step.mjs";

/** @param {string} dataDir */
const fileOf = (dataDir) => join(dataDir, "auth-secret");

/**
 * The secret of demo mode, which is created on the first start and stored, so that people stay signed in when the demo
 * is started again.
 *
 * @param {string} dataDir
 * @returns {Promise<string | null>} null: not made yet
 */
export async function readSecret(dataDir) {
  const file = fileOf(dataDir);
  try {
    const secret = await readFile(file, "utf8");
    if (/^[\x21-\x7e]{32,}$/.test(secret)) return secret;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw explained(error, file);
  }
  throw new Refusal(
    `${file} is damaged. Nothing was touched: put it back from a copy, or remove it to have a new one made.`,
  );
}

/** @param {string} dataDir @returns {Promise<string>} */
export async function makeSecret(dataDir) {
  const secret = randomBytes(32).toString("base64url");
  await writeWhole(fileOf(dataDir), secret).catch((error) => {
    throw explained(error, fileOf(dataDir));
  });
  return secret;
}
