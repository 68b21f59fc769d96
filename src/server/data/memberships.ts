import type { Transaction } from "@/server/infra/db";

/**
 * Gives a person's new name to each of their memberships. A transaction sees one organization at a time, so it binds to
 * them in turn; to be called where nothing else of an organization is read or written.
 */
export async function renameMembersOf(
  db: Transaction,
  userId: string,
  name: string,
): Promise<void> {
  const memberships = await db.$queryRaw<{ organization_id: string; id: string }[]>`
    SELECT organization_id, id FROM members WHERE user_id = ${userId}::uuid`;
  for (const { organization_id, id } of memberships) {
    await db.$queryRaw`SELECT set_config('app.organization_id', ${organization_id}, true)`;
    await db.$executeRaw`
      UPDATE members SET name = ${name}
      WHERE organization_id = ${organization_id}::uuid AND id = ${id}::uuid`;
  }
  await db.$queryRaw`SELECT set_config('app.organization_id', '', true)`;
}
