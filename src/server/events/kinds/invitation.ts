import { z } from "zod";
import { renewInvitationLink } from "@/server/data/invitation-link";
import { hashToken, newToken } from "@/server/infra/tokens";
import { notification } from "../notification";

/**
 * Goes to the invited person while they may accept, with a new link. They are not a member yet, so no gate applies to
 * them.
 */
export const invitation = notification({
  kind: "invitation",
  after: ["member.invited"],
  ids: z.object({ invitationId: z.uuid() }),
  receivers: (_, { event }) => [event.detail],
  async write({ db, organizationId, appUrl, lettersIn }, { invitationId }) {
    const token = newToken();
    const tokenHash = hashToken(token);
    const facts = await renewInvitationLink(db, { organizationId, invitationId, tokenHash });
    if (!facts) return null;
    const { inviterName: inviter, organizationName: organization, managerName: manager } = facts;
    const { t, greetingFor, longDate, mailOf } = lettersIn(facts.locale);
    return mailOf(facts.to, {
      subject: t("invitation.subject", { inviter, organization }),
      greeting: greetingFor(facts.memberName),
      paragraphs: [
        t("invitation.text", { inviter, organization }),
        ...(manager ? [t("invitation.manager", { manager })] : []),
      ],
      action: { label: t("invitation.action"), url: `${appUrl}/invitation?token=${token}` },
      notes: [t("invitation.holds", { date: longDate(facts.expiresAt) })],
    });
  },
});
