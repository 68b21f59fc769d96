import type { OrganizationSettings } from "@/domain/organization/organization";
import type { Transaction } from "@/server/infra/db";
import { bindOrganization } from "@/server/infra/sql-functions";
import { build, rowsOf, write } from "@/server/infra/typed-sql";
import type { MemberRole } from "@/server/policy/member";
import type { Scope, SignedIn } from "./scope";

export type Membership = { id: string; slug: string; name: string; role: MemberRole };

/** The organizations of which this person is a member. Row-level security shows a person no others. */
export function organizationsOf(db: Transaction, person: SignedIn): Promise<Membership[]> {
  const memberships = build
    .selectFrom("members as m")
    .innerJoin("organizations as o", "o.id", "m.organization_id")
    .select(["o.id", "o.slug", "o.name", "m.role"])
    .where("m.user_id", "=", person.userId)
    .where("m.deactivated_at", "is", null)
    .orderBy((eb) => eb.fn("lower", ["o.name"]))
    .orderBy("o.id");
  return rowsOf(db, memberships);
}

/** Whether this member is the person, deactivated. Only outside of every organization a person's own members are seen. */
export async function isDeactivated(db: Transaction, person: SignedIn, memberId: string) {
  const own = { id: memberId, userId: person.userId, deactivatedAt: { not: null } };
  return (await db.member.count({ where: own })) > 0;
}

/**
 * Writes the organization with the first of these slugs that is free, and binds the transaction to it. Null where all
 * are taken. The slugs of other organizations are invisible here, so each has to be tried.
 */
export async function writeOrganization(
  db: Transaction,
  given: { id: string; name: string; slugs: readonly string[]; at: Date },
): Promise<string | null> {
  await bindOrganization(db, given.id);
  for (const slug of given.slugs) {
    const written = await write(
      db,
      build
        .insertInto("organizations")
        .values({ id: given.id, slug, name: given.name, created_at: given.at })
        .onConflict((conflict) => conflict.doNothing()),
    );
    if (written === 1) return slug;
  }
  return null;
}

export async function writeFounder(
  db: Transaction,
  organizationId: string,
  person: SignedIn,
  at: Date,
): Promise<void> {
  await db.member.create({
    data: {
      organizationId,
      userId: person.userId,
      email: person.email,
      name: person.userName || (person.email.split("@")[0] ?? person.email),
      role: "owner",
      joinedAt: at,
      createdAt: at,
    },
    select: { id: true },
  });
}

export const readOrganizationSettings = ({ viewer }: Scope): OrganizationSettings => ({
  name: viewer.organizationName,
  locale: viewer.organizationLocale,
});

export async function renameOrganization(
  { db, organizationId }: Scope,
  name: string,
): Promise<void> {
  await db.organization.update({ where: { id: organizationId }, data: { name } });
}

export async function chooseOrganizationLanguage(
  { db, organizationId }: Scope,
  locale: string | null,
): Promise<void> {
  await db.organization.update({ where: { id: organizationId }, data: { locale } });
}
