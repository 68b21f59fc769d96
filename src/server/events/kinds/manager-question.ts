import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { greetingFor, mailOf } from "@/server/mail/letters";
import { translate } from "@/server/mail/translate";
import { notification } from "../notification";

/**
 * Asks a member whether the manager who is now above them may see what they share with managers. Who names their own
 * manager has said yes by it. Both have to be here:
 * who is invited yet is asked, or asked about, once they have accepted.
 */
export const managerQuestion = notification({
  kind: "managerQuestion",
  after: ["member.managerChanged", "member.joined"],
  ids: z.object({ memberId: z.uuid(), managerId: z.uuid() }),
  async receivers({ db, organizationId }, { actorId, event }) {
    const asked =
      event.kind === "member.joined"
        ? Prisma.sql`(m.id = ${actorId}::uuid OR mg.id = ${actorId}::uuid)`
        : Prisma.sql`(m.id = ${event.subjectId}::uuid AND mg.id = ${event.detail.managerId}::uuid)`;
    return db.$queryRaw<{ memberId: string; managerId: string }[]>`
      SELECT m.id AS "memberId", mg.id AS "managerId" FROM ${askable}
      WHERE m.organization_id = ${organizationId}::uuid AND ${asked}`;
  },
  async write({ db, organizationId, appUrl }, { memberId, managerId }) {
    const [facts] = await db.$queryRaw<Facts[]>`
      SELECT u.email AS "to", m.name AS "memberName", mg.name AS "managerName",
        o.name AS "organizationName", o.slug AS "organizationSlug"
      FROM ${askable}
      JOIN users u ON u.id = m.user_id
      JOIN organizations o ON o.id = m.organization_id
      WHERE m.organization_id = ${organizationId}::uuid AND m.id = ${memberId}::uuid
        AND mg.id = ${managerId}::uuid`;
    if (!facts) return null;
    const { managerName: manager, organizationName: organization } = facts;
    return mailOf(facts.to, {
      subject: translate("managerQuestion.subject", { manager }),
      greeting: greetingFor(facts.memberName),
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
  },
});

type Facts = {
  to: string;
  memberName: string;
  managerName: string;
  organizationName: string;
  organizationSlug: string;
};

/** Members `m` and their managers `mg`, both here, without a yes so far. */
const askable = Prisma.sql`members m
  JOIN members mg ON mg.organization_id = m.organization_id AND mg.id = m.manager_id
    AND mg.user_id IS NOT NULL AND mg.deactivated_at IS NULL
    AND m.user_id IS NOT NULL AND m.deactivated_at IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM manager_consents c
      WHERE c.organization_id = m.organization_id AND c.member_id = m.id AND c.manager_id = mg.id)`;
