import { todayIn } from "@/domain/account/today";
import { changeRung } from "@/domain/position/change-rung";
import { Problem } from "@/domain/problem";
import { revokeInvitations } from "@/server/data/invitation-writes";
import { findRung } from "@/server/data/ladders";
import type { MemberAccess } from "@/server/data/member-access";
import { countOtherOwners, findMember, writeDeactivation, writeRole } from "@/server/data/members";
import { lockPositions, positionsOf, recordRungChange } from "@/server/data/positions";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/** Gives the member the role that the gate has judged. The last owner stays an owner. */
export async function setRole(scope: Scope, access: MemberAccess<"manage">) {
  const { memberId, role, newRole } = access;
  if (role === newRole) return;
  if (role === "owner") await requireAnotherOwner(scope, memberId);
  await writeRole(scope, access);
  await recordEvent(scope, {
    kind: "member.roleChanged",
    subjectId: memberId,
    detail: { from: role, to: newRole },
  });
}

/**
 * Deactivates a member, who is refused from their next request on. The people who report to them go on doing so until
 * somebody changes it.
 */
export async function deactivate(scope: Scope, access: MemberAccess<"manage">) {
  const member = await findMember(scope, access.memberId);
  if (member.deactivatedAt) return;
  if (member.role === "owner") await requireAnotherOwner(scope, member.id);
  await writeDeactivation(scope, access, scope.at);
  await revokeInvitations(scope, access);
  await recordEvent(scope, { kind: "member.deactivated", subjectId: member.id, detail: {} });
}

export async function reactivate(scope: Scope, access: MemberAccess<"manage">) {
  const member = await findMember(scope, access.memberId);
  if (!member.deactivatedAt) return;
  await writeDeactivation(scope, access, null);
  await recordEvent(scope, { kind: "member.reactivated", subjectId: member.id, detail: {} });
}

/**
 * Puts the member on another rung from a day on. Whether the day is in the future is judged in the calendar of the
 * person who decides.
 */
export async function changeRungOf(
  scope: Scope,
  access: MemberAccess<"changeRung">,
  change: { rungId: string; startedOn: string },
) {
  const { memberId } = access;
  const rung = await findRung(scope, change.rungId);
  if (!rung) throw new Problem("notFound");
  await lockPositions(scope, access);
  const today = todayIn(scope.viewer.timeZone ?? "UTC", scope.at);
  const effect = changeRung(await positionsOf(scope, [memberId]), change, today);
  if (effect.kind === "none") return;
  await recordRungChange(scope, access, change, effect);
  await recordEvent(scope, {
    kind: "member.rungChanged",
    subjectId: memberId,
    detail: { rung: rung.name, startedOn: change.startedOn },
  });
}

async function requireAnotherOwner(scope: Scope, memberId: string) {
  if ((await countOtherOwners(scope, memberId)) === 0) throw new Problem("lastOwner");
}
