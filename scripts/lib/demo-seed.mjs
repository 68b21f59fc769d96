// @ts-check
import { join } from "node:path";
import pg from "pg";
import { ensureClient } from "./build.mjs";
import { isMarkedSeeded, markSeeded } from "./cluster-folder.mjs";
import { runQuietly } from "./step.mjs";

/**
 * Adds the demo organizations, once for each database. The marker beside the data only saves a query: where the marker
 * is lost, a database that has any person or organization is left as it is.
 *
 * @param {string} directory
 * @param {{ url: string, adminUrl: string }} server
 */
export async function seedOnce(directory, server) {
  if (await isMarkedSeeded(directory)) return;
  if (await isEmpty(server)) {
    await ensureClient();
    const seed = join("prisma", "seed", "index.ts");
    await runQuietly("Seeding the demo organization", process.execPath, ["--import", "tsx", seed]);
  }
  await markSeeded(directory);
}

/**
 * Queried as superuser, because the application's own role sees no organization but the one to which it is bound.
 *
 * @param {{ url: string, adminUrl: string }} server
 * @returns {Promise<boolean>}
 */
async function isEmpty({ url, adminUrl }) {
  const address = Object.assign(new URL(adminUrl), { pathname: new URL(url).pathname });
  const client = new pg.Client({ connectionString: address.href });
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT NOT EXISTS (SELECT FROM organizations) AND NOT EXISTS (SELECT FROM users) AS empty",
    );
    return rows[0].empty;
  } finally {
    await client.end();
  }
}
