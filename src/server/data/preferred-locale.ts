import { z } from "zod";
import type { Database } from "@/server/infra/db";
import { readRows } from "@/server/infra/pool-rows";

const foundSchema = z.object({ userId: z.string(), locale: z.string().nullable() });
type Found = z.infer<typeof foundSchema>;

/**
 * The language of the person of a session, on a page of an organization or outside of one; null without such a session. It
 * does not use Prisma, so that a process need not load Prisma for such a page.
 */
export async function preferredLocale(
  pool: Database["pool"],
  { sessionTokenHash, organizationSlug }: { sessionTokenHash: string; organizationSlug: string },
): Promise<Found | null> {
  const statement = {
    name: "preferred-locale",
    text: `SELECT user_id AS "userId", preferred_locale AS locale FROM open_tenant_session($1, $2, NULL)`,
    values: [sessionTokenHash, organizationSlug],
  };
  const [found] = await readRows(pool, statement, (row) => foundSchema.parse(row));
  return found ?? null;
}
