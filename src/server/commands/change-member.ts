import { changeRung } from "@/domain/position/change-rung";
import { Problem } from "@/domain/problem";
import { recordActivity } from "@/server/data/activity";
import { revokeInvitation } from "@/server/data/invitations";
import { findRung } from "@/server/data/ladders";
import type { MemberAccess } from "@/server/data/member-access";
import { countOtherOwners, findMember, updateMember } from "@/server/data/members";
import { lockPositions, positionsOf, recordRungChange } from "@/server/data/positions";
import { lockPeople } from "@/server/data/reporting-line";
import type { Scope } from "@/server/data/scope";
import { todayIn } from "@/server/infra/clock";
import type { MemberRole } from "@/server/policy/member";

/** To make an owner, or to make an owner something else, is for owners; the last one stays. */
export async function setRole(scope: Scope, access: MemberAccess<"manage">, role: MemberRole) {
  await lockPeople(scope);
  const member = await findMember(scope, access.memberId);
  if (member.role === role) return;
  if ((role === "owner" || member.role === "owner") && !access.abilities.has("changeOwnership"))
    throw new Problem("forbidden");
  if (member.role === "owner") await keepAnOwner(scope, member.id);
  await updateMember(scope, member.id, { role });
  await recordActivity(scope, {
    kind: "member.roleChanged",
    subjectId: member.id,
    detail: { from: member.role, to: role },
  });
}

/** The door refuses them from their next request on. Who reports to them goes on doing so until somebody changes it. */
export async function deactivate(scope: Scope, access: MemberAccess<"manage">) {
  await lockPeople(scope);
  const member = await findMember(scope, access.memberId);
  if (member.deactivatedAt) return;
  if (member.role === "owner") await keepAnOwner(scope, member.id);
  await updateMember(scope, member.id, { deactivatedAt: scope.at });
  await revokeInvitation(scope, member.id);
  await recordActivity(scope, { kind: "member.deactivated", subjectId: member.id });
}

export async function reactivate(scope: Scope, access: MemberAccess<"manage">) {
  await lockPeople(scope);
  const member = await findMember(scope, access.memberId);
  if (!member.deactivatedAt) return;
  await updateMember(scope, member.id, { deactivatedAt: null });
  await recordActivity(scope, { kind: "member.reactivated", subjectId: member.id });
}

/** Puts the member on another rung from a day on; the day is read in the calendar of who decides. */
export async function changeRungOf(
  scope: Scope,
  { memberId }: MemberAccess<"changeRung">,
  change: { rungId: string; startedOn: string },
) {
  const rung = await findRung(scope, change.rungId);
  if (!rung) throw new Problem("notFound");
  await lockPositions(scope, memberId);
  const today = todayIn(scope.viewer.timeZone ?? "UTC", scope.at);
  const effect = changeRung(await positionsOf(scope, [memberId]), change, today);
  if (effect.kind === "none") return;
  await recordRungChange(scope, memberId, change, effect);
  await recordActivity(scope, {
    kind: "member.rungChanged",
    subjectId: memberId,
    detail: { rung: rung.name, startedOn: change.startedOn },
  });
}

async function keepAnOwner(scope: Scope, memberId: string) {
  if ((await countOtherOwners(scope, memberId)) === 0) throw new Problem("lastOwner");
}
