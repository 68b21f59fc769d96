import { invitationDays } from "@/domain/member/invitation";
import { Problem } from "@/domain/problem";
import { recordActivity } from "@/server/data/activity";
import {
  readInvitation,
  renewInvitation,
  revokeInvitation,
  writeInvitation,
} from "@/server/data/invitations";
import { openMember } from "@/server/data/member-access";
import { findMemberByEmail, updateMember } from "@/server/data/members";
import { lockPeople } from "@/server/data/reporting-line";
import type { Scope } from "@/server/data/scope";
import { enqueueMail } from "@/server/infra/mail-queue";
import type { MemberRole } from "@/server/policy/member";
import { moveMember } from "./move-member";

export type Invite = {
  invitationId: string;
  email: string;
  name?: string | null;
  role: MemberRole;
  managerId?: string | null;
  reportIds: readonly string[];
};

/** Invites a person into a place in the reporting line. Sent twice with one id, it invites once and answers the same. */
export async function inviteMember(scope: Scope, invite: Invite) {
  const { invitationId, email } = invite;
  if (invite.role === "owner" && scope.viewer.role !== "owner") throw new Problem("forbidden");
  await lockPeople(scope);
  const before = await readInvitation(scope, invitationId);
  if (before && before.memberEmail !== email) throw new Problem("notFound");
  if (before) return { invitationId, memberId: before.memberId };

  const memberId = await writeInvitation(scope, {
    invitationId,
    memberId: await rowToReuse(scope, email),
    email,
    name: invite.name ?? email.slice(0, email.lastIndexOf("@")),
    role: invite.role,
    expiresAt: expiryOf(scope.at),
  });
  await recordActivity(scope, { kind: "member.invited", subjectId: memberId });
  if (invite.managerId) await moveMember(scope, memberId, invite.managerId);
  for (const reportId of new Set(invite.reportIds)) {
    await openMember(scope, reportId, "manage");
    await moveMember(scope, reportId, memberId);
  }
  await enqueueMail(scope.db, {
    kind: "invitation",
    organizationId: scope.organizationId,
    invitationId,
  });
  return { invitationId, memberId };
}

/** The row of somebody whose invitation was taken back before they came; whoever else is known is here already. */
async function rowToReuse(scope: Scope, email: string): Promise<string | null> {
  const known = await findMemberByEmail(scope, email);
  if (!known) return null;
  if (known.userId !== null || known.hasOpenInvitation)
    throw new Problem("alreadyMember", { email });
  return known.id;
}

/** Sends it again with a new link; the old one stops working. */
export async function resendInvitation(scope: Scope, invitationId: string): Promise<void> {
  await lockPeople(scope);
  const invitation = await readInvitation(scope, invitationId);
  if (!invitation) throw new Problem("notFound");
  if (invitation.acceptedAt || invitation.memberUserId) throw new Problem("invitationUsed");
  await renewInvitation(scope, invitationId, expiryOf(scope.at));
  if (invitation.memberGone)
    await updateMember(scope, invitation.memberId, { deactivatedAt: null });
  await recordActivity(scope, { kind: "member.invited", subjectId: invitation.memberId });
  await enqueueMail(scope.db, {
    kind: "invitation",
    organizationId: scope.organizationId,
    invitationId,
  });
}

/** Takes it back. The row stays, deactivated, so that what refers to it keeps its meaning. */
export async function takeBackInvitation(scope: Scope, invitationId: string): Promise<void> {
  await lockPeople(scope);
  const invitation = await readInvitation(scope, invitationId);
  if (!invitation) throw new Problem("notFound");
  if (invitation.acceptedAt || invitation.memberUserId) throw new Problem("invitationUsed");
  if ((await revokeInvitation(scope, invitation.memberId)) === 0) return;
  await updateMember(scope, invitation.memberId, { deactivatedAt: scope.at });
  await recordActivity(scope, { kind: "invitation.revoked", subjectId: invitation.memberId });
}

const expiryOf = (at: Date) => new Date(at.getTime() + invitationDays * 24 * 60 * 60 * 1000);
