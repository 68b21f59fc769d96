import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@/server/infra/db";

/** Resolves once so many statements of this database wait for a lock that somebody else holds. */
export async function untilWaiting({ pool }: Database, statements: number): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((rows[0]?.waiting ?? 0) >= statements) return;
    await pause(10);
  }
}
