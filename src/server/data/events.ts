import type { ActivityEvent, ActivityKind } from "@/domain/activity/event";
import { Prisma } from "@/generated/prisma/client";
import type { Scope } from "./scope";
import { string } from "./sql/expression";
import type { Expression } from "./sql/table";

/** On which whoever listens is told, once a transaction is committed, that something happened: ids alone. */
export const eventChannel = "backcast_events";

/**
 * The one statement that writes what happened. `rows` is a SELECT of the columns below; a command passes events
 * (`eventsOf`), a statement that writes something else at once passes what that has returned.
 */
export const insertedEvents = (
  { organizationId, viewer, at }: Scope,
  rows: Prisma.Sql,
): Prisma.Sql => Prisma.sql`
  INSERT INTO activities (organization_id, id, actor_id, created_at,
    kind, goal_id, node_id, subject_id, audience, detail)
  SELECT ${organizationId}::uuid, gen_random_uuid(), ${viewer.memberId}::uuid, ${at}, event.*
  FROM (${rows}) AS event (kind, goal_id, node_id, subject_id, audience, detail)
  RETURNING pg_notify(${eventChannel}, json_build_object(
    'organizationId', organization_id, 'eventId', id, 'kind', kind, 'goalId', goal_id)::text)`;

/** Events as the rows of `insertedEvents`. */
export const eventsOf = (events: readonly ActivityEvent[]): Prisma.Sql => Prisma.sql`
  SELECT kind, "goalId", "nodeId", "subjectId",
    coalesce(audience, 'readers')::comment_audience, detail
  FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS event
    (kind text, "goalId" uuid, "nodeId" uuid, "subjectId" uuid, audience text, detail jsonb)`;

/** A kind in SQL that makes rows of its own: misspelt, it does not compile. */
export const eventKind = (kind: ActivityKind): Expression<string> => string`${kind}`;
