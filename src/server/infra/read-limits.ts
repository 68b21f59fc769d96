import { LRUCache } from "lru-cache";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/**
 * What may be read, by person. It protects the capacity of this node alone, so it is counted in this node's memory: a read
 * causes no write, and one that is refused does not reach the database (docs/decisions/011).
 */
export const readRules = {
  /** Every read: far above what a person's browser asks for, and below what a node can answer. */
  read: { most: 9_000, seconds: 60 },
  /** Everybody below a manager, with all their plans. */
  team: { most: 240, seconds: 60 },
  /** Everybody in the organization. */
  people: { most: 600, seconds: 60 },
} as const;
export type ReadRule = keyof typeof readRules;

/** Calls without a living session, by their network, which a whole office may share. */
export const signedOutRule = { most: 600, seconds: 60 } as const;

/** Sessions whose person is remembered; for another one the database is asked before its read is counted. */
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

// Pages and calls are compiled apart, and count together.
const globalCache = globalThis as typeof globalThis & {
  backcastReads?: ReturnType<typeof counters>;
};
globalCache.backcastReads ??= counters();
const { personOfSession, signedOut, ...limiters } = globalCache.backcastReads;

/** By its shape: the counters may be of the other compilation's copy of the library, whose classes are others. */
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

/** Takes one such call back: its session was found alive. */
export async function giveBackSignedOut(network: string): Promise<void> {
  await signedOut.reward(network);
}

/** The person whose session this was when it was last found alive. It proves nothing: the session may have ended. */
export const personLastSeen = (sessionTokenHash: string): string | null =>
  personOfSession.get(sessionTokenHash) ?? null;

export function rememberPerson(sessionTokenHash: string, userId: string): void {
  personOfSession.set(sessionTokenHash, userId);
}

export function forgetPerson(sessionTokenHash: string): void {
  personOfSession.delete(sessionTokenHash);
}
