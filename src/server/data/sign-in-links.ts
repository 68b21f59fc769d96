import { sql } from "kysely";
import type { Transaction } from "@/server/infra/db";
import { asBoolean, build, rowOf, write } from "@/server/infra/typed-sql";

/**
 * The sign-in links that were sent. A link is deleted once used; an expired one is kept for a day, so that it can be
 * told from a used one. The age of a link is measured by the database's clock alone.
 */

export type SignInLink = { email: string; browserHash: string; isExpired: boolean };

export async function storeSignInLink(
  db: Transaction,
  link: { tokenHash: string; email: string; browserHash: string; minutes: number },
): Promise<void> {
  await write(
    db,
    build.deleteFrom("sign_in_links").where("expires_at", "<", sql<Date>`now() - interval '1 day'`),
  );
  await write(
    db,
    build.insertInto("sign_in_links").values({
      token_hash: link.tokenHash,
      email: link.email,
      browser_hash: link.browserHash,
      expires_at: sql<Date>`now() + make_interval(mins => ${link.minutes}::int)`,
    }),
  );
}

export async function findSignInLink(
  db: Transaction,
  tokenHash: string,
): Promise<SignInLink | null> {
  const link = await rowOf(
    db,
    build
      .selectFrom("sign_in_links")
      .select((eb) => [
        "email",
        "browser_hash as browserHash",
        asBoolean(eb("expires_at", "<=", eb.fn<Date>("now"))).as("isExpired"),
      ])
      .where("token_hash", "=", tokenHash),
  );
  return link ?? null;
}

/**
 * Uses a link up; of two concurrent calls only one gets it. Null where it does not exist, has expired, or belongs to
 * another browser.
 */
export async function takeSignInLink(
  db: Transaction,
  { tokenHash, browserHash }: { tokenHash: string; browserHash: string },
): Promise<{ email: string } | null> {
  const taken = await rowOf(
    db,
    build
      .deleteFrom("sign_in_links")
      .where("token_hash", "=", tokenHash)
      .where("browser_hash", "=", browserHash)
      .where("expires_at", ">", (eb) => eb.fn<Date>("now"))
      .returning("email"),
  );
  return taken ?? null;
}

export async function dropSignInLink(db: Transaction, tokenHash: string): Promise<void> {
  await db.signInLink.deleteMany({ where: { tokenHash } });
}
