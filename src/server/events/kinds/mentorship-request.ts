import { z } from "zod";
import { findAvailableMember } from "@/server/data/members";
import { openMentorship } from "@/server/data/mentorship-access";
import { requestedMember } from "@/server/data/mentorships";
import { receiverScope } from "@/server/data/receiver";
import { notification } from "../notification";

/** Goes to the person who was asked, as long as they may accept. */
export const mentorshipRequest = notification({
  kind: "mentorshipRequest",
  after: ["mentorship.asked"],
  ids: z.object({ mentorshipId: z.uuid() }),
  receivers: (_, { event }) => [event.detail],
  async write({ db, organizationId, appUrl, lettersIn }, { mentorshipId }) {
    const memberId = await requestedMember(db, { organizationId, mentorshipId });
    const scope = memberId && (await receiverScope(db, { organizationId, memberId }));
    if (!scope) return null;
    const { mentorId, menteeId } = await openMentorship(scope, mentorshipId, "accept");
    const isMentor = memberId === mentorId;
    const asker = await findAvailableMember(scope, isMentor ? menteeId : mentorId);
    if (!asker) return null;
    const { email, memberName, organizationName: organization, organizationSlug } = scope.viewer;
    const names = { name: asker.name, organization };
    const text = isMentor ? "mentorshipRequest.byMentee" : "mentorshipRequest.byMentor";
    const { t, greetingFor, mailOf } = lettersIn(scope.viewer.locale);
    return mailOf(email, {
      subject: t("mentorshipRequest.subject", names),
      greeting: greetingFor(memberName),
      paragraphs: [t(text, names)],
      action: {
        label: t("mentorshipRequest.action"),
        url: `${appUrl}/${organizationSlug}/mentoring`,
      },
      notes: [t("mentorshipRequest.holds")],
    });
  },
});
