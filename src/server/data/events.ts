import { type AliasedExpression, expressionBuilder, type Selectable, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { ActivityEvent, ActivityKind } from "@/domain/activity/event";
import { readEvent } from "@/domain/activity/read-event";
import type { Tables } from "@/generated/tables/tables";
import type { Transaction } from "@/server/infra/db";
import { addJob } from "@/server/infra/sql-functions";
import { anyOf, build, instant, rowOf, uuid } from "@/server/infra/typed-sql";
import type { Scope } from "./scope";

/** The channel on which listeners are notified, once a transaction is committed, of ids and the kind of an event. */
export const eventChannel = "backcast_events";

const columns = ["kind", "goal_id", "node_id", "subject_id", "audience", "detail"] as const;
type EventColumns = Pick<Selectable<Tables["activities"]>, (typeof columns)[number]>;

/**
 * The INSERT that records the events of a statement, for a SELECT of the columns above. A query that requires one
 * cannot change data without recording it.
 */
export type Recording = (
  rows: AliasedExpression<EventColumns, "event">,
) => ReturnType<typeof insertedEvents>;

/** With the growing delays of the queue (seconds at first), the last attempt is about a day after the first. */
const maxAttempts = 14;

/**
 * The one statement that records events, queues the fan-out of the kinds that cause notifications, and notifies
 * listeners. `rows` selects the columns above; a command passes events (`eventsOf`).
 */
export const insertedEvents = (
  { organizationId, viewer, at }: Scope,
  rows: AliasedExpression<EventColumns, "event">,
  followed: readonly ActivityKind[],
) =>
  build
    .insertInto("activities")
    .columns(["organization_id", "id", "actor_id", "created_at", ...columns])
    .expression(({ selectFrom }) =>
      selectFrom(rows).select([
        uuid(organizationId).as("organization_id"),
        sql<string>`gen_random_uuid()`.as("id"),
        uuid(viewer.memberId).as("actor_id"),
        instant(at).as("created_at"),
        "event.kind",
        "event.goal_id",
        "event.node_id",
        "event.subject_id",
        "event.audience",
        "event.detail",
      ]),
    )
    .returning(({ eb, ref }) => {
      const ids = { organizationId: ref("organization_id"), eventId: ref("id") };
      const payload = jsonBuildObject({ ...ids, kind: ref("kind"), goalId: ref("goal_id") });
      const fanOut = addJob("fanOut", jsonBuildObject(ids), { maxAttempts });
      return [
        sql<string>`pg_notify(${eventChannel}, ${payload}::text)`.as("notified"),
        eb
          .case()
          .when("kind", "=", anyOf(followed))
          .then(sql<bigint>`(${fanOut}).id`)
          .end()
          .as("job"),
      ];
    });

/** The default audience of an event: those who read the goal. */
export const readers = expressionBuilder<Tables>().cast<EventColumns["audience"]>(
  sql.lit("readers"),
  sql`comment_audience`,
);

/** Turns events into rows for `insertedEvents`. */
export function eventsOf(events: readonly ActivityEvent[]) {
  const given = sql<{
    kind: ActivityKind;
    goalId: string | null;
    nodeId: string | null;
    subjectId: string | null;
    audience: EventColumns["audience"] | null;
    detail: unknown;
  }>`jsonb_to_recordset(${JSON.stringify(events)}::jsonb)`.as<"given">(sql`given(
    kind text, "goalId" uuid, "nodeId" uuid, "subjectId" uuid, audience comment_audience, detail jsonb)`);
  return build
    .selectFrom(given)
    .select(({ fn }) => [
      "given.kind",
      "given.goalId as goal_id",
      "given.nodeId as node_id",
      "given.subjectId as subject_id",
      fn.coalesce("given.audience", readers).as("audience"),
      "given.detail",
    ]);
}

/** A kind of event for SQL that makes its own rows; a misspelt one does not compile. */
export const eventKind = (kind: ActivityKind) => sql<string>`${kind}::text`;

export type RecordedEvent<Event extends ActivityEvent = ActivityEvent> = {
  actorId: string;
  event: Event;
};

/**
 * Marks an event as fanned out and returns it; null where it already is. A concurrent call waits until this transaction
 * ends.
 */
export async function claimForFanOut(
  db: Transaction,
  { organizationId, eventId }: { organizationId: string; eventId: string },
): Promise<RecordedEvent | null> {
  const row = await rowOf(
    db,
    build
      .updateTable("activities")
      .set(({ fn }) => ({ fanned_out_at: fn<Date>("now") }))
      .where("organization_id", "=", organizationId)
      .where("id", "=", eventId)
      .where("fanned_out_at", "is", null)
      .returning([
        "actor_id as actorId",
        "kind",
        "goal_id as goalId",
        "node_id as nodeId",
        "subject_id as subjectId",
        "audience",
        "detail",
      ]),
  );
  if (!row) return null;
  const { actorId, ...stored } = row;
  return { actorId, event: readEvent(stored) };
}
