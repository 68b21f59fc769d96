// @ts-check

/** @import { Client } from "pg" */

/** Taken by each script for as long as it runs, whatever has become of the process that sent it. */
const scriptLock = 7_240_112;

/**
 * A script of a migration as the one transaction in which it happens and is written down as finished: one that was begun
 * and is not finished has not happened.
 *
 * @param {string} script
 * @returns {string}
 */
export const markedFinished = (script) => `SELECT pg_advisory_xact_lock(${scriptLock});
${script}
;
DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE _prisma_migrations SET finished_at = now() WHERE ${unfinished};
  END IF;
END $$`;

// A script that failed has left its error in the logs: that is for a person to look at.
const unfinished = "finished_at IS NULL AND rolled_back_at IS NULL AND coalesce(logs, '') = ''";

/**
 * Concludes migrations that were begun and neither finished nor failed: the process was killed meanwhile. They are applied
 * anew, once what a killed process may have left running has ended.
 *
 * @param {Client} client
 * @returns {Promise<void>}
 */
export async function concludeInterrupted(client) {
  await client.query("SELECT pg_advisory_lock($1)", [scriptLock]);
  try {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
    if (rows[0]?.name)
      await client.query(
        `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE ${unfinished}`,
      );
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [scriptLock]);
  }
}
