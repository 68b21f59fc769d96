import type { NodeRow } from "@/domain/goal/climb";
import type { PlanChanged } from "@/domain/node/change";
import type { PlanDifference } from "@/domain/node/difference";
import { Prisma } from "@/generated/prisma/client";
import type { GoalAccess } from "./goal-access";
import {
  columnsOf,
  type NodeColumns,
  nodeColumnNames,
  nodeColumnsGiven,
  nodeColumnsSet,
  nodeRecords,
} from "./node-columns";
import type { PlanRows } from "./plan";
import type { Scope } from "./scope";

/**
 * So many changes of a goal are remembered, in so many bytes as they are stored. A browser sends its changes one after
 * another, so it sends again only the last one, after those that other browsers made meanwhile.
 */
const rememberedChanges = { most: 100, maxBytes: 4_000_000 };

/**
 * Writes what a change has made other, whatever kind of change it was, counts it in the plan's revision and remembers its
 * response: one statement. Returns how many new nodes were not written, because their ids are in use.
 */
export async function writePlan(
  scope: Scope,
  { goalId }: GoalAccess<"edit">,
  before: PlanRows,
  { nodes, removed }: PlanDifference,
  changeId: string,
  response: PlanChanged,
): Promise<number> {
  const { db, organizationId, at } = scope;
  const was = new Map([...before.nodes, ...[...before.deleted.values()].flat()].map(byId));
  const fresh = nodes.filter(({ id }) => !was.has(id));
  const other = nodes.filter(({ id }) => was.has(id));
  const completed = nodes.filter(
    ({ id, completedOn }) => completedOn !== (was.get(id)?.completedOn ?? null),
  );
  const mine = Prisma.sql`organization_id = ${organizationId}::uuid AND goal_id = ${goalId}::uuid`;
  const responseText = JSON.stringify(response);
  const parts = [
    Prisma.sql`bumped AS (UPDATE goals SET revision = ${response.revision}
      WHERE organization_id = ${organizationId}::uuid AND id = ${goalId}::uuid)`,
    Prisma.sql`remembered AS (INSERT INTO plan_changes (organization_id, goal_id, id, revision, response)
      VALUES (${organizationId}::uuid, ${goalId}::uuid, ${changeId}::uuid, ${response.revision},
        ${responseText}::jsonb))`,
    Prisma.sql`forgotten AS (DELETE FROM plan_changes
      WHERE ${mine} AND revision <= ${lastForgotten(mine, response.revision, responseText.length)})`,
    Prisma.sql`inserted AS (${insertion(scope, goalId, fresh.map(columnsOf))} RETURNING id)`,
  ];
  if (other.length > 0)
    parts.push(Prisma.sql`changed AS (UPDATE nodes n
      SET ${nodeColumnsSet}, deleted_at = NULL, deleted_with_id = NULL
      FROM ${nodeRecords(other.map(columnsOf))}
      WHERE n.organization_id = ${organizationId}::uuid AND n.goal_id = ${goalId}::uuid AND n.id = row.id)`);
  if (removed.length > 0)
    parts.push(Prisma.sql`removed AS (UPDATE nodes n
      SET deleted_at = ${at}, deleted_with_id = gone."withId"
      FROM jsonb_to_recordset(${JSON.stringify(removed)}::jsonb) AS gone(id uuid, "withId" uuid)
      WHERE n.organization_id = ${organizationId}::uuid AND n.goal_id = ${goalId}::uuid AND n.id = gone.id)`);
  if (completed.length > 0) parts.push(...completions(scope, completed));
  const [row] = await db.$queryRaw<{ inserted: number }[]>`
    WITH ${Prisma.join(parts, ", ")} SELECT count(*)::int AS inserted FROM inserted`;
  return fresh.length - (row?.inserted ?? 0);
}

/** The newest revision that is forgotten. Sizes are looked at only when one is written that is larger than its share. */
function lastForgotten(mine: Prisma.Sql, revision: number, length: number): Prisma.Sql {
  const { most, maxBytes } = rememberedChanges;
  const byCount = Prisma.sql`${revision - most}::int`;
  if (length <= maxBytes / most) return byCount;
  return Prisma.sql`greatest(${byCount}, (SELECT max(sized.revision) FROM (
    SELECT revision, sum(pg_column_size(response)) OVER (ORDER BY revision DESC) AS bytes
    FROM plan_changes WHERE ${mine}) sized WHERE sized.bytes > ${maxBytes}))`;
}

const byId = (node: NodeRow): [string, NodeRow] => [node.id, node];

/** Done is a record: of those that were done it is written, of the others taken away. */
function completions(
  { organizationId, viewer, at }: Scope,
  nodes: readonly NodeRow[],
): Prisma.Sql[] {
  const done = nodes.filter(({ completedOn }) => completedOn !== null);
  const open = nodes.filter(({ completedOn }) => completedOn === null);
  return [
    Prisma.sql`done AS (INSERT INTO completions
        (organization_id, node_id, completed_on, completed_by_id, recorded_at)
      SELECT ${organizationId}::uuid, row.id, row."completedOn", ${viewer.memberId}::uuid, ${at}
      FROM jsonb_to_recordset(${JSON.stringify(done)}::jsonb) AS row(id uuid, "completedOn" date))`,
    Prisma.sql`reopened AS (DELETE FROM completions
      WHERE organization_id = ${organizationId}::uuid
        AND node_id = ANY (${open.map(({ id }) => id)}::uuid[]))`,
  ];
}

const insertion = (
  { organizationId, at }: Scope,
  goalId: string,
  nodes: readonly NodeColumns[],
): Prisma.Sql => Prisma.sql`
  INSERT INTO nodes (organization_id, goal_id, created_at, ${nodeColumnNames})
  SELECT ${organizationId}::uuid, ${goalId}::uuid, ${at}, ${nodeColumnsGiven} FROM ${nodeRecords(nodes)}
  ON CONFLICT (organization_id, id) DO NOTHING`;

/** The nodes that a new goal begins with. Returns how many were written: an id that is in use is left alone. */
export const insertNodes = (
  scope: Scope,
  goalId: string,
  nodes: readonly NodeColumns[],
): Promise<number> => scope.db.$executeRaw(insertion(scope, goalId, nodes));
