import type { Transaction } from "@/server/infra/db";

/**
 * Links on their way to someone's mailbox. A link is gone once used; an expired one is kept a day, to be told apart. The
 * database's clock alone says how old a link is.
 */

export type SignInLink = { email: string; browserHash: string; isExpired: boolean };

export async function storeSignInLink(
  db: Transaction,
  link: { tokenHash: string; email: string; browserHash: string; minutes: number },
): Promise<void> {
  await db.$executeRaw`DELETE FROM sign_in_links WHERE expires_at < now() - interval '1 day'`;
  await db.$executeRaw`
    INSERT INTO sign_in_links (token_hash, email, browser_hash, expires_at)
    VALUES (${link.tokenHash}, ${link.email}, ${link.browserHash},
      now() + make_interval(mins => ${link.minutes}::int))`;
}

export async function findSignInLink(
  db: Transaction,
  tokenHash: string,
): Promise<SignInLink | null> {
  const [link] = await db.$queryRaw<SignInLink[]>`
    SELECT email, browser_hash AS "browserHash", expires_at <= now() AS "isExpired"
    FROM sign_in_links WHERE token_hash = ${tokenHash}`;
  return link ?? null;
}

/** Uses the link up: of two at once, one gets it. Null where it is gone, expired, or another browser's. */
export async function takeSignInLink(
  db: Transaction,
  { tokenHash, browserHash }: { tokenHash: string; browserHash: string },
): Promise<{ email: string } | null> {
  const rows = await db.$queryRaw<{ email: string }[]>`
    DELETE FROM sign_in_links
    WHERE token_hash = ${tokenHash} AND browser_hash = ${browserHash} AND expires_at > now()
    RETURNING email`;
  return rows[0] ?? null;
}

export async function dropSignInLink(db: Transaction, tokenHash: string): Promise<void> {
  await db.signInLink.deleteMany({ where: { tokenHash } });
}
