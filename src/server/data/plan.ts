import type { NodeRow } from "@/domain/goal/climb";
import type { PlanChanged } from "@/domain/node/change";
import { Problem } from "@/domain/problem";
import type { GoalAccess } from "./goal-access";
import { deletedNodes, liveNodes, noDeletedNodes } from "./nodes";
import type { Scope } from "./scope";
import { fromColumns } from "./sql/columns";
import { scalarOrNull, storedJson } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";

const g = tableAs("Goal", "g");
const p = tableAs("PlanChange", "p");

/**
 * Holds the goal's row until the transaction ends, and returns the plan's revision. Changes of one plan happen one after
 * another and read it only then, so that no two that are sound alone make a loop together. The lock leaves the key alone,
 * so that nobody who merely points at the goal (a comment) has to wait.
 */
export async function lockPlan(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess<"edit">,
): Promise<number> {
  const query = select({ revision: g.revision })`
    FROM ${g.table}
    WHERE ${g.organizationId} = ${organizationId}::uuid AND ${g.id} = ${goalId}::uuid
      AND ${g.deletedAt} IS NULL
    FOR NO KEY UPDATE`;
  const [goal] = await rowsOf(db, query);
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
  const deleted = deletedIds.length > 0 ? deletedNodes(scope, goalId, deletedIds) : noDeletedNodes;
  const remembered = select({ response: storedJson<PlanChanged>(p.response) })`
    FROM ${p.table}
    WHERE ${p.organizationId} = ${organizationId}::uuid AND ${p.goalId} = ${goalId}::uuid
      AND ${p.id} = ${changeId}::uuid`;
  const query = select({ nodes: live, deleted, response: scalarOrNull(remembered) })``;
  const [row] = await rowsOf(db, query);
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
