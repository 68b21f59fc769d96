import { Problem } from "@/domain/problem";
import { endConsentsOutOfLine } from "@/server/data/consents";
import type { MemberAccess } from "@/server/data/member-access";
import { findAvailableMember, writeManager } from "@/server/data/members";
import { lineAbove } from "@/server/data/reporting-line";
import type { Scope } from "@/server/data/scope";
import { recordEvents, recording } from "@/server/events/record-event";
import { giveConsent } from "./consent";

/**
 * Moves members under a manager, or under nobody, with as many statements for two hundred members as for one. Throws
 * `reportingCycle` where the result would be a cycle; concurrent changes cannot create one either. Every consent of
 * these members, and of those below them, to a person who is no longer above them ends. The members are asked for
 * consent to the new manager by mail, except a viewer who moves themselves, who consents by doing so.
 */
export async function moveMembers(
  scope: Scope,
  members: readonly MemberAccess<"manage">[],
  managerId: string | null,
): Promise<void> {
  const moved = members.filter((member) => member.managerId !== managerId);
  if (moved.length === 0) return;
  const ids = moved.map(({ memberId }) => memberId);
  if (managerId !== null) await refuseCycle(scope, ids, managerId);
  await writeManager(scope, moved, managerId);
  await endConsentsOutOfLine(scope, ids, recording(scope));
  const detail = { managerId };
  const events = ids.map((subjectId) => ({
    kind: "member.managerChanged" as const,
    subjectId,
    detail,
  }));
  await recordEvents(scope, events);
  if (managerId !== null && ids.includes(scope.viewer.memberId))
    await giveConsent(scope, managerId);
}

async function refuseCycle(
  scope: Scope,
  moved: readonly string[],
  managerId: string,
): Promise<void> {
  const manager = await findAvailableMember(scope, managerId);
  if (!manager) throw new Problem("notFound");
  const above = [managerId, ...(await lineAbove(scope, managerId)).map(({ id }) => id)];
  if (moved.some((id) => above.includes(id)))
    throw new Problem("reportingCycle", { name: manager.name });
}
