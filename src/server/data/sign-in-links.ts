import type { Transaction } from "@/server/infra/db";

/** Links on their way to someone's mailbox. A link is gone once used; an expired one is kept a day, to be told apart. */

export type SignInLink = { email: string; browserHash: string; expiresAt: Date };

export async function storeSignInLink(
  db: Transaction,
  link: SignInLink & { tokenHash: string },
  at: Date,
): Promise<void> {
  const dayAgo = new Date(at.getTime() - 24 * 60 * 60 * 1000);
  await db.signInLink.deleteMany({ where: { expiresAt: { lt: dayAgo } } });
  await db.signInLink.create({ data: link, select: { tokenHash: true } });
}

export function findSignInLink(db: Transaction, tokenHash: string): Promise<SignInLink | null> {
  return db.signInLink.findUnique({
    where: { tokenHash },
    select: { email: true, browserHash: true, expiresAt: true },
  });
}

/** Uses the link up: of two at once, one gets it. Null where it is gone, expired, or another browser's. */
export async function takeSignInLink(
  db: Transaction,
  { tokenHash, browserHash, at }: { tokenHash: string; browserHash: string; at: Date },
): Promise<{ email: string; expiresAt: Date } | null> {
  const rows = await db.$queryRaw<{ email: string; expires_at: Date }[]>`
    DELETE FROM sign_in_links
    WHERE token_hash = ${tokenHash} AND browser_hash = ${browserHash} AND expires_at > ${at}
    RETURNING email, expires_at`;
  const row = rows[0];
  return row ? { email: row.email, expiresAt: row.expires_at } : null;
}

export async function dropSignInLink(db: Transaction, tokenHash: string): Promise<void> {
  await db.signInLink.deleteMany({ where: { tokenHash } });
}
