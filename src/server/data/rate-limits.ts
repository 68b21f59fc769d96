import { Problem } from "@/domain/problem";
import { waitOf } from "@/domain/wait";
import { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/server/infra/db";
import {
  type ChangeRule,
  changeRules,
  type KeyRule,
  keyRules,
  rateKey,
} from "@/server/infra/rate-limits";

export const tooManyRequests = (seconds: number): Problem =>
  new Problem("tooManyRequests", waitOf(seconds));

/** Counts one use. Answers 0, or the seconds to wait once the rule's uses are spent. */
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
  for (const { most, seconds } of changeRules.change)
    await counted(db, rateKey("change", userId), most, seconds);
}

async function counted(db: Transaction, key: string, most: number, seconds: number) {
  const [row] = await db.$queryRaw<{ wait: number }[]>`
    SELECT count_use(${key}, ${most}::int, ${seconds}::int, now()) AS wait`;
  return row?.wait ?? 0;
}

/**
 * For the statement that opens a tenant session, on its alias `entered`: counts one use of each rule, and is the seconds
 * to wait, or 0.
 */
export function countedWithSession(rules: readonly ChangeRule[]): Prisma.Sql {
  const counters = rules.flatMap((rule) =>
    changeRules[rule].map(({ by, most, seconds }) => {
      const id = Prisma.raw(by === "person" ? "entered.user_id" : "entered.organization_id");
      const key = Prisma.sql`${rateKey(rule, "")}::text || ${id}`;
      return Prisma.sql`CASE WHEN ${id} IS NULL THEN 0
        ELSE count_use(${key}, ${most}::int, ${seconds}::int, entered.entered_at) END`;
    }),
  );
  return counters.length > 0 ? Prisma.sql`greatest(${Prisma.join(counters)})` : Prisma.sql`0`;
}

/** Forgets counts whose time is over. */
export async function clearEndedLimits(db: Transaction): Promise<void> {
  await db.$executeRaw`
    DELETE FROM rate_limits WHERE expire < (extract(epoch FROM now()) * 1000)::bigint`;
}
