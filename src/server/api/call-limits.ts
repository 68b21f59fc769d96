import { Problem } from "@/domain/problem";
import { tooManyRequests } from "@/server/data/rate-limits";
import { inTurn } from "@/server/infra/in-turn";
import {
  countRead,
  countSignedOut,
  forgetPerson,
  personLastSeen,
  type ReadRule,
  refundSignedOut,
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
 * Limits a call with a session cookie. Where this server knows the person of the session, the call counts against that
 * person before the session is looked up. An unknown cookie may be made up, so its call first counts as one without a
 * session; once the cookie is found to belong to somebody, that count is taken back and the call counts against that
 * person.
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
      if (ctx.network) await refundSignedOut(ctx.network);
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
 * Lets the changes of one person run one after another without holding a connection while they wait. In the database
 * each would wait for the row that counts them, and keep a connection that others could use.
 */
export function runChangesInTurn<T>(
  sessionTokenHash: string,
  change: () => Promise<T>,
): Promise<T> {
  const response = inTurn(personLastSeen(sessionTokenHash) ?? sessionTokenHash, change);
  if (response === null) throw tooManyRequests(1);
  return response;
}
