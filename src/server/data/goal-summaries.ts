import type { Prisma } from "@/generated/prisma/client";
import type { Scope } from "./scope";
import { asDay, asJson, asText, scalarOrNull } from "./sql/expression";
import { limited, type RowOf, rowsOf, select } from "./sql/query";
import { outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";
import { readableGoals } from "./visibility";

const g = tableAs("Goal", "g");
const o = tableAs("Member", "o");
const u = outerTableAs("User", "u");
const r = outerTableAs("Rung", "r");
const v = outerTableAs("GoalVisit", "v");
const n = tableAs("Node", "n");
const c = tableAs("Completion", "c");

const goalColumns = {
  id: g.id,
  ownerId: g.ownerId,
  statement: g.statement,
  targetDate: asDay(g.targetDate),
  order: asText(g.childOrder),
  createdAt: g.createdAt,
  rungId: r.id,
  rungName: r.name,
  rungLevel: r.level,
  ownerTimeZone: u.timeZone,
  /** When the viewer last looked; null: never. */
  lastSeenAt: v.lastSeenAt,
};

/** A goal the viewer can read, without its nodes. */
export type ReadableGoal = RowOf<typeof goalColumns>;

const goalsWhere = ({ organizationId, viewer }: Scope, condition: Prisma.Sql) =>
  select(goalColumns)`
    FROM ${g.table}
    JOIN ${o.table} ON ${o.organizationId} = ${g.organizationId} AND ${o.id} = ${g.ownerId}
    LEFT JOIN ${u.table} ON ${u.id} = ${o.userId}
    LEFT JOIN ${r.table} ON ${r.organizationId} = ${g.organizationId} AND ${r.id} = ${g.targetRungId}
    LEFT JOIN ${v.table} ON ${v.organizationId} = ${g.organizationId} AND ${v.goalId} = ${g.id}
      AND ${v.memberId} = ${viewer.memberId}::uuid
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${condition}
    ORDER BY ${g.targetDate}, ${g.id}`;

/** The goals of a person that the viewer can read, `limit` at most, the nearest target date first. */
export function readableGoalsOf(
  scope: Scope,
  ownerId: string,
  limit: number,
): Promise<ReadableGoal[]> {
  const readable = readableGoals(scope.viewer.memberId, scope.at);
  const query = goalsWhere(scope, sql`${g.ownerId} = ${ownerId}::uuid AND ${readable}`);
  return rowsOf(scope.db, limited(query, limit));
}

/** Goals that the viewer has been found to read, the nearest target date first. */
export const goalsFoundReadable = (scope: Scope, ids: readonly string[]): Promise<ReadableGoal[]> =>
  rowsOf(scope.db, goalsWhere(scope, sql`${g.id} = ANY (${ids}::uuid[])`));

const completedOn = select({ day: asDay(c.completedOn) })`
  FROM ${c.table}
  WHERE ${c.organizationId} = ${n.organizationId} AND ${c.nodeId} = ${n.id}`;

/** What a summary of a plan needs of a node. */
const nodeColumns = {
  id: n.id,
  goalId: n.goalId,
  parentId: n.parentId,
  kind: asText(n.kind),
  title: n.title,
  rank: n.rank,
  dueOn: asDay(n.dueOn),
  durationDays: n.durationDays,
  order: asText(n.childOrder),
  completedOn: scalarOrNull(completedOn),
};
export type SummaryNode = RowOf<typeof nodeColumns>;

/**
 * The live nodes of several goals, in one statement. The goals are ones the viewer has been found to read. Completions
 * are looked up node by node: PostgreSQL would join them by reading all of the organization's.
 */
export async function nodesOfGoals(
  { db, organizationId }: Scope,
  goals: readonly Pick<ReadableGoal, "id">[],
): Promise<SummaryNode[]> {
  const nodes = select(nodeColumns)`
    FROM ${n.table}
    WHERE ${n.organizationId} = ${organizationId}::uuid AND ${n.deletedAt} IS NULL
      AND ${n.goalId} = ANY (${goals.map(({ id }) => id)}::uuid[])`;
  const [row] = await rowsOf(db, select({ nodes: asJson(nodes) })``);
  return row?.nodes ?? [];
}
