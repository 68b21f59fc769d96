import type { NodeRow } from "@/domain/goal/climb";
import { type Tree, type TreeRow, treeOf } from "@/domain/node/tree";
import { Problem } from "@/domain/problem";
import type { GoalAccess } from "./goal-access";
import type { Scope } from "./scope";

/**
 * The tree of a goal, for whoever changes its shape. Such changes of one goal happen one after another: each holds the
 * goal's row until it ends, and reads the tree only then, so that no two that are sound alone make a loop together.
 * The lock leaves the key alone, so that nobody who merely points at the goal (a comment) has to wait.
 */
export async function lockTree(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess<"edit">,
): Promise<Tree> {
  const [goal] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM goals
    WHERE organization_id = ${organizationId}::uuid AND id = ${goalId}::uuid AND deleted_at IS NULL
    FOR NO KEY UPDATE`;
  if (!goal) throw new Problem("notFound");
  const rows = await db.$queryRaw<TreeRow[]>`
    SELECT id, parent_id AS "parentId", kind::text AS kind, rank FROM nodes
    WHERE organization_id = ${organizationId}::uuid AND goal_id = ${goalId}::uuid
      AND deleted_at IS NULL`;
  return treeOf(rows);
}

/** Which of these ids are in use in the organization, and by what. */
export function whoHas(
  { db, organizationId }: Scope,
  ids: readonly string[],
): Promise<{ id: string; goalId: string; deleted: boolean }[]> {
  return db.$queryRaw`
    SELECT id, goal_id AS "goalId", deleted_at IS NOT NULL AS deleted FROM nodes
    WHERE organization_id = ${organizationId}::uuid AND id = ANY (${ids}::uuid[])`;
}

export type NewNode = Pick<NodeRow, "id" | "kind" | "title" | "rank" | "dueOn" | "durationDays"> & {
  rungId: string | null;
};

/** Answers how many were written: an id that somebody else has just taken is left alone. */
export function insertNodeRows(
  { db, organizationId, at }: Scope,
  goalId: string,
  parentId: string | null,
  nodes: readonly NewNode[],
): Promise<number> {
  return db.$executeRaw`
    INSERT INTO nodes (organization_id, id, goal_id, parent_id, kind, title, rank, rung_id, due_on,
      duration_days, created_at)
    SELECT ${organizationId}::uuid, n.id, ${goalId}::uuid, ${parentId}::uuid, n.kind::node_kind, n.title,
      n.rank, n."rungId", n."dueOn", n."durationDays", ${at}
    FROM jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) AS n(
      id uuid, kind text, title text, rank text, "rungId" uuid, "dueOn" date, "durationDays" int)
    ON CONFLICT (organization_id, id) DO NOTHING`;
}

export async function placeNode(
  { db, organizationId }: Scope,
  id: string,
  place: { parentId: string | null; rank: string },
): Promise<void> {
  await db.node.update({
    where: { organizationId_id: { organizationId, id } },
    data: place,
    select: { id: true },
  });
}

/** What a change does to others: new ranks for the siblings, and a step that has become a milestone. */
export async function settleAround(
  { db, organizationId }: Scope,
  { rebalanced, madeMilestoneId }: { rebalanced: ReadonlyMap<string, string>; madeMilestoneId: string | null },
): Promise<void> {
  if (rebalanced.size === 0 && madeMilestoneId === null) return;
  const ids = new Set([...rebalanced.keys(), ...(madeMilestoneId === null ? [] : [madeMilestoneId])]);
  await db.$executeRaw`
    UPDATE nodes n SET rank = coalesce(fresh.rank, n.rank),
      kind = CASE WHEN n.id = ${madeMilestoneId}::uuid THEN 'milestone'::node_kind ELSE n.kind END
    FROM unnest(${[...ids]}::uuid[], ${[...ids].map((id) => rebalanced.get(id) ?? null)}::text[])
      AS fresh(id, rank)
    WHERE n.organization_id = ${organizationId}::uuid AND n.id = fresh.id`;
}

/** One batch, to be undone as one. */
export async function markDeleted(
  { db, organizationId, at }: Scope,
  rootId: string,
  ids: readonly string[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE nodes SET deleted_at = ${at}, deleted_with_id = ${rootId}::uuid
    WHERE organization_id = ${organizationId}::uuid AND id = ANY (${ids}::uuid[])`;
}

/** What the deletion of this node took along, itself included. */
export function deletedWith(
  { db, organizationId }: Scope,
  { goalId }: GoalAccess,
  rootId: string,
): Promise<TreeRow[]> {
  return db.$queryRaw`
    SELECT id, parent_id AS "parentId", kind::text AS kind, rank FROM nodes
    WHERE organization_id = ${organizationId}::uuid AND goal_id = ${goalId}::uuid
      AND deleted_with_id = ${rootId}::uuid AND deleted_at IS NOT NULL`;
}

export async function markRestored(
  { db, organizationId }: Scope,
  ids: readonly string[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE nodes SET deleted_at = NULL, deleted_with_id = NULL
    WHERE organization_id = ${organizationId}::uuid AND id = ANY (${ids}::uuid[])`;
}
