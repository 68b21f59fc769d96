import { z } from "zod";
import { renewInvitationLink } from "@/server/data/invitation-link";
import { hashToken, newToken } from "@/server/infra/tokens";
import { greetingFor, longDate, mailOf } from "@/server/mail/letters";
import { translate } from "@/server/mail/translate";
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
  async write({ db, organizationId, appUrl }, { invitationId }) {
    const token = newToken();
    const tokenHash = hashToken(token);
    const facts = await renewInvitationLink(db, { organizationId, invitationId, tokenHash });
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
      notes: [translate("invitation.holds", { date: longDate.format(facts.expiresAt) })],
    });
  },
});
