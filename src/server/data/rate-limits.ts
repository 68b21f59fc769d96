import { Problem } from "@/domain/problem";
import { waitOf } from "@/domain/wait";
import { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/server/infra/db";
import {
  changeRule,
  type DoneRule,
  doneRules,
  type KeyRule,
  keyRules,
  rateKey,
} from "@/server/infra/rate-limits";

export const tooManyRequests = (seconds: number): Problem =>
  new Problem("tooManyRequests", waitOf(seconds));

/** Counts one use. Returns 0, or the seconds to wait once the rule's uses are spent. */
export async function waitFor(db: Transaction, rule: KeyRule, key: string): Promise<number> {
  const { most, seconds } = keyRules[rule];
  return counted(db, rateKey(rule, key), most, seconds);
}

/** Counts one use; throws `tooManyRequests` with the time to wait once the rule's uses are spent. */
export async function limit(db: Transaction, rule: KeyRule, key: string): Promise<void> {
  const seconds = await waitFor(db, rule, key);
  if (seconds > 0) throw tooManyRequests(seconds);
}

/** Takes back one use that came to nothing. */
export async function giveBack(db: Transaction, rule: KeyRule, key: string): Promise<void> {
  await db.$executeRaw`
    UPDATE rate_limits SET points = points - 1 WHERE key = ${rateKey(rule, key)} AND points > 0`;
}

/** Counts a change that was refused: what its transaction counted on the way in was rolled back with it. */
export async function countRefusedChange(db: Transaction, userId: string): Promise<void> {
  await counted(db, rateKey("change", userId), changeRule.most, changeRule.seconds);
}

/**
 * Counts something done by a person, in an organization where there is one yet. Throws `tooManyRequests` with the time to
 * wait, upon which the transaction is rolled back and nothing is counted.
 */
export async function countDone(
  db: Transaction,
  rule: DoneRule,
  by: { person: string; organization?: string },
): Promise<void> {
  for (const { by: whose, most, seconds } of doneRules[rule]) {
    const id = by[whose];
    if (id === undefined) continue;
    const wait = await counted(db, rateKey(rule, id), most, seconds);
    if (wait > 0) throw tooManyRequests(wait);
  }
}

async function counted(db: Transaction, key: string, most: number, seconds: number) {
  const [row] = await db.$queryRaw<{ wait: number }[]>`
    SELECT count_use(${key}, ${most}::int, ${seconds}::int, now()) AS wait`;
  return row?.wait ?? 0;
}

/** For the statement that opens a tenant session, on its alias `opened`: counts one change, and is the seconds to wait. */
export const changeCountedWithSession = (): Prisma.Sql => Prisma.sql`
  count_use(${rateKey("change", "")}::text || opened.user_id,
    ${changeRule.most}::int, ${changeRule.seconds}::int, opened.opened_at)`;

/** Forgets counts whose time is over. */
export async function clearEndedLimits(db: Transaction): Promise<void> {
  await db.$executeRaw`
    DELETE FROM rate_limits WHERE expire < (extract(epoch FROM now()) * 1000)::bigint`;
}
