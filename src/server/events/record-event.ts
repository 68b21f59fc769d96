import type { ActivityEvent } from "@/domain/activity/event";
import { eventsOf, insertedEvents } from "@/server/data/events";
import type { Scope } from "@/server/data/scope";
import { queueNotifications } from "./notifications";

/**
 * Writes what has happened, queues what follows from it and tells whoever listens, all in the transaction in which it
 * happens.
 */
export async function recordEvents(scope: Scope, events: readonly ActivityEvent[]): Promise<void> {
  if (events.length === 0) return;
  await scope.db.$executeRaw(insertedEvents(scope, eventsOf(events)));
  await queueNotifications(scope, events);
}

export const recordEvent = (scope: Scope, event: ActivityEvent): Promise<void> =>
  recordEvents(scope, [event]);
