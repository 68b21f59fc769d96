import type { NodeRow } from "@/domain/goal/climb";
import type { PlanChanged } from "@/domain/node/change";
import { Problem } from "@/domain/problem";
import { Prisma } from "@/generated/prisma/client";
import { fromColumns } from "./as-columns";
import type { GoalAccess } from "./goal-access";
import { type DeletedNodeJson, deletedNodes, liveNodes, type NodeJson } from "./nodes";
import type { Scope } from "./scope";

/**
 * Holds the goal's row until the transaction ends, and returns the plan's revision. Changes of one plan happen one after
 * another and read it only then, so that no two that are sound alone make a loop together. The lock leaves the key alone,
 * so that nobody who merely points at the goal (a comment) has to wait.
 */
export async function lockPlan(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess<"edit">,
): Promise<number> {
  const [goal] = await db.$queryRaw<{ revision: number }[]>`
    SELECT revision FROM goals
    WHERE organization_id = ${organizationId}::uuid AND id = ${goalId}::uuid AND deleted_at IS NULL
    FOR NO KEY UPDATE`;
  if (!goal) throw new Problem("notFound");
  return goal.revision;
}

export type PlanRows = {
  nodes: NodeRow[];
  /** By the node whose deletion took them along. */
  deleted: ReadonlyMap<string, NodeRow[]>;
  /** The response to this change when it was made; null while it was not. */
  response: PlanChanged | null;
};

/** What a change is judged by: the live nodes, or those of `ids`, and the deletions that took some of `deletedIds`. */
export async function readPlan(
  scope: Scope,
  { goalId }: GoalAccess<"edit">,
  wanted: { changeId: string; ids: readonly string[] | "all"; deletedIds: readonly string[] },
): Promise<PlanRows> {
  const { db, organizationId } = scope;
  const { ids, deletedIds, changeId } = wanted;
  const live = liveNodes(scope, goalId, ids === "all" ? undefined : ids);
  const deleted =
    deletedIds.length > 0 ? deletedNodes(scope, goalId, deletedIds) : Prisma.sql`NULL`;
  const [row] = await db.$queryRaw<
    { nodes: NodeJson; deleted: DeletedNodeJson; response: PlanChanged | null }[]
  >`
    SELECT ${live} AS nodes, ${deleted} AS deleted,
      (SELECT p.response FROM plan_changes p
        WHERE p.organization_id = ${organizationId}::uuid AND p.goal_id = ${goalId}::uuid
          AND p.id = ${changeId}::uuid) AS response`;
  const batches = new Map<string, NodeRow[]>();
  for (const { deletedWithId, ...node } of fromColumns(row?.deleted ?? null))
    batches.set(deletedWithId, [...(batches.get(deletedWithId) ?? []), node]);
  return {
    nodes: fromColumns(row?.nodes ?? null),
    deleted: batches,
    response: row?.response ?? null,
  };
}

/** Why nodes are not among the live ones: they were deleted, or this goal never had all of them. */
export async function whyMissing(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess,
  ids: readonly string[],
): Promise<Problem> {
  const known = await db.node.count({ where: { organizationId, goalId, id: { in: [...ids] } } });
  return new Problem(known < new Set(ids).size ? "notFound" : "nodeGone");
}
