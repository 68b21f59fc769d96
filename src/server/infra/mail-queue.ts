import { sql } from "kysely";
import type { Transaction } from "./db";
import { addJob } from "./sql-functions";
import { build, rowsOf } from "./typed-sql";

/**
 * A mail that is written and sent once its change is committed. It holds ids only, by which the worker reads everything
 * else.
 */
export type QueuedMail = { kind: string; organizationId: string } & Record<string, string>;

/** With the growing delays of the queue (seconds at first), the last attempt is about a day after the first. */
const maxAttempts = 14;

/**
 * Queues a mail in the transaction of its change, so that both happen or neither does. While a mail still waits, the
 * same mail replaces it: two clicks on "send again" send one mail. It is sent as soon as possible, or after so many
 * seconds.
 */
export async function enqueueMail(
  db: Transaction,
  mail: QueuedMail,
  afterSeconds = 0,
): Promise<void> {
  const jobKey = Object.values(mail).join(":");
  const job = addJob("mail", sql`${JSON.stringify(mail)}::json`, {
    jobKey,
    maxAttempts,
    afterSeconds,
  });
  await rowsOf(db, build.selectFrom(job.as("job")).select("job.id"));
}
