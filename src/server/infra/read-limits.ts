import { LRUCache } from "lru-cache";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/**
 * How much a person may read. The limit protects the capacity of this server, so it is counted in this server's memory:
 * a read causes no write, and a refused one does not reach the database (docs/decisions/011).
 */
export const readRules = {
  /** Every read: far more than a person's browser makes, and fewer than a server can handle. */
  read: { most: 9_000, seconds: 60 },
  /** Reads of everybody below a manager, with all their plans. */
  team: { most: 240, seconds: 60 },
  /** Reads of everybody in the organization. */
  people: { most: 600, seconds: 60 },
} as const;
export type ReadRule = keyof typeof readRules;

/** Calls without a valid session, by network, which a whole office may share. */
export const signedOutRule = { most: 600, seconds: 60 } as const;

/**
 * How many sessions are cached with their person. For another session the database is queried before its read is
 * counted.
 */
const maxSessions = 20_000;

const limiter = ({ most, seconds }: { most: number; seconds: number }) =>
  new RateLimiterMemory({ points: most, duration: seconds });

const counters = () => ({
  read: limiter(readRules.read),
  team: limiter(readRules.team),
  people: limiter(readRules.people),
  signedOut: limiter(signedOutRule),
  personOfSession: new LRUCache<string, string>({ max: maxSessions }),
});

// Pages and API calls are compiled separately, and share these counters.
const globalCache = globalThis as typeof globalThis & {
  backcastReads?: ReturnType<typeof counters>;
};
globalCache.backcastReads ??= counters();
const { personOfSession, signedOut, ...limiters } = globalCache.backcastReads;

/**
 * Checks the shape, because the counters may come from the other compilation's copy of the library, which has other
 * classes.
 */
const isRefusal = (thrown: unknown): thrown is Pick<RateLimiterRes, "msBeforeNext"> =>
  typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown;

/** Counts one use. Returns 0, or the seconds to wait. */
async function use(counter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await counter.consume(key);
    return 0;
  } catch (refused) {
    if (isRefusal(refused)) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** Counts one read of a person against each of these rules. Returns 0, or the seconds to wait. */
export async function countRead(userId: string, rules: readonly ReadRule[]): Promise<number> {
  let wait = 0;
  for (const rule of rules) wait = Math.max(wait, await use(limiters[rule], userId));
  return wait;
}

/** Counts one call without a session. Returns 0, or the seconds to wait. */
export const countSignedOut = (network: string): Promise<number> => use(signedOut, network);

/** Takes one such call back, because its session was found to be valid. */
export async function refundSignedOut(network: string): Promise<void> {
  await signedOut.reward(network);
}

/** The person to whom the session belonged when it was last found. It proves nothing: the session may have ended. */
export const personLastSeen = (sessionTokenHash: string): string | null =>
  personOfSession.get(sessionTokenHash) ?? null;

export function rememberPerson(sessionTokenHash: string, userId: string): void {
  personOfSession.set(sessionTokenHash, userId);
}

export function forgetPerson(sessionTokenHash: string): void {
  personOfSession.delete(sessionTokenHash);
}
