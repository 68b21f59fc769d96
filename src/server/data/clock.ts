import { sql } from "kysely";
import type { Transaction } from "@/server/infra/db";
import { build, rowOf } from "@/server/infra/typed-sql";

/**
 * The time by the database's clock, in milliseconds, as timestamps are stored. The clocks of servers may differ by
 * days.
 */
export async function readClock(db: Transaction): Promise<Date> {
  const now = sql<Date>`date_trunc('milliseconds', now())`.as("at");
  const row = await rowOf(db, build.selectNoFrom(now));
  if (!row) throw new Error("The database did not say what time it is.");
  return row.at;
}
