import { Problem } from "@/domain/problem";
import { recordActivity } from "@/server/data/activity";
import { endConsentsOutside, hasConsented } from "@/server/data/consents";
import type { MemberAccess } from "@/server/data/member-access";
import { findMember, findPresent, writeManager } from "@/server/data/members";
import { lineAbove, subtreeOf } from "@/server/data/reporting-line";
import type { Scope } from "@/server/data/scope";
import { enqueueMail } from "@/server/infra/mail-queue";
import { giveConsent } from "./consent";

/**
 * Puts a member under another, or under nobody. Refused where it would close a circle; nobody can close one meanwhile.
 * Every yes to somebody who is no longer above ends, for the member and all below. The member is asked about the new
 * manager by mail, unless it was the member who named them: that is a yes.
 */
export async function moveMember(
  scope: Scope,
  access: MemberAccess<"manage">,
  managerId: string | null,
): Promise<void> {
  const { memberId } = access;
  const member = await findMember(scope, memberId);
  if (member.managerId === managerId) return;

  const above = managerId === null ? [] : await lineTo(scope, memberId, managerId);
  await writeManager(scope, access, managerId);
  await endConsentsOutside(scope, await subtreeOf(scope, memberId), above);
  await recordActivity(scope, {
    kind: "member.managerChanged",
    subjectId: memberId,
    detail: { managerId },
  });
  if (managerId === null) return;
  if (memberId === scope.viewer.memberId) await giveConsent(scope, managerId);
  else await askAbout(scope, { id: managerId }, member);
}

/** The new manager and everyone above them. */
async function lineTo(scope: Scope, memberId: string, managerId: string): Promise<string[]> {
  const manager = await findPresent(scope, managerId);
  if (!manager) throw new Problem("notFound");
  const above = [managerId, ...(await lineAbove(scope, managerId)).map(({ id }) => id)];
  if (above.includes(memberId)) throw new Problem("reportingCycle", { name: manager.name });
  return above;
}

/** Both have to be here: who is invited yet is asked, or asked about, once they have accepted. */
async function askAbout(
  scope: Scope,
  { id: managerId }: { id: string },
  member: { id: string; userId: string | null; deactivatedAt: Date | null },
): Promise<void> {
  const manager = await findMember(scope, managerId);
  if (!manager.userId || !member.userId || member.deactivatedAt) return;
  if (await hasConsented(scope, member.id, managerId)) return;
  await enqueueMail(scope.db, {
    kind: "managerQuestion",
    organizationId: scope.organizationId,
    memberId: member.id,
    managerId,
  });
}
