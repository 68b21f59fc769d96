import { Problem } from "@/domain/problem";
import { deleteConsent, writeConsent } from "@/server/data/consents";
import { lineAbove, lockPeople } from "@/server/data/reporting-line";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/**
 * The viewer consents to a person above them. "Not found" for anybody else, also where the reporting line has just
 * changed.
 */
export async function giveConsent(scope: Scope, managerId: string): Promise<void> {
  await lockPeople(scope);
  const above = await lineAbove(scope, scope.viewer.memberId);
  if (!above.some(({ id }) => id === managerId)) throw new Problem("notFound");
  if (await writeConsent(scope, scope.viewer.memberId, managerId))
    await recordEvent(scope, { kind: "consent.given", detail: { managerId } });
}

/** The viewer withdraws a consent, which is possible at any time. */
export async function withdrawConsent(scope: Scope, managerId: string): Promise<void> {
  if (await deleteConsent(scope, scope.viewer.memberId, managerId))
    await recordEvent(scope, { kind: "consent.ended", subjectId: null, detail: { managerId } });
}
