import type pg from "pg";
import { Problem } from "@/domain/problem";
import { type RateRule, waitFor } from "@/server/infra/rate-limits";

/** Counts one use; throws `tooManyRequests` with the seconds to wait once the rule's points are spent. */
export async function limit(pool: pg.Pool, rule: RateRule, key: string): Promise<void> {
  const seconds = await waitFor(pool, rule, key);
  if (seconds > 0) throw new Problem("tooManyRequests", { seconds });
}
