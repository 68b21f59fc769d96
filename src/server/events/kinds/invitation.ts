import { z } from "zod";
import type { Transaction } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";
import { greetingFor, inFull, mailOf } from "@/server/mail/letters";
import { translate } from "@/server/mail/translate";
import { notification } from "../notification";

/** Goes to the one invited, with a new link. */
export const invitation = notification({
  kind: "invitation",
  after: ["member.invited"],
  ids: z.object({ invitationId: z.uuid() }),
  receivers: (_, { event }) => [event.detail],
  async write({ db, organizationId, appUrl }, { invitationId }) {
    const token = newToken();
    const tokenHash = hashToken(token);
    const facts = await renewLink(db, { organizationId, invitationId, tokenHash });
    if (!facts) return null;
    const { inviterName: inviter, organizationName: organization, managerName: manager } = facts;
    return mailOf(facts.to, {
      subject: translate("invitation.subject", { inviter, organization }),
      greeting: greetingFor(facts.memberName),
      paragraphs: [
        translate("invitation.text", { inviter, organization }),
        ...(manager ? [translate("invitation.manager", { manager })] : []),
      ],
      action: { label: translate("invitation.action"), url: `${appUrl}/invitation?token=${token}` },
      notes: [translate("invitation.holds", { date: inFull.format(facts.expiresAt) })],
    });
  },
});

type Facts = {
  to: string;
  memberName: string;
  inviterName: string;
  organizationName: string;
  managerName: string | null;
  expiresAt: Date;
};

/** Gives an open invitation its new link; the link sent before, if any, stops working. */
async function renewLink(
  db: Transaction,
  given: { organizationId: string; invitationId: string; tokenHash: string },
): Promise<Facts | null> {
  const [facts] = await db.$queryRaw<Facts[]>`
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
