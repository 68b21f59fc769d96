import { Problem } from "@/domain/problem";
import type { MemberRole } from "@/server/policy/member";
import type { Scope } from "./scope";

export type LineMember = { id: string; name: string; depth: number };

/**
 * Reporting lines, roles and invitations of one organization change one after another: a check that nobody else can
 * overtake. Take it before anything that writes a member, so that two transactions cannot wait for each other. It keeps out
 * others who take it, which a lock that is shared would not, and nobody who writes a row that belongs to the organization.
 */
export async function lockPeople({
  db,
  organizationId,
}: Pick<Scope, "db" | "organizationId">): Promise<void> {
  await db.$queryRaw`
    SELECT id FROM organizations WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
}

/**
 * The same for a viewer who is about to manage somebody. Returns the role they have now: another may have changed it while
 * they waited, or have deactivated them.
 */
export async function lockPeopleAs(scope: Scope): Promise<MemberRole> {
  await lockPeople(scope);
  const { db, organizationId, viewer } = scope;
  const now = await db.member.findUnique({
    where: { organizationId_id: { organizationId, id: viewer.memberId }, deactivatedAt: null },
    select: { role: true },
  });
  if (!now) throw new Problem("notFound");
  return now.role;
}

/** Everyone above a member, the direct manager first (depth 1). */
export function lineAbove({ db, organizationId }: Scope, memberId: string): Promise<LineMember[]> {
  return db.$queryRaw<LineMember[]>`
    WITH RECURSIVE line AS (
      SELECT m.manager_id AS id, 1 AS depth FROM members m
      WHERE m.organization_id = ${organizationId}::uuid AND m.id = ${memberId}::uuid
      UNION ALL
      SELECT m.manager_id, line.depth + 1 FROM line
      JOIN members m ON m.organization_id = ${organizationId}::uuid AND m.id = line.id
    ) CYCLE id SET looped USING path
    SELECT m.id, m.name, line.depth FROM line
    JOIN members m ON m.organization_id = ${organizationId}::uuid AND m.id = line.id
    WHERE NOT line.looped ORDER BY line.depth`;
}

/** Whether the viewer stands above the member, directly or further up. */
export async function isAboveMember(scope: Scope, memberId: string): Promise<boolean> {
  const above = await lineAbove(scope, memberId);
  return above.some(({ id }) => id === scope.viewer.memberId);
}

/** The member and everyone below them. */
export async function subtreeOf(
  { db, organizationId }: Scope,
  memberId: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT ${memberId}::uuid AS id
      UNION
      SELECT m.id FROM below
      JOIN members m ON m.organization_id = ${organizationId}::uuid AND m.manager_id = below.id)
    SELECT id FROM below`;
  return rows.map(({ id }) => id);
}
