import type { Database } from "@/server/infra/db";
import { type Rule, rateKey } from "@/server/infra/rate-limits";
import { hashToken } from "@/server/infra/tokens";

/** Sets a rule's count as if so much had been used, in a period that has some seconds left. */
export async function spendLimit(
  { pool }: Pick<Database, "pool">,
  rule: Rule,
  key: string,
  { uses, secondsLeft }: { uses: number; secondsLeft: number },
): Promise<void> {
  await pool.query(
    `INSERT INTO rate_limits (key, points, expire)
     VALUES ($1, $2, (extract(epoch FROM now()) * 1000)::bigint + $3 * 1000)
     ON CONFLICT (key) DO UPDATE SET points = excluded.points, expire = excluded.expire`,
    [rateKey(rule, key), uses, secondsLeft],
  );
}

/** The key by which mails to an address are counted. */
export const addressKey = (email: string): string => hashToken(email);
