import type { ActivityEvent, ActivityKind } from "@/domain/activity/event";
import { type EventRow, readEvent } from "@/domain/activity/read-event";
import { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/server/infra/db";
import type { Scope } from "./scope";
import { string } from "./sql/expression";
import type { Expression } from "./sql/table";

/** On which whoever listens is told, once a transaction is committed, that something happened: ids and the kind. */
export const eventChannel = "backcast_events";

/**
 * The INSERT that records what a statement has done, for a SELECT of the columns below. A query that takes one cannot
 * change what it changes without a record.
 */
export type Recording = (rows: Prisma.Sql) => Prisma.Sql;

/** With the queue's growing pauses (seconds at first), the last try is about a day after the first. */
const maxAttempts = 14;

/**
 * The one statement that writes what happened, queues the fan-out of the kinds that people are told of, and notifies
 * whoever listens. `rows` is a SELECT of the columns below; a command passes events (`eventsOf`).
 */
export const insertedEvents = (
  { organizationId, viewer, at }: Scope,
  rows: Prisma.Sql,
  followed: readonly ActivityKind[],
): Prisma.Sql => Prisma.sql`
  INSERT INTO activities (organization_id, id, actor_id, created_at,
    kind, goal_id, node_id, subject_id, audience, detail)
  SELECT ${organizationId}::uuid, gen_random_uuid(), ${viewer.memberId}::uuid, ${at}, event.*
  FROM (${rows}) AS event (kind, goal_id, node_id, subject_id, audience, detail)
  RETURNING pg_notify(${eventChannel}, json_build_object(
    'organizationId', organization_id, 'eventId', id, 'kind', kind, 'goalId', goal_id)::text),
    CASE WHEN kind = ANY (${followed}::text[]) THEN (graphile_worker.add_job(
      'fanOut', json_build_object('organizationId', organization_id, 'eventId', id),
      max_attempts => ${maxAttempts}::int)).id END`;

/** Events as the rows of `insertedEvents`. */
export const eventsOf = (events: readonly ActivityEvent[]): Prisma.Sql => Prisma.sql`
  SELECT kind, "goalId", "nodeId", "subjectId",
    coalesce(audience, 'readers')::comment_audience, detail
  FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS event
    (kind text, "goalId" uuid, "nodeId" uuid, "subjectId" uuid, audience text, detail jsonb)`;

/** A kind in SQL that makes rows of its own: misspelt, it does not compile. */
export const eventKind = (kind: ActivityKind): Expression<string> => string`${kind}`;

export type RecordedEvent<Event extends ActivityEvent = ActivityEvent> = {
  actorId: string;
  event: Event;
};

/**
 * Takes an event to tell people of it, which is done once: null where it was. Whoever tries meanwhile waits for this
 * transaction to end.
 */
export async function takeForFanOut(
  db: Transaction,
  { organizationId, eventId }: { organizationId: string; eventId: string },
): Promise<RecordedEvent | null> {
  const [row] = await db.$queryRaw<(EventRow & { actorId: string })[]>`
    UPDATE activities SET fanned_out_at = now()
    WHERE organization_id = ${organizationId}::uuid AND id = ${eventId}::uuid AND fanned_out_at IS NULL
    RETURNING actor_id AS "actorId", kind, goal_id AS "goalId", node_id AS "nodeId",
      subject_id AS "subjectId", audience, detail`;
  if (!row) return null;
  const { actorId, ...stored } = row;
  return { actorId, event: readEvent(stored) };
}
