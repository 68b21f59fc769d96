import type { Transaction } from "@/server/infra/db";
import type { InvitationAccess, InviteAccess } from "./invitation-access";
import type { MemberAccess } from "./member-access";
import type { Scope } from "./scope";

/**
 * Writes an invitation and its member, in the role that the gate has judged. The member exists from now on, so that
 * reporting lines can include them.
 */
export async function writeInvitation(
  { db, organizationId, viewer, at }: Scope,
  { invitationId, email, role, memberId }: InviteAccess,
  given: { name: string; expiresAt: Date },
): Promise<string> {
  const { name } = given;
  const member = memberId
    ? await db.member.update({
        where: { organizationId_id: { organizationId, id: memberId } },
        data: { name, role, deactivatedAt: null },
        select: { id: true },
      })
    : await db.member.create({
        data: { organizationId, email, name, role, createdAt: at },
        select: { id: true },
      });
  await db.invitation.create({
    data: {
      organizationId,
      id: invitationId,
      memberId: member.id,
      invitedById: viewer.memberId,
      createdAt: at,
      expiresAt: given.expiresAt,
    },
    select: { id: true },
  });
  return member.id;
}

/**
 * Opens an invitation again until `expiresAt`. The link that was sent before stops working when the worker makes the
 * new one.
 */
export async function renewInvitation(
  { db, organizationId, at }: Scope,
  { invitationId, invitation }: InvitationAccess,
  expiresAt: Date,
): Promise<void> {
  const isOpen = invitation.revokedAt === null && invitation.expiresAt > at;
  await db.invitation.update({
    where: { organizationId_id: { organizationId, id: invitationId } },
    data: {
      createdAt: at,
      expiresAt,
      revokedAt: null,
      // A link that no longer worked must not work again.
      ...(isOpen ? {} : { tokenHash: null }),
    },
    select: { id: true },
  });
}

/** Revokes the open invitations of a member. Returns how many there were. */
export async function revokeInvitations(
  { db, organizationId, at }: Scope,
  { memberId }: MemberAccess<"manage">,
): Promise<number> {
  const { count } = await db.invitation.updateMany({
    where: { organizationId, memberId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
  return count;
}

/** Makes the person the member who was invited. */
export async function joinByInvitation(
  {
    db,
    organizationId,
    invitationId,
  }: { db: Transaction; organizationId: string; invitationId: string },
  memberId: string,
  person: { userId: string; name: string },
  at: Date,
): Promise<void> {
  await db.member.update({
    where: { organizationId_id: { organizationId, id: memberId } },
    data: { userId: person.userId, name: person.name, joinedAt: at },
  });
  await db.invitation.update({
    where: { organizationId_id: { organizationId, id: invitationId } },
    data: { acceptedAt: at },
    select: { id: true },
  });
}
