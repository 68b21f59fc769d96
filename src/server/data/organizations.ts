import type { Transaction } from "@/server/infra/db";
import type { Scope, SignedIn } from "./scope";
import { asText } from "./sql/expression";
import { type RowOf, rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";

const m = tableAs("Member", "m");
const o = tableAs("Organization", "o");

const membershipColumns = { id: o.id, slug: o.slug, name: o.name, role: asText(m.role) };
export type Membership = RowOf<typeof membershipColumns>;

/** The organizations this person belongs to; row-level security shows a person no others. */
export function organizationsOf(db: Transaction, person: SignedIn): Promise<Membership[]> {
  const query = select(membershipColumns)`
    FROM ${m.table} JOIN ${o.table} ON ${o.id} = ${m.organizationId}
    WHERE ${m.userId} = ${person.userId}::uuid AND ${m.deactivatedAt} IS NULL
    ORDER BY lower(${o.name}), ${o.id}`;
  return rowsOf(db, query);
}

/**
 * Takes the first address of these that is free, and binds the transaction to the new organization. Null: all are
 * taken. Addresses of other organizations are invisible here, so the only way to learn is to try.
 */
export async function writeOrganization(
  db: Transaction,
  given: { id: string; name: string; slugs: readonly string[]; at: Date },
): Promise<string | null> {
  await db.$queryRaw`SELECT set_config('app.organization_id', ${given.id}, true)`;
  for (const slug of given.slugs) {
    const written = await db.$executeRaw`
      INSERT INTO organizations (id, slug, name, created_at)
      VALUES (${given.id}::uuid, ${slug}, ${given.name}, ${given.at}) ON CONFLICT DO NOTHING`;
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

export async function renameOrganization(
  { db, organizationId }: Scope,
  name: string,
): Promise<void> {
  await db.organization.update({ where: { id: organizationId }, data: { name } });
}
