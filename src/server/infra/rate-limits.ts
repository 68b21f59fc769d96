import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

// Counted in PostgreSQL, so that any number of application nodes share one count.
export const rateRules = {
  /** Changes by one session: far above what a person does, far below what a script wants. */
  write: { points: 240, duration: 60 },
  /** Sign-in links to one address, and from one network address. */
  signInAddress: { points: 5, duration: 15 * 60 },
  signInNetwork: { points: 30, duration: 15 * 60 },
  /** Mails sent on a member's behalf (invitations). */
  invite: { points: 60, duration: 60 * 60 },
} as const;
export type RateRule = keyof typeof rateRules;

/** Under which a use is kept; the same for what counts in SQL. */
export const rateKey = (rule: RateRule, key: string): string => `${rule}:${key}`;

const limiters = new WeakMap<pg.Pool, Map<RateRule, RateLimiterPostgres>>();

function limiter(pool: pg.Pool, rule: RateRule): RateLimiterPostgres {
  const known = limiters.get(pool) ?? new Map<RateRule, RateLimiterPostgres>();
  limiters.set(pool, known);
  let made = known.get(rule);
  if (!made) {
    made = new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix: rule,
      ...rateRules[rule],
    });
    known.set(rule, made);
  }
  return made;
}

/** Counts one use. Answers 0, or the seconds to wait once the rule's points are spent. */
export async function waitFor(pool: pg.Pool, rule: RateRule, key: string): Promise<number> {
  try {
    await limiter(pool, rule).consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}
