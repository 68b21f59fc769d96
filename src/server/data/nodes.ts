import { Prisma } from "@/generated/prisma/client";
import { nodeColumnsRead } from "./node-columns";
import type { Scope } from "./scope";
import { asColumns } from "./sql/columns";
import { coalesce, jsonObject, nothing, when } from "./sql/expression";
import { type Selection, select } from "./sql/query";
import { type Expression, outerTableAs, tableAs } from "./sql/table";
import { sql } from "./sql/template";

const n = tableAs("Node", "n");
const c = outerTableAs("Completion", "c");
const r = tableAs("Rung", "r");

const nodeRow = {
  ...nodeColumnsRead,
  completedOn: c.completedOn,
  rung: when(sql`${r.id} IS NOT NULL`, jsonObject({ id: r.id, name: r.name, level: r.level })),
};
const deletedNodeRow = { ...nodeRow, deletedWithId: coalesce(n.deletedWithId, n.id) };

/** Nodes of a goal as one JSON text for a column of a statement, in no order. */
const nodesWhere = <S extends Selection>(
  { organizationId }: Scope,
  goalId: string,
  columns: S,
  condition: Prisma.Sql,
) =>
  asColumns(
    select(columns)`
      FROM ${n.table}
      LEFT JOIN ${c.table} ON ${c.organizationId} = ${n.organizationId} AND ${c.nodeId} = ${n.id}
      LEFT JOIN ${r.table} ON ${r.organizationId} = ${n.organizationId} AND ${r.id} = ${n.rungId}
      WHERE ${n.organizationId} = ${organizationId}::uuid AND ${n.goalId} = ${goalId}::uuid
        AND ${condition}`,
  );

/** The live nodes of the goal, or those of them that are named. */
export function liveNodes(scope: Scope, goalId: string, ids?: readonly string[]) {
  const named = ids ? sql`AND ${n.id} = ANY (${ids}::uuid[])` : Prisma.empty;
  return nodesWhere(scope, goalId, nodeRow, sql`${n.deletedAt} IS NULL ${named}`);
}

/** Those of these nodes that are deleted, with all that their deletions took along. */
export const deletedNodes = (scope: Scope, goalId: string, ids: readonly string[]) =>
  nodesWhere(
    scope,
    goalId,
    deletedNodeRow,
    sql`${n.deletedAt} IS NOT NULL
      AND (${n.id} = ANY (${ids}::uuid[]) OR ${n.deletedWithId} = ANY (${ids}::uuid[]))`,
  );

/** Where none are asked for. */
export const noDeletedNodes: ReturnType<typeof deletedNodes> | Expression<null> = nothing;
