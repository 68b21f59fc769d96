import { type TeamCursor, teamSlippingWithinDays } from "@/domain/team/team";
import { Prisma } from "@/generated/prisma/client";
import { readableGoals } from "./relations";
import type { Scope } from "./scope";

/** Order of need: the value of `need` in the ranking and in the cursor. */
export const needs = ["waiting", "slipping", "sharing", "sharingNothing", "notMet"] as const;

export type RankedPerson = {
  id: string;
  name: string;
  joined: boolean;
  depth: number;
  manager_id: string;
  manager_name: string;
  met: boolean;
  need: number;
  urgency: number;
  /** The owner's latest unanswered comment on each goal, where there is one. */
  waiting: string[];
};

export type Ranking = {
  direct: number;
  further: number;
  byNeed: readonly number[];
  people: RankedPerson[];
};

type Row = RankedPerson & { totals: { direct: number; further: number; by_need: number[] } };

/** No line is as deep; it ends the walk where the records should ever hold a circle. */
const deepest = 50;

/** How long an unanswered word waits before it is taken as past. */
const waitsForDays = 60;

/**
 * Everybody below the viewer by what they need now, in one statement that touches each goal, and each node and comment
 * of the goals the viewer can read, once.
 *
 * `waiting`: the owner had the last word of an open thread in which the viewer spoke, or that the owner of a direct
 * report's goal opened and nobody else has answered. `slipping`: a step must start within some days of now by its own
 * date and duration; the exact schedule is reckoned for the people shown. Within a need come direct reports first, then
 * who has waited longest or has the least room. The laterals with OFFSET 0 keep each look-up on its index, also where
 * PostgreSQL misjudges how many people stand in a line.
 */
export async function rankTeam(
  { db, organizationId, viewer, at }: Scope,
  page: { after: TeamCursor | null; limit: number },
): Promise<Ranking> {
  const org = Prisma.sql`${organizationId}::uuid`;
  const me = Prisma.sql`${viewer.memberId}::uuid`;
  const { after } = page;
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE line AS (
      SELECT m.id, 1 AS depth FROM members m
      WHERE m.organization_id = ${org} AND m.manager_id = ${me}
      UNION ALL
      SELECT m.id, line.depth + 1 FROM line
      JOIN members m ON m.organization_id = ${org} AND m.manager_id = line.id
      WHERE line.depth < ${deepest}::int),
    met AS MATERIALIZED (
      SELECT t.member_id FROM manager_trusts t
      WHERE t.organization_id = ${org} AND t.manager_id = ${me}),
    goals_read AS MATERIALIZED (
      SELECT g.id, g.owner_id, line.depth, g.target_date,
        (${at}::timestamptz AT TIME ZONE
          coalesce((SELECT u.time_zone FROM users u WHERE u.id = o.user_id), 'UTC'))::date AS today
      FROM line
      JOIN members o ON o.organization_id = ${org} AND o.id = line.id
      JOIN goals g ON g.organization_id = ${org} AND g.owner_id = line.id
      WHERE ${readableGoals(viewer.memberId, at, Prisma.sql`true`)}),
    room AS MATERIALIZED (
      SELECT g.owner_id, min(n.start_by - g.today) AS days
      FROM goals_read g
      JOIN LATERAL (
        SELECT n.id, coalesce(n.due_on, g.target_date) - greatest(coalesce(n.duration_days, 0) - 1, 0) AS start_by
        FROM nodes n
        WHERE n.organization_id = ${org} AND n.goal_id = g.id
          AND n.kind = 'step' AND n.deleted_at IS NULL OFFSET 0) n
        ON n.start_by <= g.today + ${teamSlippingWithinDays}::int
      WHERE (SELECT true FROM completions c
        WHERE c.organization_id = ${org} AND c.node_id = n.id LIMIT 1) IS NULL
      GROUP BY g.owner_id),
    last_words AS (
      SELECT DISTINCT ON (g.id) g.owner_id, c.id, c.created_at
      FROM goals_read g
      JOIN LATERAL (
        SELECT c.id, c.created_at, coalesce(c.thread_id, c.id) AS thread_id FROM comments c
        WHERE c.organization_id = ${org} AND c.goal_id = g.id AND c.author_id = g.owner_id
          AND c.created_at > ${at}::timestamptz - ${waitsForDays}::int * interval '1 day' OFFSET 0) c ON true
      JOIN LATERAL (
        SELECT t.author_id, replies.* FROM comments t
        CROSS JOIN LATERAL (
          SELECT coalesce(bool_or(r.author_id = ${me}), false) AS by_viewer,
            coalesce(bool_or(r.author_id <> g.owner_id), false) AS by_others,
            coalesce(bool_or((r.created_at, r.id) > (c.created_at, c.id)), false) AS followed
          FROM comments r WHERE r.organization_id = ${org} AND r.thread_id = c.thread_id) replies
        WHERE t.organization_id = ${org} AND t.id = c.thread_id
          AND (t.audience = 'readers' OR t.author_id = ${me}) OFFSET 0) t
        ON NOT t.followed AND (t.author_id = ${me} OR t.by_viewer
          OR (g.depth = 1 AND t.author_id = g.owner_id AND NOT t.by_others))
      WHERE (SELECT true FROM thread_resolutions r
        WHERE r.organization_id = ${org} AND r.thread_id = c.thread_id LIMIT 1) IS NULL
      ORDER BY g.id, c.created_at DESC, c.id DESC),
    waits AS MATERIALIZED (
      SELECT owner_id, array_agg(id ORDER BY created_at) AS ids, min(created_at) AS since
      FROM last_words GROUP BY owner_id),
    judged AS MATERIALIZED (
      SELECT m.id, m.name, m.user_id IS NOT NULL AS joined, line.depth, mg.id AS manager_id,
        mg.name AS manager_name, met.member_id IS NOT NULL AS met,
        coalesce(waits.ids, '{}')::text[] AS waiting,
        CASE WHEN waits.since IS NOT NULL THEN 0 WHEN room.days IS NOT NULL THEN 1
          WHEN shares.owner_id IS NOT NULL THEN 2 WHEN met.member_id IS NOT NULL THEN 3 ELSE 4 END AS need,
        CASE WHEN waits.since IS NOT NULL THEN -extract(epoch FROM ${at}::timestamptz - waits.since)::int
          ELSE coalesce(room.days, 0) END AS urgency
      FROM line
      JOIN members m ON m.organization_id = ${org} AND m.id = line.id AND m.deactivated_at IS NULL
      JOIN members mg ON mg.organization_id = ${org} AND mg.id = m.manager_id
      LEFT JOIN met ON met.member_id = m.id
      LEFT JOIN room ON room.owner_id = m.id
      LEFT JOIN waits ON waits.owner_id = m.id
      LEFT JOIN (SELECT DISTINCT owner_id FROM goals_read) shares ON shares.owner_id = m.id),
    totals AS MATERIALIZED (
      SELECT json_build_object(
        'direct', count(*) FILTER (WHERE depth = 1),
        'further', count(*) FILTER (WHERE depth > 1),
        'by_need', ARRAY[${Prisma.join(needs.map((_, need) => Prisma.sql`count(*) FILTER (WHERE need = ${need}::int)`))}]) AS totals
      FROM judged)
    SELECT page.*, totals.totals FROM totals CROSS JOIN (
      SELECT * FROM judged
      WHERE ${after === null}::bool OR (need, depth > 1, urgency, lower(name), id)
        > (${after?.need ?? 0}::int, ${after?.further ?? false}::bool, ${after?.urgency ?? 0}::int, lower(${after?.name ?? ""}), ${after?.id ?? viewer.memberId}::uuid)
      ORDER BY need, depth > 1, urgency, lower(name), id
      LIMIT ${page.limit}) page
    ORDER BY need, depth > 1, urgency, lower(name), id`;
  const totals = rows[0]?.totals ?? { direct: 0, further: 0, by_need: needs.map(() => 0) };
  return {
    direct: totals.direct,
    further: totals.further,
    byNeed: totals.by_need,
    people: rows.map(({ totals: _, ...person }) => person),
  };
}
