import type { Transaction } from "@/server/infra/db";
import type { Scope } from "./scope";

/** What is known of an invitation, its organization and the one invited, to whoever may know it. */
export type InvitationFacts = {
  invitationId: string;
  organizationId: string;
  organizationName: string;
  organizationSlug: string;
  memberId: string;
  memberName: string;
  memberEmail: string;
  memberUserId: string | null;
  memberGone: boolean;
  managerId: string | null;
  managerName: string | null;
  invitedByName: string;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

/** Binds the transaction to the organization of the invitation whose link this is. */
export async function bindByInvitation(
  db: Transaction,
  tokenHash: string,
): Promise<{ organizationId: string; invitationId: string } | null> {
  const [held] = await db.$queryRaw<{ organizationId: string; invitationId: string }[]>`
    SELECT organization_id AS "organizationId", invitation_id AS "invitationId"
    FROM bind_by_invitation(${tokenHash})`;
  return held ?? null;
}

export async function readInvitation(
  { db, organizationId }: Pick<Scope, "db" | "organizationId">,
  invitationId: string,
): Promise<InvitationFacts | null> {
  const [facts] = await db.$queryRaw<InvitationFacts[]>`
    SELECT i.id AS "invitationId", o.id AS "organizationId", o.name AS "organizationName",
      o.slug AS "organizationSlug", m.id AS "memberId", m.name AS "memberName",
      m.email AS "memberEmail", m.user_id AS "memberUserId",
      m.deactivated_at IS NOT NULL AS "memberGone",
      mg.id AS "managerId", mg.name AS "managerName", s.name AS "invitedByName",
      i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt", i.revoked_at AS "revokedAt"
    FROM invitations i
    JOIN organizations o ON o.id = i.organization_id
    JOIN members m ON m.organization_id = i.organization_id AND m.id = i.member_id
    JOIN members s ON s.organization_id = i.organization_id AND s.id = i.invited_by_id
    LEFT JOIN members mg ON mg.organization_id = m.organization_id AND mg.id = m.manager_id
      AND mg.deactivated_at IS NULL
    WHERE i.organization_id = ${organizationId}::uuid AND i.id = ${invitationId}::uuid`;
  return facts ?? null;
}

/** Somebody whose address has changed may be a member here under the old one. */
export async function isMember(
  { db, organizationId }: Pick<Scope, "db" | "organizationId">,
  userId: string,
): Promise<boolean> {
  return (await db.member.count({ where: { organizationId, userId } })) > 0;
}
