import type { Transaction } from "@/server/infra/db";
import type { User } from "./users";

/** The identity of a person at an OpenID provider. A subject is unique only within its issuer. */
export type IdentityKey = { issuer: string; subject: string };

export async function findUserByIdentity(db: Transaction, key: IdentityKey): Promise<User | null> {
  const identity = await db.identity.findUnique({
    where: { issuer_subject: key },
    select: { user: { select: { id: true, email: true, name: true, emailVerifiedAt: true } } },
  });
  return identity?.user ?? null;
}

/** Links an identity to a user. Handling the same response of the provider twice links it once. */
export async function linkIdentity(
  db: Transaction,
  key: IdentityKey,
  userId: string,
  at: Date,
): Promise<void> {
  const data = [{ ...key, userId, createdAt: at }];
  await db.identity.createMany({ data, skipDuplicates: true });
}
