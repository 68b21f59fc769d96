import type { Transaction } from "@/server/infra/db";

/** Binds a transaction without a viewer, such as a worker's, to an organization. */
export async function bindOrganization(db: Transaction, organizationId: string): Promise<void> {
  await db.$queryRaw`SELECT set_config('app.organization_id', ${organizationId}, true)`;
}
