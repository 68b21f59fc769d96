import type { Transaction } from "@/server/infra/db";

/**
 * What the worker needs to write a mail: read when it is sent, so that what no longer holds (an invitation taken back,
 * a question answered meanwhile) is not sent at all: null then. A worker has no viewer: it is bound to an organization.
 */
export async function bindOrganization(db: Transaction, organizationId: string): Promise<void> {
  await db.$queryRaw`SELECT set_config('app.organization_id', ${organizationId}, true)`;
}

export type InvitationLetterFacts = {
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
): Promise<InvitationLetterFacts | null> {
  const [facts] = await db.$queryRaw<InvitationLetterFacts[]>`
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

export type ManagerQuestionFacts = {
  to: string;
  memberName: string;
  managerName: string;
  organizationName: string;
  organizationSlug: string;
};

export async function readManagerQuestion(
  db: Transaction,
  given: { organizationId: string; memberId: string; managerId: string },
): Promise<ManagerQuestionFacts | null> {
  const [facts] = await db.$queryRaw<ManagerQuestionFacts[]>`
    SELECT u.email AS "to", m.name AS "memberName", mg.name AS "managerName",
      o.name AS "organizationName", o.slug AS "organizationSlug"
    FROM members m
    JOIN users u ON u.id = m.user_id
    JOIN organizations o ON o.id = m.organization_id
    JOIN members mg ON mg.organization_id = m.organization_id AND mg.id = m.manager_id
    WHERE m.organization_id = ${given.organizationId}::uuid AND m.id = ${given.memberId}::uuid
      AND m.manager_id = ${given.managerId}::uuid
      AND m.deactivated_at IS NULL AND mg.deactivated_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM manager_consents c
        WHERE c.organization_id = m.organization_id AND c.member_id = m.id
          AND c.manager_id = m.manager_id)`;
  return facts ?? null;
}

export type MentorshipRequestFacts = {
  to: string;
  memberName: string;
  askerName: string;
  askerIsMentee: boolean;
  organizationName: string;
  organizationSlug: string;
};

export async function readMentorshipRequest(
  db: Transaction,
  given: { organizationId: string; mentorshipId: string },
): Promise<MentorshipRequestFacts | null> {
  const [facts] = await db.$queryRaw<MentorshipRequestFacts[]>`
    SELECT u.email AS "to", asked.name AS "memberName", asker.name AS "askerName",
      ms.asked_by_id = ms.mentee_id AS "askerIsMentee",
      o.name AS "organizationName", o.slug AS "organizationSlug"
    FROM mentorships ms
    JOIN organizations o ON o.id = ms.organization_id
    JOIN members asker ON asker.organization_id = ms.organization_id AND asker.id = ms.asked_by_id
    JOIN members asked ON asked.organization_id = ms.organization_id
      AND asked.id = CASE WHEN ms.asked_by_id = ms.mentee_id THEN ms.mentor_id ELSE ms.mentee_id END
    JOIN users u ON u.id = asked.user_id
    WHERE ms.organization_id = ${given.organizationId}::uuid AND ms.id = ${given.mentorshipId}::uuid
      AND ms.accepted_at IS NULL AND ms.ended_at IS NULL
      AND asker.deactivated_at IS NULL AND asked.deactivated_at IS NULL`;
  return facts ?? null;
}
