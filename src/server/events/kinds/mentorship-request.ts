import { z } from "zod";
import { greetingFor, mailOf } from "@/server/mail/letters";
import { translate } from "@/server/mail/translate";
import { notification } from "../notification";

/** Goes to whoever was asked, for as long as the question is open. */
export const mentorshipRequest = notification({
  kind: "mentorshipRequest",
  after: ["mentorship.asked"],
  ids: z.object({ mentorshipId: z.uuid() }),
  receivers: (_, { event }) => [event.detail],
  async write({ db, organizationId, appUrl }, { mentorshipId }) {
    const [facts] = await db.$queryRaw<Facts[]>`
      SELECT u.email AS "to", asked.name AS "memberName", asker.name AS "askerName",
        ms.asked_by_id = ms.mentee_id AS "askerIsMentee",
        o.name AS "organizationName", o.slug AS "organizationSlug"
      FROM mentorships ms
      JOIN organizations o ON o.id = ms.organization_id
      JOIN members asker ON asker.organization_id = ms.organization_id AND asker.id = ms.asked_by_id
      JOIN members asked ON asked.organization_id = ms.organization_id
        AND asked.id = CASE WHEN ms.asked_by_id = ms.mentee_id THEN ms.mentor_id ELSE ms.mentee_id END
      JOIN users u ON u.id = asked.user_id
      WHERE ms.organization_id = ${organizationId}::uuid AND ms.id = ${mentorshipId}::uuid
        AND ms.accepted_at IS NULL AND ms.ended_at IS NULL
        AND asker.deactivated_at IS NULL AND asked.deactivated_at IS NULL`;
    if (!facts) return null;
    const { askerName: name, organizationName: organization } = facts;
    const text = facts.askerIsMentee ? "mentorshipRequest.byMentee" : "mentorshipRequest.byMentor";
    return mailOf(facts.to, {
      subject: translate("mentorshipRequest.subject", { name }),
      greeting: greetingFor(facts.memberName),
      paragraphs: [translate(text, { name, organization })],
      action: {
        label: translate("mentorshipRequest.action"),
        url: `${appUrl}/${facts.organizationSlug}/mentoring`,
      },
      notes: [translate("mentorshipRequest.holds")],
    });
  },
});

type Facts = {
  to: string;
  memberName: string;
  askerName: string;
  askerIsMentee: boolean;
  organizationName: string;
  organizationSlug: string;
};
