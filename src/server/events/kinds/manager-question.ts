import { z } from "zod";
import { openManagerQuestions, pendingManagers } from "@/server/data/consents";
import { receiverScope } from "@/server/data/receiver";
import { notification } from "../notification";

/**
 * Asks a member whether the manager who is now above them may see what they share with managers. It goes to a member
 * who was moved, who has joined or is active again, and to those who report to that member. A member who names their
 * own manager has consented by doing so. It is not sent once Today no longer asks.
 */
export const managerQuestion = notification({
  kind: "managerQuestion",
  after: ["member.managerChanged", "member.joined", "member.reactivated"],
  ids: z.object({ memberId: z.uuid(), managerId: z.uuid() }),
  async receivers(context, { actorId, event }) {
    if (event.kind === "member.joined") return openManagerQuestions(context, actorId);
    const questions = await openManagerQuestions(context, event.subjectId);
    if (event.kind === "member.reactivated") return questions;
    return questions.filter(({ managerId }) => managerId === event.detail.managerId);
  },
  async write({ db, organizationId, appUrl, lettersIn }, { memberId, managerId }) {
    const scope = await receiverScope(db, { organizationId, memberId });
    const pending = scope ? await pendingManagers(scope) : [];
    const question = pending.find(({ id, isDirect }) => isDirect && id === managerId);
    if (!scope || !question) return null;
    const { email, memberName, organizationName: organization, organizationSlug } = scope.viewer;
    const manager = question.name;
    const { t, greetingFor, mailOf } = lettersIn(scope.viewer.locale);
    return mailOf(email, {
      subject: t("managerQuestion.subject", { manager }),
      greeting: greetingFor(memberName),
      paragraphs: [
        t("managerQuestion.text", { manager, organization }),
        t("managerQuestion.question", { manager }),
      ],
      action: { label: t("managerQuestion.action"), url: `${appUrl}/${organizationSlug}` },
      notes: [t("managerQuestion.holds")],
    });
  },
});
