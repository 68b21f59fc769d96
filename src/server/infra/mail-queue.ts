import { sql } from "kysely";
import type { Transaction } from "./db";
import { addJob } from "./sql-functions";
import { build, rowsOf } from "./typed-sql";

/** A mail to be written and sent once the change it follows is committed. Ids only: the worker reads the rest. */
export type QueuedMail = { kind: string; organizationId: string } & Record<string, string>;

/** With the queue's growing pauses (seconds at first), the last try is about a day after the first. */
const maxAttempts = 14;

/**
 * Queued in the transaction itself, so that a change and its mail happen both or not at all. While a mail still waits,
 * the same one asked for again takes its place: two clicks on "send again" send once. Sent as soon as can be, or after so
 * many seconds.
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
