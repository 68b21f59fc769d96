import type { Transaction } from "@/server/infra/db";

/** The time by the database's clock, to the millisecond, as timestamps are stored. Clocks of nodes may be days apart. */
export async function readClock(db: Transaction): Promise<Date> {
  const [row] = await db.$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', now()) AS at`;
  if (!row) throw new Error("The database did not say what time it is.");
  return row.at;
}
