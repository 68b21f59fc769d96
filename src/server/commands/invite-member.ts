import { invitationDays } from "@/domain/limits";
import { Problem } from "@/domain/problem";
import type { InvitationAccess, InviteAccess } from "@/server/data/invitation-access";
import {
  renewInvitation,
  revokeInvitations,
  writeInvitation,
} from "@/server/data/invitation-writes";
import { openMember } from "@/server/data/member-access";
import { writeDeactivation } from "@/server/data/members";
import { countDone } from "@/server/data/rate-limits";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";
import { moveMembers } from "./move-member";

/**
 * Invites a person at a position in the reporting line. Sent twice with the same id, it invites once and returns the
 * same.
 */
export async function inviteMember(
  scope: Scope,
  access: InviteAccess,
  given: { name?: string | null; managerId?: string | null },
) {
  const { invitationId, email, reports, invitedBefore } = access;
  if (invitedBefore) return { invitationId, memberId: invitedBefore };
  await countInvitation(scope);
  const { managerId } = given;
  const memberId = await writeInvitation(scope, access, {
    name: given.name ?? email.slice(0, email.lastIndexOf("@")),
    expiresAt: expiryOf(scope.at),
  });
  const detail = { invitationId };
  await recordEvent(scope, { kind: "member.invited", subjectId: memberId, detail });
  if (managerId) await moveMembers(scope, [await openMember(scope, memberId, "manage")], managerId);
  await moveMembers(scope, reports, memberId);
  return { invitationId, memberId };
}

/** Sends the invitation again with a new link; the old link stops working. */
export async function resendInvitation(scope: Scope, access: InvitationAccess): Promise<void> {
  const { invitation, invitationId, member } = access;
  refuseUsed(access);
  await countInvitation(scope);
  await renewInvitation(scope, access, expiryOf(scope.at));
  if (invitation.memberGone) await writeDeactivation(scope, member, null);
  const detail = { invitationId };
  await recordEvent(scope, { kind: "member.invited", subjectId: member.memberId, detail });
}

/** Revokes the invitation. The member's row stays, deactivated, because other rows refer to it. */
export async function revokeInvitation(scope: Scope, access: InvitationAccess): Promise<void> {
  const { member } = access;
  refuseUsed(access);
  if ((await revokeInvitations(scope, member)) === 0) return;
  await writeDeactivation(scope, member, scope.at);
  await recordEvent(scope, { kind: "invitation.revoked", subjectId: member.memberId, detail: {} });
}

const countInvitation = ({ db, viewer, organizationId }: Scope) =>
  countDone(db, "invite", { person: viewer.userId, organization: organizationId });

function refuseUsed({ invitation }: InvitationAccess) {
  if (invitation.acceptedAt || invitation.memberUserId) throw new Problem("invitationUsed");
}

const expiryOf = (at: Date) => new Date(at.getTime() + invitationDays * 24 * 60 * 60 * 1000);
