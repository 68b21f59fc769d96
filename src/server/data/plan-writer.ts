import type { NodeRow } from "@/domain/goal/climb";
import type { PlanChanged } from "@/domain/node/change";
import type { PlanDifference } from "@/domain/node/difference";
import { Prisma } from "@/generated/prisma/client";
import type { GoalAccess } from "./goal-access";
import {
  columnsOf,
  type NodeColumns,
  nodeColumnsGiven,
  nodeColumnsSet,
  nodeFields,
  nodeRecords,
} from "./node-columns";
import type { PlanRows } from "./plan";
import type { Scope } from "./scope";
import { int } from "./sql/expression";
import { rowsOf, selectAfter } from "./sql/query";
import { columnNames, rowsInto, tableAs } from "./sql/table";
import { sql } from "./sql/template";

const g = tableAs("Goal", "g");
const n = tableAs("Node", "n");
const c = tableAs("Completion", "c");
const pc = tableAs("PlanChange", "pc");
const revisionName = columnNames("Goal", ["revision"]);
const deletionNames = columnNames("Node", ["deletedAt", "deletedWithId"]);
const nodeKeyNames = columnNames("Node", ["organizationId", "id"]);
const newNodes = rowsInto("Node", ["organizationId", "goalId", "createdAt", ...nodeFields]);
const planChanges = rowsInto("PlanChange", [
  "organizationId",
  "goalId",
  "id",
  "revision",
  "response",
]);
const completionRows = rowsInto("Completion", [
  "organizationId",
  "nodeId",
  "completedOn",
  "completedById",
  "recordedAt",
]);

/**
 * So many changes of a goal are remembered, in about so many bytes as they are stored. A browser sends its changes one after
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
  const mine = sql`${pc.organizationId} = ${organizationId}::uuid AND ${pc.goalId} = ${goalId}::uuid`;
  const responseText = JSON.stringify(response);
  const parts = [
    sql`bumped AS (UPDATE ${g.table} SET ${revisionName} = ${response.revision}
      WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.id} = ${goalId}::uuid)`,
    sql`remembered AS (INSERT INTO ${planChanges} VALUES
      (${organizationId}::uuid, ${goalId}::uuid, ${changeId}::uuid, ${response.revision}, ${responseText}::jsonb))`,
    sql`forgotten AS (DELETE FROM ${pc.table}
      WHERE ${mine} AND ${pc.revision} <= ${lastForgotten(mine, response.revision, responseText.length)})`,
    sql`inserted AS (${insertion(scope, goalId, fresh.map(columnsOf))} RETURNING ${columnNames("Node", ["id"])})`,
  ];
  if (other.length > 0)
    parts.push(sql`changed AS (UPDATE ${n.table}
      SET ${nodeColumnsSet}, (${deletionNames}) = (NULL, NULL)
      FROM ${nodeRecords(other.map(columnsOf))}
      WHERE ${n.organizationId} = ${organizationId}::uuid AND ${n.goalId} = ${goalId}::uuid AND ${n.id} = row.id)`);
  if (removed.length > 0)
    parts.push(sql`removed AS (UPDATE ${n.table}
      SET (${deletionNames}) = (${at}, gone."withId")
      FROM jsonb_to_recordset(${JSON.stringify(removed)}::jsonb) AS gone(id uuid, "withId" uuid)
      WHERE ${n.organizationId} = ${organizationId}::uuid AND ${n.goalId} = ${goalId}::uuid AND ${n.id} = gone.id)`);
  if (completed.length > 0) parts.push(...completions(scope, completed));
  const steps = sql`WITH ${Prisma.join(parts, ", ")} SELECT`;
  const [row] = await rowsOf(db, selectAfter(steps, { inserted: int`count(*)` })`FROM inserted`);
  return fresh.length - (row?.inserted ?? 0);
}

/** The newest revision that is forgotten. Sizes are looked at only when one is written that is larger than its share. */
function lastForgotten(mine: Prisma.Sql, revision: number, length: number): Prisma.Sql {
  const { most, maxBytes } = rememberedChanges;
  const byCount = sql`${revision - most}::int`;
  if (length <= maxBytes / most) return byCount;
  return sql`greatest(${byCount}, (SELECT max(sized.revision) FROM (
    SELECT ${pc.revision} AS revision,
      sum(pg_column_size(${pc.response})) OVER (ORDER BY ${pc.revision} DESC) AS bytes
    FROM ${pc.table} WHERE ${mine}) sized WHERE sized.bytes > ${maxBytes}))`;
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
    sql`done AS (INSERT INTO ${completionRows}
      SELECT ${organizationId}::uuid, row.id, row."completedOn", ${viewer.memberId}::uuid, ${at}
      FROM jsonb_to_recordset(${JSON.stringify(done)}::jsonb) AS row(id uuid, "completedOn" date))`,
    sql`reopened AS (DELETE FROM ${c.table}
      WHERE ${c.organizationId} = ${organizationId}::uuid
        AND ${c.nodeId} = ANY (${open.map(({ id }) => id)}::uuid[]))`,
  ];
}

const insertion = (
  { organizationId, at }: Scope,
  goalId: string,
  nodes: readonly NodeColumns[],
): Prisma.Sql => sql`
  INSERT INTO ${newNodes}
  SELECT ${organizationId}::uuid, ${goalId}::uuid, ${at}, ${nodeColumnsGiven} FROM ${nodeRecords(nodes)}
  ON CONFLICT (${nodeKeyNames}) DO NOTHING`;

/** The nodes that a new goal begins with. Returns how many were written: an id that is in use is left alone. */
export const insertNodes = (
  scope: Scope,
  goalId: string,
  nodes: readonly NodeColumns[],
): Promise<number> => scope.db.$executeRaw(insertion(scope, goalId, nodes));
