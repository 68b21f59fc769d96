import type { ActivityEvent } from "@/domain/activity/event";
import { readEvent } from "@/domain/activity/read-event";
import type { Database } from "@/server/infra/db";
import { inOrganization } from "./builders";

/** The events recorded in an organization, the oldest first. Throws where a row is not an event. */
export function recordedEvents(
  database: Database,
  organizationId: string,
): Promise<ActivityEvent[]> {
  return inOrganization(database, organizationId, async (db) => {
    const rows = await db.activity.findMany({
      where: { organizationId },
      orderBy: { createdAt: "asc" },
    });
    return rows.map(({ kind, goalId, nodeId, subjectId, audience, detail }) =>
      readEvent({ kind, goalId, nodeId, subjectId, audience, detail }),
    );
  });
}
