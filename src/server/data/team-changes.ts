import type { ReadableGoal } from "./goal-summaries";
import type { Scope } from "./scope";
import { readableActivities } from "./visibility";

/** What the viewer may be told about the last words of the owners; read from comments found to be readable. */
export type WaitingRow = {
  commentId: string;
  goalId: string;
  nodeId: string | null;
  nodeTitle: string | null;
  excerpt: string;
  askedAt: Date;
};

const excerptLength = 240;

export function waitingComments(
  { db, organizationId }: Scope,
  commentIds: readonly string[],
): Promise<WaitingRow[]> {
  return db.$queryRaw<WaitingRow[]>`
    SELECT c.id AS "commentId", c.goal_id AS "goalId", c.node_id AS "nodeId", n.title AS "nodeTitle",
      left(c.body, ${excerptLength}::int) AS excerpt, c.created_at AS "askedAt"
    FROM comments c
    LEFT JOIN nodes n ON n.organization_id = c.organization_id AND n.id = c.node_id
    WHERE c.organization_id = ${organizationId}::uuid AND c.id = ANY (${commentIds}::uuid[])`;
}

export type ChangesRow = {
  goalId: string;
  movedAt: Date | null;
  stepsAdded: number;
  stepsDone: number;
  comments: number;
  other: number;
};

/** What others did to each goal since the viewer last looked, and when its owner last changed the plan. */
export function changesOf(
  { db, organizationId, viewer }: Scope,
  goals: readonly Pick<ReadableGoal, "id" | "lastSeenAt">[],
): Promise<ChangesRow[]> {
  const ids = goals.map(({ id }) => id);
  const seen = goals.map(({ lastSeenAt }) => lastSeenAt);
  return db.$queryRaw<ChangesRow[]>`
    SELECT a.goal_id AS "goalId",
      max(a.created_at) FILTER (WHERE a.actor_id = g.owner_id AND a.kind NOT LIKE 'comment.%'
        AND a.kind NOT LIKE 'thread.%') AS "movedAt",
      (count(*) FILTER (WHERE a.is_new AND a.kind = 'node.added'))::int AS "stepsAdded",
      (count(*) FILTER (WHERE a.is_new AND a.kind = 'node.completed'))::int AS "stepsDone",
      (count(*) FILTER (WHERE a.is_new AND a.kind = 'comment.posted'))::int AS comments,
      (count(*) FILTER (WHERE a.is_new
        AND a.kind NOT IN ('node.added', 'node.completed', 'comment.posted')))::int AS other
    FROM unnest(${ids}::uuid[], ${seen}::timestamptz[]) AS looked (goal_id, at)
    JOIN goals g ON g.organization_id = ${organizationId}::uuid AND g.id = looked.goal_id
    JOIN LATERAL (
      SELECT a.goal_id, a.actor_id, a.kind, a.created_at,
        a.created_at > looked.at AND a.actor_id <> ${viewer.memberId}::uuid AS is_new
      FROM activities a
      WHERE a.organization_id = g.organization_id AND a.goal_id = g.id AND ${readableActivities(viewer.memberId)}
      ORDER BY a.created_at DESC LIMIT 100) a ON true
    GROUP BY a.goal_id`;
}
