import { Problem } from "@/domain/problem";
import { recordActivity } from "@/server/data/activity";
import { lineAbove, lockPeople } from "@/server/data/reporting-line";
import type { Scope } from "@/server/data/scope";
import { deleteTrust, writeTrust } from "@/server/data/trusts";

/** The viewer says yes to somebody above them. "Not found" for anybody else, also where the line changed meanwhile. */
export async function giveTrust(scope: Scope, managerId: string): Promise<void> {
  await lockPeople(scope);
  const above = await lineAbove(scope, scope.viewer.memberId);
  if (!above.some(({ id }) => id === managerId)) throw new Problem("notFound");
  if (await writeTrust(scope, scope.viewer.memberId, managerId))
    await recordActivity(scope, { kind: "trust.given", detail: { managerId } });
}

/** A yes can be taken back at any time. */
export async function withdrawTrust(scope: Scope, managerId: string): Promise<void> {
  if (await deleteTrust(scope, scope.viewer.memberId, managerId))
    await recordActivity(scope, { kind: "trust.ended", detail: { managerId } });
}
