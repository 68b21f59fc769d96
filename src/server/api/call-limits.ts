import { Problem } from "@/domain/problem";
import { tooManyRequests } from "@/server/data/rate-limits";
import { type ChangeRule, changeRules } from "@/server/infra/rate-limits";
import {
  countRead,
  countStranger,
  forgetPerson,
  personLastSeen,
  type ReadRule,
  readRules,
  rememberPerson,
  strangersWait,
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

/** Counts a call that no session stands behind. */
export async function admitStranger({ network }: RequestContext): Promise<void> {
  if (network) refuse(await countStranger(network));
}

/**
 * Counts a call that comes with a session's cookie: before the database is asked, by whoever the session last belonged to;
 * after it, by who was found. A cookie this node has never let in may be made up, so it waits when strangers have to.
 */
export function admission(
  ctx: RequestContext,
  sessionTokenHash: string,
  reads: readonly ReadRule[],
) {
  const lastSeen = personLastSeen(sessionTokenHash);
  return {
    async beforeEntering(): Promise<void> {
      if (lastSeen) refuse(await countRead(lastSeen, reads));
      else if (ctx.network) refuse(await strangersWait(ctx.network));
    },
    async entered(userId: string): Promise<void> {
      if (lastSeen) return;
      rememberPerson(sessionTokenHash, userId);
      refuse(await countRead(userId, reads));
    },
    async turnedAway(): Promise<never> {
      forgetPerson(sessionTokenHash);
      await admitStranger(ctx);
      throw new Problem("notSignedIn");
    },
  };
}
