import { type Profile, profileFields, type StoredProfile } from "@/domain/account/account";
import type { Database, Transaction } from "@/server/infra/db";
import { build, rowsFromPool } from "@/server/infra/typed-sql";

/** Users, outside of any organization. */

export type User = { id: string; email: string; name: string; emailVerifiedAt: Date | null };

const fields = { id: true, email: true, name: true, emailVerifiedAt: true } as const;

export function findUser(db: Transaction, id: string): Promise<User | null> {
  return db.user.findUnique({ where: { id }, select: fields });
}

export function findUserByEmail(db: Transaction, email: string): Promise<User | null> {
  return db.user.findUnique({ where: { email }, select: fields });
}

/** The user of an address whose owner has just proved to hold it; made on their first sign-in, with a name if known. */
export function confirmUser(
  db: Transaction,
  { email, name, at }: { email: string; name?: string | null | undefined; at: Date },
): Promise<User> {
  return db.user.upsert({
    where: { email },
    update: { emailVerifiedAt: at },
    create: { email, ...(name ? { name } : {}), emailVerifiedAt: at, createdAt: at },
    select: fields,
  });
}

/** Records that the user has proved the address again. */
export function confirmKnownUser(db: Transaction, id: string, at: Date): Promise<User> {
  return db.user.update({ where: { id }, data: { emailVerifiedAt: at }, select: fields });
}

const profileSelect = Object.fromEntries(profileFields.map((field) => [field, true])) as {
  [Field in keyof Profile]: true;
};

export const readProfile = (db: Transaction, id: string): Promise<StoredProfile> =>
  db.user.findUniqueOrThrow({ where: { id }, select: profileSelect });

/** The language that the person with this address has chosen; null where they have chosen none or nobody has the address. */
export async function localeOfAddress(db: Transaction, email: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { locale: true } });
  return user?.locale ?? null;
}

export async function updateUser(
  db: Transaction,
  id: string,
  change: Partial<Profile>,
): Promise<void> {
  await db.user.update({ where: { id }, data: change, select: { id: true } });
}

/**
 * The users whose address is in a domain, by name, as whom one can sign in in demo mode. It does not use Prisma, which
 * takes a quarter of a second to load, because this page is the first that a process serves.
 */
export function listUsersOfDomain(
  pool: Database["pool"],
  domain: string,
): Promise<{ email: string; name: string }[]> {
  const ending = `@${domain}`;
  const users = build
    .selectFrom("users")
    .select(["email", "name"])
    .where((eb) => eb(eb.fn<string>("right", ["email", eb.lit(ending.length)]), "=", ending))
    .orderBy("name")
    .limit(50);
  return rowsFromPool(pool, users);
}

/** Sets a time zone where there is none yet; returns whether it did. */
export async function fillTimeZone(
  db: Transaction,
  id: string,
  timeZone: string,
): Promise<boolean> {
  const { count } = await db.user.updateMany({ where: { id, timeZone: null }, data: { timeZone } });
  return count > 0;
}
