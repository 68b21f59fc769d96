import { type Expression, sql } from "kysely";
import { Problem } from "@/domain/problem";
import { waitOf } from "@/domain/wait";
import type { Transaction } from "@/server/infra/db";
import {
  changeRule,
  type DoneRule,
  doneRules,
  type KeyRule,
  keyRules,
  rateKey,
} from "@/server/infra/rate-limits";
import { countUse } from "@/server/infra/sql-functions";
import { build, rowOf, write } from "@/server/infra/typed-sql";

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

/** Takes back one use that had no effect. */
export async function refundUse(db: Transaction, rule: KeyRule, key: string): Promise<void> {
  await write(
    db,
    build
      .updateTable("rate_limits")
      .set((eb) => ({ points: eb("points", "-", 1) }))
      .where("key", "=", rateKey(rule, key))
      .where("points", ">", 0),
  );
}

/** Counts a refused change, because the count in its own transaction was rolled back with it. */
export async function countRefusedChange(db: Transaction, userId: string): Promise<void> {
  await counted(db, rateKey("change", userId), changeRule.most, changeRule.seconds);
}

/**
 * Counts an act of a person, in an organization where there is one yet. Throws `tooManyRequests` with the time to wait;
 * the transaction is then rolled back and nothing is counted.
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
  const wait = countUse({ key, most, seconds, at: sql`now()` }).as("wait");
  const row = await rowOf(db, build.selectNoFrom(wait));
  return row?.wait ?? 0;
}

/**
 * Counts one change of a person, as an expression for the statement that opens a tenant session. Its value is the
 * seconds to wait.
 */
export const changeCountedWithSession = (userId: Expression<string>, at: Expression<Date>) =>
  countUse({
    key: sql`${rateKey("change", "")}::text || ${userId}`,
    most: changeRule.most,
    seconds: changeRule.seconds,
    at,
  });

/** Deletes counts whose time has passed. */
export async function clearEndedLimits(db: Transaction): Promise<void> {
  const now = sql<bigint>`(extract(epoch FROM now()) * 1000)::bigint`;
  await write(db, build.deleteFrom("rate_limits").where("expire", "<", now));
}
