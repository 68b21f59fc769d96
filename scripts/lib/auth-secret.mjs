// @ts-check
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret of demo mode: made once, so that people stay signed in from one start to the next.
 *
 * @param {string} dataDir
 * @returns {Promise<string>}
 */
export async function keptSecret(dataDir) {
  const file = join(dataDir, "auth-secret");
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept) return kept;
  const secret = randomBytes(32).toString("base64url");
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}
