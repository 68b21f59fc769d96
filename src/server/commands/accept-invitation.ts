import { Problem } from "@/domain/problem";
import { joinByInvitation } from "@/server/data/invitation-writes";
import {
  bindByInvitation,
  type InvitationFacts,
  isMember,
  readInvitation,
} from "@/server/data/invitations";
import { lockPeople } from "@/server/data/reporting-line";
import { openTenantSession, type Scope, type SignedIn, scopeOf } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";
import type { Transaction } from "@/server/infra/db";
import { hashToken } from "@/server/infra/tokens";
import { giveConsent } from "./consent";

/**
 * The signed-in person becomes the member who was invited. Accepting consents to the manager whom the person was shown,
 * and to nobody else. Sent twice by the same person, it binds the person once and returns the same.
 */
export async function acceptInvitation(
  db: Transaction,
  person: SignedIn,
  sessionTokenHash: string,
  given: { token: string; managerId: string | null },
  at: Date,
): Promise<{ slug: string }> {
  const held = await bindByInvitation(db, hashToken(given.token));
  if (!held) throw new Problem("notFound");
  await lockPeople({ db, organizationId: held.organizationId });
  const invitation = await readInvitation(
    { db, organizationId: held.organizationId },
    held.invitationId,
  );
  if (!invitation) throw new Problem("notFound");
  const slug = invitation.organizationSlug;
  if (isTheirs(invitation, person, at) === "already") return { slug };

  const request = { sessionTokenHash, organizationSlug: slug, at };
  const name = person.userName || invitation.memberName;
  if (await isMember({ db, ...held }, person.userId))
    throw new Problem("alreadyMember", { email: person.email });
  await joinByInvitation({ db, ...held }, invitation.memberId, { userId: person.userId, name }, at);
  const session = await openTenantSession(db, request);
  if (session.state !== "inside") throw new Problem("notSignedIn");
  await recordJoining(scopeOf(db, session.viewer, at), invitation, given.managerId);
  return { slug };
}

function isTheirs(invitation: InvitationFacts, person: SignedIn, at: Date): "already" | "open" {
  if (invitation.memberEmail !== person.email) throw new Problem("invitationForAnother");
  if (invitation.acceptedAt && invitation.memberUserId === person.userId) return "already";
  if (invitation.acceptedAt) throw new Problem("invitationUsed");
  if (invitation.revokedAt || invitation.memberGone) throw new Problem("invitationRevoked");
  if (invitation.expiresAt <= at) throw new Problem("invitationExpired");
  return "open";
}

async function recordJoining(
  scope: Scope,
  { managerId }: InvitationFacts,
  shownManagerId: string | null,
) {
  if (managerId && managerId === shownManagerId) await giveConsent(scope, managerId);
  await recordEvent(scope, { kind: "member.joined", detail: {} });
}
