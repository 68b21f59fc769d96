import type { Transaction } from "@/server/infra/db";
import { bindOrganization } from "@/server/infra/sql-functions";
import { build, rowsOf, write } from "@/server/infra/typed-sql";

/**
 * Writes a person's new name to each of their memberships. A transaction sees one organization at a time, so this binds
 * it to each in turn; call it only where the transaction reads or writes nothing else of an organization.
 */
export async function renameMembersOf(
  db: Transaction,
  userId: string,
  name: string,
): Promise<void> {
  const memberships = await rowsOf(
    db,
    build.selectFrom("members").select(["organization_id", "id"]).where("user_id", "=", userId),
  );
  for (const { organization_id, id } of memberships) {
    await bindOrganization(db, organization_id);
    await write(
      db,
      build
        .updateTable("members")
        .set({ name })
        .where("organization_id", "=", organization_id)
        .where("id", "=", id),
    );
  }
  await bindOrganization(db, null);
}
