import { Problem } from "@/domain/problem";
import { type MemberRole, memberAbilities, newcomer } from "@/server/policy/member";
import { type InvitationFacts, readInvitation } from "./invitations";
import { type MemberAccess, openMember, openMembers } from "./member-access";
import { findMemberByEmail } from "./members";
import { lockPeopleAs } from "./reporting-line";
import type { Scope } from "./scope";

const granted = Symbol("granted");

/**
 * The proof that the viewer may invite this address to this role, with these reports, which only `openInvite` makes.
 */
export type InviteAccess = {
  readonly [granted]: "make";
  invitationId: string;
  email: string;
  role: MemberRole;
  /** The member row of an earlier invitation to this address that was revoked. */
  memberId: string | null;
  reports: readonly MemberAccess<"manage">[];
  /** The member whom the same form invited when it was sent before. */
  invitedBefore: string | null;
};

/** The proof that the viewer may resend or revoke this invitation, which only `openInvitation` makes. */
export type InvitationAccess = {
  readonly [granted]: "manage";
  invitationId: string;
  invitation: InvitationFacts;
  member: MemberAccess<"manage">;
};

/** The gate to an invitation. Those who may manage the invited person may manage it. */
export async function openInvitation(
  scope: Scope,
  invitationId: string,
): Promise<InvitationAccess> {
  await lockPeopleAs(scope);
  const invitation = await readInvitation(scope, invitationId);
  if (!invitation) throw new Problem("notFound");
  const member = await openMember(scope, invitation.memberId, "manage");
  return { [granted]: "manage", invitationId, invitation, member };
}

type Invite = {
  invitationId: string;
  email: string;
  role: MemberRole;
  reportIds: readonly string[];
};

/**
 * The gate to inviting. It judges the invited person with the role that they are given, and each of their future
 * reports. The same form, sent again, finds the invitation that it made.
 */
export async function openInvite(
  scope: Scope,
  { invitationId, email, role, reportIds }: Invite,
): Promise<InviteAccess> {
  const viewerRole = await lockPeopleAs(scope);
  const before = await readInvitation(scope, invitationId);
  if (before && before.memberEmail !== email) throw new Problem("notFound");
  const made = { [granted]: "make", invitationId, email, role } as const;
  if (before) {
    const { memberId } = await openMember(scope, before.memberId, "manage");
    return { ...made, memberId, reports: [], invitedBefore: memberId };
  }
  const known = await findMemberByEmail(scope, email);
  if (known && (known.userId !== null || known.hasOpenInvitation))
    throw new Problem("alreadyMember", { email });
  if (known) await openMember(scope, known.id, "manage", role);
  else if (!memberAbilities(newcomer(viewerRole, role)).has("manage"))
    throw new Problem("forbidden");
  const reports = await openMembers(scope, reportIds, "manage");
  return { ...made, memberId: known?.id ?? null, reports, invitedBefore: null };
}
