import type {
  InvitationLetterFacts,
  ManagerQuestionFacts,
  MentorshipRequestFacts,
} from "@/server/data/mail-facts";
import { type Letter, renderLetter } from "./letter";
import type { Mail } from "./mail";
import { translate } from "./translate";

/** The letters of the queue: facts in, a mail out. */

const hello = (name: string) => (name ? translate("hello", { name }) : translate("helloNoName"));

const mailTo = (to: string, letter: Omit<Letter, "signature">): Mail => ({
  to,
  ...renderLetter({ ...letter, signature: translate("signature") }),
});

const inFull = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

export function invitationMail(facts: InvitationLetterFacts, appUrl: string, token: string): Mail {
  const { inviterName: inviter, organizationName: organization, managerName: manager } = facts;
  return mailTo(facts.to, {
    subject: translate("invitation.subject", { inviter, organization }),
    greeting: hello(facts.memberName),
    paragraphs: [
      translate("invitation.text", { inviter, organization }),
      ...(manager ? [translate("invitation.manager", { manager })] : []),
    ],
    action: { label: translate("invitation.action"), url: `${appUrl}/invitation?token=${token}` },
    notes: [translate("invitation.holds", { date: inFull.format(facts.expiresAt) })],
  });
}

export function managerQuestionMail(facts: ManagerQuestionFacts, appUrl: string): Mail {
  const { managerName: manager, organizationName: organization } = facts;
  return mailTo(facts.to, {
    subject: translate("managerQuestion.subject", { manager }),
    greeting: hello(facts.memberName),
    paragraphs: [
      translate("managerQuestion.text", { manager, organization }),
      translate("managerQuestion.question", { manager }),
    ],
    action: {
      label: translate("managerQuestion.action"),
      url: `${appUrl}/${facts.organizationSlug}`,
    },
    notes: [translate("managerQuestion.holds")],
  });
}

export function mentorshipRequestMail(facts: MentorshipRequestFacts, appUrl: string): Mail {
  const { askerName: name, organizationName: organization } = facts;
  const text = facts.askerIsMentee ? "mentorshipRequest.byMentee" : "mentorshipRequest.byMentor";
  return mailTo(facts.to, {
    subject: translate("mentorshipRequest.subject", { name }),
    greeting: hello(facts.memberName),
    paragraphs: [translate(text, { name, organization })],
    action: {
      label: translate("mentorshipRequest.action"),
      url: `${appUrl}/${facts.organizationSlug}/mentoring`,
    },
    notes: [translate("mentorshipRequest.holds")],
  });
}
