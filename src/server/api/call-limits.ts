import { Problem } from "@/domain/problem";
import { tooManyRequests } from "@/server/data/rate-limits";
import { type ChangeRule, changeRules } from "@/server/infra/rate-limits";
import {
  countRead,
  countSignedOut,
  forgetPerson,
  personLastSeen,
  type ReadRule,
  readRules,
  rememberPerson,
  signedOutWait,
} from "@/server/infra/read-limits";
import type { RequestContext } from "./context";

/** What a procedure may be limited by, beside the rule of all changes or of all reads. */
export type Limit = ChangeRule | ReadRule;
type CallRules = { reads: readonly ReadRule[]; changes: readonly ChangeRule[] };

/** A rule of changes limits nothing that reads, and the other way round. */
export function rulesOf(isChange: boolean, own?: Limit): CallRules {
  if (isChange) return { reads: [], changes: isChangeRule(own) ? ["change", own] : ["change"] };
  return { reads: isReadRule(own) ? ["read", own] : ["read"], changes: [] };
}

export const isChangeRule = (rule?: Limit): rule is ChangeRule =>
  rule !== undefined && Object.hasOwn(changeRules, rule);
export const isReadRule = (rule?: Limit): rule is ReadRule =>
  rule !== undefined && Object.hasOwn(readRules, rule);

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
