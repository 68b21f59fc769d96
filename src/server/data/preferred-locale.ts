import type { Database } from "@/server/infra/db";

type Found = { userId: string; locale: string | null };

/**
 * The language in which the person of a session prefers to read on a page of an organization, or outside of one. Null where
 * there is no such session. Asked without Prisma, which a process need not have loaded for its first page.
 */
export async function preferredLocale(
  pool: Database["pool"],
  { sessionTokenHash, organizationSlug }: { sessionTokenHash: string; organizationSlug: string },
): Promise<Found | null> {
  const { rows } = await pool.query<Found>({
    name: "preferred-locale",
    text: `SELECT user_id AS "userId", preferred_locale AS locale FROM open_tenant_session($1, $2, NULL)`,
    values: [sessionTokenHash, organizationSlug],
  });
  return rows[0] ?? null;
}
