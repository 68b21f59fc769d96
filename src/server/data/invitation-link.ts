import type { Transaction } from "@/server/infra/db";

type InvitationLinkFacts = {
  to: string;
  memberName: string;
  inviterName: string;
  organizationName: string;
  managerName: string | null;
  expiresAt: Date;
};

/** Gives an open invitation its new link; the link sent before, if any, stops working. */
export async function renewInvitationLink(
  db: Transaction,
  given: { organizationId: string; invitationId: string; tokenHash: string },
): Promise<InvitationLinkFacts | null> {
  const [facts] = await db.$queryRaw<InvitationLinkFacts[]>`
    UPDATE invitations i SET token_hash = ${given.tokenHash}
    FROM members m, members s, organizations o
    WHERE i.organization_id = ${given.organizationId}::uuid AND i.id = ${given.invitationId}::uuid
      AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
      AND m.organization_id = i.organization_id AND m.id = i.member_id AND m.deactivated_at IS NULL
      AND s.organization_id = i.organization_id AND s.id = i.invited_by_id
      AND o.id = i.organization_id
    RETURNING m.email AS "to", m.name AS "memberName", s.name AS "inviterName",
      o.name AS "organizationName", i.expires_at AS "expiresAt",
      (SELECT mg.name FROM members mg WHERE mg.organization_id = m.organization_id
        AND mg.id = m.manager_id AND mg.deactivated_at IS NULL) AS "managerName"`;
  return facts ?? null;
}
