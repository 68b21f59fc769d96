import { Prisma } from "@/generated/prisma/client";
import type { GoalAccess } from "./goal-access";
import { nodeColumnsRead } from "./node-columns";
import type { Scope } from "./scope";

/** Selects nodes of a goal as `NodeRow`s, in no order; to be read as JSON, which writes dates as the application does. */
export const nodesWhere = (
  { organizationId }: Scope,
  goalId: string,
  condition: Prisma.Sql,
  more = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  SELECT ${nodeColumnsRead}, c.completed_on AS "completedOn",
    CASE WHEN r.id IS NOT NULL
      THEN json_build_object('id', r.id, 'name', r.name, 'level', r.level) END AS rung ${more}
  FROM nodes n
  LEFT JOIN completions c ON c.organization_id = n.organization_id AND c.node_id = n.id
  LEFT JOIN rungs r ON r.organization_id = n.organization_id AND r.id = n.rung_id
  WHERE n.organization_id = ${organizationId}::uuid AND n.goal_id = ${goalId}::uuid AND ${condition}`;

/** Selects every live node of the goal. */
export const selectNodes = (scope: Scope, { goalId }: GoalAccess): Prisma.Sql =>
  nodesWhere(scope, goalId, Prisma.sql`n.deleted_at IS NULL`);
