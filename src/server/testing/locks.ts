import { setTimeout as pause } from "node:timers/promises";
import type { Database, Transaction } from "@/server/infra/db";
import { inOrganization } from "./builders";

/** Resolves once a statement of this database waits for a lock of another transaction. */
async function untilWaiting({ pool }: Database): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ waits: boolean }>(
      `SELECT count(*) > 0 AS waits FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows[0]?.waits) return;
    await pause(10);
  }
}

/**
 * The outcome of a call that begins while `change` has been made and is not committed: "done", or the code of its
 * problem. A call that does not wait for the change has ended before it.
 */
export async function endOfCallDuring(
  database: Database,
  organizationId: string,
  change: (db: Transaction) => Promise<unknown>,
  call: () => Promise<unknown>,
): Promise<string> {
  let ended: Promise<string> = Promise.resolve("not begun");
  await inOrganization(database, organizationId, async (db) => {
    await change(db);
    ended = call().then(
      () => "done",
      (error) => error.cause?.code ?? `failed: ${error}`,
    );
    await Promise.race([untilWaiting(database), ended]);
  });
  return ended;
}
