import { Problem } from "@/domain/problem";
import { tooManyRequests } from "@/server/data/rate-limits";
import { inTurn } from "@/server/infra/in-turn";
import {
  countRead,
  countSignedOut,
  forgetPerson,
  personLastSeen,
  type ReadRule,
  rememberPerson,
  signedOutWait,
} from "@/server/infra/read-limits";
import type { RequestContext } from "./context";

const refuse = (seconds: number) => {
  if (seconds > 0) throw tooManyRequests(seconds);
};

/** Counts a call without a session. */
export async function admitSignedOut({ network }: RequestContext): Promise<void> {
  if (network) refuse(await countSignedOut(network));
}

/**
 * Limits a call that brings a session's cookie: before the database is asked, by the person the session was last found to
 * be of; after it, by the person it found. A cookie this node does not know may be made up, so it waits as long as the
 * calls without a session from its network have to.
 */
export function limitsOfSession(
  ctx: RequestContext,
  sessionTokenHash: string,
  reads: readonly ReadRule[],
) {
  const lastSeen = personLastSeen(sessionTokenHash);
  return {
    async beforeLookup(): Promise<void> {
      if (lastSeen) refuse(await countRead(lastSeen, reads));
      else if (ctx.network) refuse(await signedOutWait(ctx.network));
    },
    async whenFound(userId: string): Promise<void> {
      if (lastSeen) return;
      rememberPerson(sessionTokenHash, userId);
      refuse(await countRead(userId, reads));
    },
    async whenNotFound(): Promise<never> {
      forgetPerson(sessionTokenHash);
      await admitSignedOut(ctx);
      throw new Problem("notSignedIn");
    },
  };
}

/**
 * Changes of one person wait here for each other, holding no connection: in the database they would wait for the row that
 * counts them, each with a connection that somebody else could use.
 */
export function runChangesInTurn<T>(
  sessionTokenHash: string,
  change: () => Promise<T>,
): Promise<T> {
  const response = inTurn(personLastSeen(sessionTokenHash) ?? sessionTokenHash, change);
  if (response === null) throw tooManyRequests(1);
  return response;
}
