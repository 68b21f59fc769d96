import { Prisma } from "@/generated/prisma/client";
import { eventKind, type Recording } from "./events";
import type { Scope } from "./scope";
import { isSharedWithChain } from "./visibility";

export type PendingManager = { id: string; name: string; isDirect: boolean; rung: string | null };

/**
 * People above the viewer, here and active, whom the viewer has not said yes to; the nearest first. Those further up are
 * asked about once there is something to show them: a goal shared with the chain.
 */
export function pendingManagers({ db, organizationId, viewer }: Scope): Promise<PendingManager[]> {
  return db.$queryRaw<PendingManager[]>`
    WITH RECURSIVE line AS (
      SELECT m.manager_id AS id, 1 AS depth FROM members m
      WHERE m.organization_id = ${organizationId}::uuid AND m.id = ${viewer.memberId}::uuid
      UNION ALL
      SELECT m.manager_id, line.depth + 1 FROM line
      JOIN members m ON m.organization_id = ${organizationId}::uuid AND m.id = line.id
    ) CYCLE id SET looped USING path
    SELECT m.id, m.name, line.depth = 1 AS "isDirect", r.name AS rung
    FROM line
    JOIN members m ON m.organization_id = ${organizationId}::uuid AND m.id = line.id
      AND m.user_id IS NOT NULL AND m.deactivated_at IS NULL
    LEFT JOIN positions p ON p.organization_id = m.organization_id AND p.member_id = m.id
      AND p.ended_on IS NULL
    LEFT JOIN rungs r ON r.organization_id = p.organization_id AND r.id = p.rung_id
    WHERE NOT line.looped
      AND (line.depth = 1 OR EXISTS (
        SELECT 1 FROM goals g
        WHERE g.organization_id = m.organization_id AND g.owner_id = ${viewer.memberId}::uuid
          AND g.deleted_at IS NULL AND ${isSharedWithChain}))
      AND NOT EXISTS (
        SELECT 1 FROM manager_consents c
        WHERE c.organization_id = m.organization_id
          AND c.member_id = ${viewer.memberId}::uuid AND c.manager_id = m.id)
    ORDER BY line.depth`;
}

/**
 * A member and those who report to them, each with the manager whom they have not said yes to. Both have to be here: who
 * is invited yet is asked, or asked about, once they have accepted.
 */
export function openManagerQuestions(
  { db, organizationId }: Pick<Scope, "db" | "organizationId">,
  memberId: string,
): Promise<{ memberId: string; managerId: string }[]> {
  return db.$queryRaw`
    SELECT m.id AS "memberId", mg.id AS "managerId"
    FROM members m
    JOIN members mg ON mg.organization_id = m.organization_id AND mg.id = m.manager_id
    WHERE m.organization_id = ${organizationId}::uuid
      AND ${memberId}::uuid IN (m.id, mg.id)
      AND m.user_id IS NOT NULL AND m.deactivated_at IS NULL
      AND mg.user_id IS NOT NULL AND mg.deactivated_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM manager_consents c
        WHERE c.organization_id = m.organization_id AND c.member_id = m.id AND c.manager_id = mg.id)`;
}

export async function hasConsented(
  { db, organizationId }: Scope,
  memberId: string,
  managerId: string,
): Promise<boolean> {
  const found = await db.managerConsent.findUnique({
    where: { organizationId_memberId_managerId: { organizationId, memberId, managerId } },
    select: { memberId: true },
  });
  return found !== null;
}

/** Returns whether it is new. */
export async function writeConsent(
  { db, organizationId, at }: Scope,
  memberId: string,
  managerId: string,
): Promise<boolean> {
  const { count } = await db.managerConsent.createMany({
    data: [{ organizationId, memberId, managerId, givenAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Returns whether there was one. */
export async function deleteConsent(
  { db, organizationId }: Scope,
  memberId: string,
  managerId: string,
): Promise<boolean> {
  const { count } = await db.managerConsent.deleteMany({
    where: { organizationId, memberId, managerId },
  });
  return count === 1;
}

/**
 * Ends every yes of these members, and of everybody below them, to somebody who no longer stands above, and records each:
 * one statement, once their new managers are written.
 */
export async function endConsentsOutOfLine(
  { db, organizationId }: Scope,
  memberIds: readonly string[],
  recorded: Recording,
): Promise<void> {
  const events = Prisma.sql`
    SELECT ${eventKind("consent.ended")}, NULL::uuid, NULL::uuid, member_id, 'readers'::comment_audience,
      jsonb_build_object('managerId', manager_id)
    FROM ended`;
  await db.$executeRaw`
    WITH RECURSIVE below AS (
      SELECT unnest(${memberIds}::uuid[]) AS id
      UNION
      SELECT m.id FROM below
      JOIN members m ON m.organization_id = ${organizationId}::uuid AND m.manager_id = below.id),
    line AS (
      SELECT c.member_id, c.member_id AS id FROM manager_consents c
      WHERE c.organization_id = ${organizationId}::uuid AND c.member_id IN (SELECT id FROM below)
      UNION
      SELECT line.member_id, m.manager_id FROM line
      JOIN members m ON m.organization_id = ${organizationId}::uuid AND m.id = line.id
        AND m.manager_id IS NOT NULL),
    ended AS (
      DELETE FROM manager_consents c
      WHERE c.organization_id = ${organizationId}::uuid AND c.member_id IN (SELECT id FROM below)
        AND NOT EXISTS (
          SELECT 1 FROM line WHERE line.member_id = c.member_id AND line.id = c.manager_id)
      RETURNING member_id, manager_id),
    recorded AS (${recorded(events)})
    SELECT count(*) FROM recorded`;
}
