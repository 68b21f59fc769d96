import type { NodeRow } from "@/domain/goal/goal-plan";
import type { Plan } from "@/domain/goal/plan-input";
import type { PlanChanged } from "@/domain/node/change";
import { Problem } from "@/domain/problem";
import { build, nothingAs, rowOf } from "@/server/infra/typed-sql";
import { rowsOfColumns } from "./as-columns";
import type { GoalAccess } from "./goal-access";
import { deletedNodes, liveNodes } from "./nodes";
import type { Scope } from "./scope";

/** What a goal says of its plan, and the plan's revision. */
export const selectPlan = (organizationId: string, goalId: string) =>
  build
    .selectFrom("goals")
    .select(({ cast }) => [
      "revision",
      cast<string>("target_date", "text").as("targetDate"),
      cast<string | null>("reached_on", "text").as("reachedOn"),
      "child_order as order",
    ])
    .where("organization_id", "=", organizationId)
    .where("id", "=", goalId);

/**
 * Locks the goal's row until the transaction ends, and returns what it says of its plan. Changes of one plan run one after
 * another and read it only then, so that two changes that are each valid cannot make a loop together. The lock does not
 * cover the key, so rows that refer to the goal, such as comments, can still be written.
 */
export async function lockPlan(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess<"edit">,
): Promise<LockedPlan> {
  const goal = await rowOf(
    db,
    selectPlan(organizationId, goalId).where("deleted_at", "is", null).forNoKeyUpdate(),
  );
  if (!goal) throw new Problem("notFound");
  return goal;
}

type LockedPlan = Omit<Plan, "nodes"> & { revision: number };

export type PlanRows = {
  nodes: NodeRow[];
  /** The deleted nodes, by the node whose deletion removed them. */
  deleted: ReadonlyMap<string, NodeRow[]>;
  /** The response to this change where it has already been made; null otherwise. */
  response: PlanChanged | null;
};

/**
 * What a change is judged by: the live nodes (all or those of `ids`), and the nodes removed by the deletions in which
 * `deletedIds` are.
 */
export async function readPlan(
  scope: Scope,
  { goalId }: GoalAccess<"edit">,
  wanted: { changeId: string; ids: readonly string[] | "all"; deletedIds: readonly string[] },
): Promise<PlanRows> {
  const { db, organizationId } = scope;
  const { ids, deletedIds, changeId } = wanted;
  const deleted = deletedNodes({ organizationId, goalId }, deletedIds);
  const live = liveNodes({ organizationId, goalId }, ids === "all" ? undefined : ids);
  const row = await rowOf(
    db,
    build.selectNoFrom(({ selectFrom }) => [
      live.as("nodes"),
      (deletedIds.length > 0 ? deleted : nothingAs(deleted)).as("deleted"),
      selectFrom("plan_changes as p")
        .select("p.response")
        .where("p.organization_id", "=", organizationId)
        .where("p.goal_id", "=", goalId)
        .where("p.id", "=", changeId)
        .$castTo<{ response: PlanChanged }>()
        .as("response"),
    ]),
  );
  const batches = new Map<string, NodeRow[]>();
  for (const { deletedWithId, ...node } of rowsOfColumns(row?.deleted ?? null))
    batches.set(deletedWithId, [...(batches.get(deletedWithId) ?? []), node]);
  return {
    nodes: rowsOfColumns(row?.nodes ?? null),
    deleted: batches,
    response: row?.response ?? null,
  };
}

/** The problem for nodes that are not live: they were deleted, or some never belonged to this goal. */
export async function missingNodesProblem(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess,
  ids: readonly string[],
): Promise<Problem> {
  const known = await db.node.count({ where: { organizationId, goalId, id: { in: [...ids] } } });
  return new Problem(known < new Set(ids).size ? "notFound" : "nodeGone");
}
