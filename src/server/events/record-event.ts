import type { ActivityEvent } from "@/domain/activity/event";
import { eventsOf, insertedEvents, type Recording } from "@/server/data/events";
import type { Scope } from "@/server/data/scope";
import { write } from "@/server/infra/typed-sql";
import { followedKinds } from "./notifications";

/**
 * Records events, queues their fan-out and notifies listeners, in one statement and within the transaction of the
 * events.
 */
export async function recordEvents(scope: Scope, events: readonly ActivityEvent[]): Promise<void> {
  if (events.length > 0) await write(scope.db, recording(scope)(eventsOf(events).as("event")));
}

export const recordEvent = (scope: Scope, event: ActivityEvent): Promise<void> =>
  recordEvents(scope, [event]);

/** Records events like `recordEvents`, for a query that finds them in its own statement. */
export const recording =
  (scope: Scope): Recording =>
  (rows) =>
    insertedEvents(scope, rows, followedKinds);
