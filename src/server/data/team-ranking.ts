import { horizons } from "@/domain/horizons";
import type { TeamCursor } from "@/domain/team/team";
import { Prisma } from "@/generated/prisma/client";
import type { Scope } from "./scope";
import { tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { readableGoals, readableThreads } from "./visibility";

const g = tableAs("Goal", "g");
const o = tableAs("Member", "o");
const m = tableAs("Member", "m");
const n = tableAs("Node", "n");
const c = tableAs("Comment", "c");
const t = tableAs("Comment", "t");
const u = tableAs("User", "u");
const reply = tableAs("Comment", "r");
const resolution = tableAs("ThreadResolution", "r");
const completion = tableAs("Completion", "c");
const consent = tableAs("ManagerConsent", "c");
const mg = tableAs("Member", "mg");

/** Order of need: the value of `need` in the ranking and in the cursor. */
export const needs = ["waiting", "slipping", "sharing", "sharingNothing", "notMet"] as const;

export type RankedPerson = {
  id: string;
  name: string;
  joined: boolean;
  depth: number;
  manager_id: string;
  manager_name: string;
  hasConsented: boolean;
  need: number;
  urgency: number;
  /** Their goals that the viewer can read, the nearest target date first: the ids of some, and how many there are. */
  goals: string[];
  goal_count: number;
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
const maxDepth = 50;

/**
 * Everybody below the viewer by what they need now, in one statement that touches each goal, and each node and comment
 * of the goals the viewer can read, once.
 *
 * `waiting`: the owner had the last word of an open thread in which the viewer spoke, or that the owner of a direct
 * report's goal opened and nobody else has answered. `slipping`: a step must start within some days of now by its own
 * date and duration; the exact schedule is reckoned for the people shown. Within a need come direct reports first, then
 * who has waited longest or has the least room.
 *
 * PostgreSQL cannot know how many people stand in a line, and takes them for a handful. So nothing here grows worse
 * than the line itself when it is wrong: the laterals with OFFSET 0 keep each look-up on its index, completions are
 * looked up by one list of ids, and what is known of a person is gathered by grouping, not by joining. The dates of steps
 * come from an index that holds nothing else.
 */
export async function rankTeam(
  { db, organizationId, viewer, at }: Scope,
  page: { after: TeamCursor | null; limit: number; goalsEach: number },
): Promise<Ranking> {
  const org = sql`${organizationId}::uuid`;
  const me = sql`${viewer.memberId}::uuid`;
  const { after } = page;
  const rows = await db.$queryRaw<Row[]>(sql`
    WITH RECURSIVE line AS (
      SELECT ${m.id}, 1 AS depth FROM ${m.table}
      WHERE ${m.organizationId} = ${org} AND ${m.managerId} = ${me}
      UNION ALL
      SELECT ${m.id}, line.depth + 1 FROM line
      JOIN ${m.table} ON ${m.organizationId} = ${org} AND ${m.managerId} = line.id
      WHERE line.depth < ${maxDepth}::int),
    goals_read AS MATERIALIZED (
      SELECT ${g.id}, ${g.ownerId}, line.depth, ${g.targetDate},
        (${at}::timestamptz AT TIME ZONE
          coalesce((SELECT ${u.timeZone} FROM ${u.table} WHERE ${u.id} = ${o.userId}), 'UTC'))::date AS today
      FROM line
      JOIN ${o.table} ON ${o.organizationId} = ${org} AND ${o.id} = line.id
      JOIN ${g.table} ON ${g.organizationId} = ${org} AND ${g.ownerId} = line.id
      WHERE ${readableGoals(viewer.memberId, at, sql`true`)}),
    due AS MATERIALIZED (
      SELECT ${g.ownerId}, ${n.id}, n.start_by - g.today AS days
      FROM goals_read g
      JOIN LATERAL (
        SELECT ${n.id}, coalesce(${n.dueOn}, ${g.targetDate}) - greatest(coalesce(${n.durationDays}, 0) - 1, 0) AS start_by
        FROM ${n.table}
        WHERE ${n.organizationId} = ${org} AND ${n.goalId} = ${g.id}
          AND ${n.kind} = 'step' AND ${n.deletedAt} IS NULL OFFSET 0) n
        ON n.start_by <= g.today + ${horizons.slippingDays}::int),
    done AS MATERIALIZED (
      SELECT ${completion.nodeId} FROM ${completion.table}
      WHERE ${completion.organizationId} = ${org} AND ${completion.nodeId} = ANY (ARRAY(SELECT due.id FROM due))),
    last_comments AS (
      SELECT DISTINCT ON (${g.id}) ${g.ownerId}, ${c.id}, ${c.createdAt}
      FROM goals_read g
      JOIN LATERAL (
        SELECT ${c.id}, ${c.createdAt}, coalesce(${c.threadId}, ${c.id}) AS thread_id FROM ${c.table}
        WHERE ${c.organizationId} = ${org} AND ${c.goalId} = ${g.id} AND ${c.authorId} = ${g.ownerId}
          AND ${c.createdAt} > ${at}::timestamptz - ${horizons.waitingDays}::int * interval '1 day' OFFSET 0) c ON true
      JOIN LATERAL (
        SELECT ${t.authorId}, replies.* FROM ${t.table}
        CROSS JOIN LATERAL (
          SELECT coalesce(bool_or(${reply.authorId} = ${me}), false) AS by_viewer,
            coalesce(bool_or(${reply.authorId} <> ${g.ownerId}), false) AS by_others,
            coalesce(bool_or((${reply.createdAt}, ${reply.id}) > (${c.createdAt}, ${c.id})), false) AS followed
          FROM ${reply.table} WHERE ${reply.organizationId} = ${org} AND ${reply.threadId} = ${c.threadId}) replies
        WHERE ${t.organizationId} = ${org} AND ${t.id} = ${c.threadId}
          AND ${readableThreads("t", viewer.memberId, "g")} OFFSET 0) t
        ON NOT t.followed AND (${t.authorId} = ${me} OR t.by_viewer
          OR (g.depth = 1 AND ${t.authorId} = ${g.ownerId} AND NOT t.by_others))
      WHERE (SELECT true FROM ${resolution.table}
        WHERE ${resolution.organizationId} = ${org} AND ${resolution.threadId} = ${c.threadId} LIMIT 1) IS NULL
      ORDER BY ${g.id}, ${c.createdAt} DESC, ${c.id} DESC),
    known AS (
      SELECT id, min(depth) AS depth, min(days) AS days, min(commented_at) AS since,
        coalesce(array_agg(comment_id ORDER BY commented_at) FILTER (WHERE comment_id IS NOT NULL), '{}')::text[] AS waiting,
        bool_or(shares) AS shares, bool_or(consented) AS consented
      FROM (
        SELECT id, depth, NULL::int AS days, NULL::uuid AS comment_id, NULL::timestamptz AS commented_at,
          false AS shares, false AS consented FROM line
        UNION ALL
        SELECT owner_id, NULL, days, NULL, NULL, false, false FROM due
        WHERE id NOT IN (SELECT node_id FROM done)
        UNION ALL
        SELECT owner_id, NULL, NULL, id, created_at, false, false FROM last_comments
        UNION ALL
        SELECT owner_id, NULL, NULL, NULL, NULL, true, false FROM goals_read
        UNION ALL
        SELECT ${consent.memberId}, NULL, NULL, NULL, NULL, false, true FROM ${consent.table}
        WHERE ${consent.organizationId} = ${org} AND ${consent.managerId} = ${me}) facts
      GROUP BY id),
    judged AS MATERIALIZED (
      SELECT ${m.id}, ${m.name}, ${m.userId} IS NOT NULL AS joined, ${m.managerId}, k.depth, k.consented AS "hasConsented", k.waiting,
        CASE WHEN k.since IS NOT NULL THEN 0 WHEN k.days IS NOT NULL THEN 1
          WHEN k.shares THEN 2 WHEN k.consented THEN 3 ELSE 4 END AS need,
        CASE WHEN k.since IS NOT NULL THEN -extract(epoch FROM ${at}::timestamptz - k.since)::int
          ELSE coalesce(k.days, 0) END AS urgency
      FROM known k
      JOIN ${m.table} ON ${m.organizationId} = ${org} AND ${m.id} = k.id AND ${m.deactivatedAt} IS NULL
      WHERE k.depth IS NOT NULL),
    totals AS MATERIALIZED (
      SELECT json_build_object(
        'direct', count(*) FILTER (WHERE depth = 1),
        'further', count(*) FILTER (WHERE depth > 1),
        'by_need', ARRAY[${Prisma.join(needs.map((_, need) => sql`count(*) FILTER (WHERE need = ${need}::int)`))}]) AS totals
      FROM judged),
    page AS MATERIALIZED (
      SELECT * FROM judged
      WHERE ${after === null}::bool OR (need, depth > 1, urgency, lower(name), id)
        > (${after?.need ?? 0}::int, ${after?.further ?? false}::bool, ${after?.urgency ?? 0}::int, lower(${after?.name ?? ""}), ${after?.id ?? viewer.memberId}::uuid)
      ORDER BY need, depth > 1, urgency, lower(name), id
      LIMIT ${page.limit})
    SELECT page.*, ${mg.name} AS manager_name, goals.*, totals.totals
    FROM page
    JOIN ${mg.table} ON ${mg.organizationId} = ${org} AND ${mg.id} = page.manager_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS goal_count,
        coalesce((array_agg(${g.id} ORDER BY ${g.targetDate}, ${g.id}))[:${page.goalsEach}::int], '{}')::text[] AS goals
      FROM goals_read g WHERE ${g.ownerId} = page.id) goals
    CROSS JOIN totals
    ORDER BY need, depth > 1, urgency, lower(page.name), page.id`);
  const totals = rows[0]?.totals ?? { direct: 0, further: 0, by_need: needs.map(() => 0) };
  return {
    direct: totals.direct,
    further: totals.further,
    byNeed: totals.by_need,
    people: rows.map(({ totals: _, ...person }) => person),
  };
}
