import type { NodeRow } from "@/domain/goal/climb";
import { Problem } from "@/domain/problem";
import { Prisma } from "@/generated/prisma/client";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";

const select = Prisma.sql`
  SELECT n.id, n.parent_id AS "parentId", n.kind::text AS kind, n.title, n.rank,
    CASE WHEN r.id IS NOT NULL
      THEN json_build_object('id', r.id, 'name', r.name, 'level', r.level) END AS rung,
    n.due_on::text AS "dueOn", n.duration_days AS "durationDays", n.child_order::text AS "order",
    c.completed_on::text AS "completedOn", n.version
  FROM nodes n
  LEFT JOIN completions c ON c.organization_id = n.organization_id AND c.node_id = n.id
  LEFT JOIN rungs r ON r.organization_id = n.organization_id AND r.id = n.rung_id`;

/** Selects every live node of the goal as `NodeRow`s, in no order. */
export const selectNodes = ({ organizationId }: Scope, { goalId }: GoalAccess): Prisma.Sql =>
  Prisma.sql`${select}
    WHERE n.organization_id = ${organizationId}::uuid AND n.goal_id = ${goalId}::uuid
      AND n.deleted_at IS NULL`;

/** Those of these nodes that are live in the goal. */
export async function readNodesById(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess,
  ids: readonly string[],
): Promise<NodeRow[]> {
  return db.$queryRaw<NodeRow[]>`${select}
    WHERE n.organization_id = ${organizationId}::uuid AND n.goal_id = ${goalId}::uuid
      AND n.id = ANY (${ids}::uuid[]) AND n.deleted_at IS NULL`;
}

/** A node to be worked on; says so where it was deleted meanwhile. */
export async function readLiveNode(scope: Scope, goal: GoalAccess, id: string): Promise<NodeRow> {
  const [row] = await readNodesById(scope, goal, [id]);
  return row ?? refuseMissing(scope, goal, id);
}

/** Why a node is not among the live ones: it was deleted, or this goal never had it. */
export async function refuseMissing(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess,
  id: string,
): Promise<never> {
  const row = await db.node.findUnique({
    where: { organizationId_id: { organizationId, id }, goalId },
    select: { id: true },
  });
  throw new Problem(row ? "nodeGone" : "notFound");
}
