import type { Database } from "@/server/infra/db";
import { openedSession } from "@/server/infra/sql-functions";
import { build, type Placeholders, prepared, rowsFromPool } from "@/server/infra/typed-sql";

type Request = { sessionTokenHash: string; organizationSlug: string; at: Date | null };

const selectPreferred = prepared(
  ({ sessionTokenHash, organizationSlug, at }: Placeholders<Request>) =>
    build
      .selectFrom(openedSession(sessionTokenHash, organizationSlug, at))
      .select(["opened.user_id as userId", "opened.preferred_locale as locale"]),
);

/**
 * The language of the person of a session, on a page of an organization or outside of one; null without such a session. It
 * does not use Prisma, so that a process need not load Prisma for such a page.
 */
export async function preferredLocale(
  pool: Database["pool"],
  request: Omit<Request, "at">,
): Promise<{ userId: string; locale: string | null } | null> {
  const [found] = await rowsFromPool(pool, selectPreferred({ ...request, at: null }));
  return found ?? null;
}
