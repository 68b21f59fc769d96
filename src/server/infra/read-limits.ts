import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * What may be read, by person. It protects the capacity of this node alone, so it is counted in this node's memory: a read
 * causes no write, and one that is refused does not reach the database (docs/decisions/011).
 */
export const readRules = {
  /** Every read: far above what a person's browser asks for, and below what a node can answer. */
  read: { most: 9_000, seconds: 60 },
  /** Everybody below a manager, with all their plans. */
  team: { most: 240, seconds: 60 },
  /** Everybody there is. */
  people: { most: 600, seconds: 60 },
} as const;
export type ReadRule = keyof typeof readRules;

/** Calls without a living session, by the network they come from: whole offices share one. */
export const strangerRule = { most: 600, seconds: 60 } as const;

/** Sessions whose person is remembered; one that is not costs one question to the database. */
const mostSessions = 20_000;

const limiter = ({ most, seconds }: { most: number; seconds: number }) =>
  new RateLimiterMemory({ points: most, duration: seconds });

const counters = () => ({
  read: limiter(readRules.read),
  team: limiter(readRules.team),
  people: limiter(readRules.people),
  strangers: limiter(strangerRule),
  personOfSession: new LRUCache<string, string>({ max: mostSessions }),
});

// Pages and calls are compiled apart, and count together.
const kept = globalThis as typeof globalThis & { backcastReads?: ReturnType<typeof counters> };
kept.backcastReads ??= counters();
const { personOfSession, strangers, ...limiters } = kept.backcastReads;

/** Counts one use. Answers 0, or the seconds to wait. */
async function use(counter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await counter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** Counts one read of a person against each of these rules. Answers 0, or the seconds to wait. */
export async function countRead(userId: string, rules: readonly ReadRule[]): Promise<number> {
  let wait = 0;
  for (const rule of rules) wait = Math.max(wait, await use(limiters[rule], userId));
  return wait;
}

/** Counts one call that nobody's session made. Answers 0, or the seconds to wait. */
export const countStranger = (network: string): Promise<number> => use(strangers, network);

/** Seconds until strangers from this network are answered again, or 0; counts nothing. */
export async function strangersWait(network: string): Promise<number> {
  const used = await strangers.get(network);
  const isSpent = used !== null && used.consumedPoints > strangerRule.most;
  return isSpent ? Math.max(1, Math.ceil(used.msBeforeNext / 1000)) : 0;
}

/** Whose session this was when it was last let in. It proves nothing: the session may have ended. */
export const personLastSeen = (sessionTokenHash: string): string | null =>
  personOfSession.get(sessionTokenHash) ?? null;

export function rememberPerson(sessionTokenHash: string, userId: string): void {
  personOfSession.set(sessionTokenHash, userId);
}

export function forgetPerson(sessionTokenHash: string): void {
  personOfSession.delete(sessionTokenHash);
}
