import type { NodeRow } from "@/domain/goal/climb";
import { Prisma } from "@/generated/prisma/client";
import { asColumns, type Columns } from "./as-columns";
import { nodeColumnsRead, nodeColumnsReadAs } from "./node-columns";
import type { Scope } from "./scope";

export type NodeJson = Columns<NodeRow> | null;
export type DeletedNodeJson = Columns<NodeRow & { deletedWithId: string }> | null;

/** Nodes of a goal as one JSON text for a column of a statement, in no order. */
const nodesWhere = (
  { organizationId }: Scope,
  goalId: string,
  condition: Prisma.Sql,
  more: { columns: Prisma.Sql; names: readonly string[] } = { columns: Prisma.empty, names: [] },
): Prisma.Sql =>
  asColumns(
    Prisma.sql`
      SELECT ${nodeColumnsRead}, c.completed_on AS "completedOn",
        CASE WHEN r.id IS NOT NULL
          THEN json_build_object('id', r.id, 'name', r.name, 'level', r.level) END AS rung
        ${more.columns}
      FROM nodes n
      LEFT JOIN completions c ON c.organization_id = n.organization_id AND c.node_id = n.id
      LEFT JOIN rungs r ON r.organization_id = n.organization_id AND r.id = n.rung_id
      WHERE n.organization_id = ${organizationId}::uuid AND n.goal_id = ${goalId}::uuid
        AND ${condition}`,
    [...nodeColumnsReadAs, "completedOn", "rung", ...more.names],
  );

/** The live nodes of the goal, or those of them that are named. */
export function liveNodes(scope: Scope, goalId: string, ids?: readonly string[]): Prisma.Sql {
  const named = ids ? Prisma.sql`AND n.id = ANY (${ids}::uuid[])` : Prisma.empty;
  return nodesWhere(scope, goalId, Prisma.sql`n.deleted_at IS NULL ${named}`);
}

/** Those of these nodes that are deleted, with all that their deletions took along. */
export const deletedNodes = (scope: Scope, goalId: string, ids: readonly string[]): Prisma.Sql =>
  nodesWhere(
    scope,
    goalId,
    Prisma.sql`n.deleted_at IS NOT NULL
      AND (n.id = ANY (${ids}::uuid[]) OR n.deleted_with_id = ANY (${ids}::uuid[]))`,
    { columns: Prisma.sql`, n.deleted_with_id AS "deletedWithId"`, names: ["deletedWithId"] },
  );
