import type {
  InvitationLetterFacts,
  ManagerQuestionFacts,
  MentorshipRequestFacts,
} from "@/server/data/mail-facts";
import { type Letter, renderLetter } from "./letter";
import type { Mail } from "./mail";
import { words } from "./words";

/** The letters of the queue: facts in, a mail out. */

const hello = (name: string) => (name ? words("hello", { name }) : words("helloNoName"));

const mailTo = (to: string, letter: Omit<Letter, "signature">): Mail => ({
  to,
  ...renderLetter({ ...letter, signature: words("signature") }),
});

const inFull = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

export function invitationMail(facts: InvitationLetterFacts, appUrl: string, token: string): Mail {
  const { inviterName: inviter, organizationName: organization, managerName: manager } = facts;
  return mailTo(facts.to, {
    subject: words("invitation.subject", { inviter, organization }),
    greeting: hello(facts.memberName),
    paragraphs: [
      words("invitation.text", { inviter, organization }),
      ...(manager ? [words("invitation.manager", { manager })] : []),
    ],
    action: { label: words("invitation.action"), url: `${appUrl}/invitation?token=${token}` },
    notes: [words("invitation.holds", { date: inFull.format(facts.expiresAt) })],
  });
}

export function managerQuestionMail(facts: ManagerQuestionFacts, appUrl: string): Mail {
  const { managerName: manager, organizationName: organization } = facts;
  return mailTo(facts.to, {
    subject: words("managerQuestion.subject", { manager }),
    greeting: hello(facts.memberName),
    paragraphs: [
      words("managerQuestion.text", { manager, organization }),
      words("managerQuestion.question", { manager }),
    ],
    action: {
      label: words("managerQuestion.action"),
      url: `${appUrl}/${facts.organizationSlug}`,
    },
    notes: [words("managerQuestion.holds")],
  });
}

export function mentorshipRequestMail(facts: MentorshipRequestFacts, appUrl: string): Mail {
  const { askerName: name, organizationName: organization } = facts;
  const text = facts.askerIsMentee ? "mentorshipRequest.byMentee" : "mentorshipRequest.byMentor";
  return mailTo(facts.to, {
    subject: words("mentorshipRequest.subject", { name }),
    greeting: hello(facts.memberName),
    paragraphs: [words(text, { name, organization })],
    action: {
      label: words("mentorshipRequest.action"),
      url: `${appUrl}/${facts.organizationSlug}/mentoring`,
    },
    notes: [words("mentorshipRequest.holds")],
  });
}
