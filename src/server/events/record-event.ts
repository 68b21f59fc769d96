import type { ActivityEvent } from "@/domain/activity/event";
import { eventsOf, insertedEvents, type Recording } from "@/server/data/events";
import type { Scope } from "@/server/data/scope";
import { write } from "@/server/infra/typed-sql";
import { followedKinds } from "./notifications";

/**
 * Writes what has happened, queues what follows from it and tells whoever listens: one statement, in the transaction in
 * which it happens.
 */
export async function recordEvents(scope: Scope, events: readonly ActivityEvent[]): Promise<void> {
  if (events.length > 0) await write(scope.db, recording(scope)(eventsOf(events).as("event")));
}

export const recordEvent = (scope: Scope, event: ActivityEvent): Promise<void> =>
  recordEvents(scope, [event]);

/** The same, for a query that itself finds out what has happened, in its own statement. */
export const recording =
  (scope: Scope): Recording =>
  (rows) =>
    insertedEvents(scope, rows, followedKinds);
