import { Problem } from "@/domain/problem";
import { type MemberRole, memberAbilities, newcomer } from "@/server/policy/member";
import { type InvitationFacts, readInvitation } from "./invitations";
import { type MemberAccess, openMember, openMembers } from "./member-access";
import { findMemberByEmail } from "./members";
import { lockPeopleAs } from "./reporting-line";
import type { Scope } from "./scope";

const granted = Symbol("granted");

/** The proof that the viewer may invite this address to this role, with these reports; made by `openInvite` alone. */
export type InviteAccess = {
  readonly [granted]: "make";
  invitationId: string;
  email: string;
  role: MemberRole;
  /** The row of somebody whose earlier invitation was taken back. */
  memberId: string | null;
  reports: readonly MemberAccess<"manage">[];
  /** The member whom the same form, sent before, has invited. */
  invitedBefore: string | null;
};

/** The proof that the viewer may send this invitation again, or take it back; made by `openInvitation` alone. */
export type InvitationAccess = {
  readonly [granted]: "manage";
  invitationId: string;
  invitation: InvitationFacts;
  member: MemberAccess<"manage">;
};

/** The gate to an invitation: whoever may manage the invited person may manage it. */
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
 * The gate to inviting. It judges the person whose address it is with the role they are given, and each of their reports
 * to be. The same form, sent again, finds the invitation it made.
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
