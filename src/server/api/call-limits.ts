import { Problem } from "@/domain/problem";
import { tooManyRequests } from "@/server/data/rate-limits";
import { inTurn } from "@/server/infra/in-turn";
import {
  countRead,
  countSignedOut,
  forgetPerson,
  giveBackSignedOut,
  personLastSeen,
  type ReadRule,
  rememberPerson,
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
 * be of; after it, by the person it found. A cookie this node does not know may be made up, so it counts as a call without a
 * session, before the database is asked; once it is found to be somebody's, that is taken back.
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
      else await admitSignedOut(ctx);
    },
    async whenFound(userId: string): Promise<void> {
      if (lastSeen) return;
      rememberPerson(sessionTokenHash, userId);
      if (ctx.network) await giveBackSignedOut(ctx.network);
      refuse(await countRead(userId, reads));
    },
    async whenNotFound(): Promise<never> {
      forgetPerson(sessionTokenHash);
      if (lastSeen) await admitSignedOut(ctx);
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
