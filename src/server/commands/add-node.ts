import type { NodesChanged } from "@/domain/node/changes";
import type { Placement } from "@/domain/node/placement";
import { insertNodes } from "@/domain/node/structure";
import { Problem } from "@/domain/problem";
import { recordActivity } from "@/server/data/activity";
import type { GoalAccess } from "@/server/data/goal-access";
import {
  insertNodeRows,
  lockTree,
  type NewNode,
  settleAround,
  whoHas,
} from "@/server/data/node-tree";
import { requirePublishedRungs } from "@/server/data/published-rungs";
import type { Scope } from "@/server/data/scope";
import { allowed, changedById } from "./node-change";

export type NodeDraft = Pick<NewNode, "id" | "kind" | "title"> & {
  dueOn?: string | null;
  durationDays?: number | null;
  rungId?: string | null;
};

/**
 * Adds nodes in a row, in the order of time. Sent twice, they are written once: what is there already is left as it
 * is, and answered. Under a step they make it a milestone.
 */
export async function addNodes(
  scope: Scope,
  goal: GoalAccess<"edit">,
  where: { parentId: string | null; placement: Placement },
  drafts: readonly NodeDraft[],
): Promise<NodesChanged> {
  const tree = await lockTree(scope, goal);
  const fresh = await unwritten(scope, goal, drafts);
  const ids = drafts.map(({ id }) => id);
  const [first] = fresh;
  if (!first) return changedById(scope, goal, ids);

  await requirePublishedRungs(
    scope,
    fresh.map(({ rungId }) => rungId),
  );
  const insertion = allowed(insertNodes(tree, { ...where, count: fresh.length }));
  const nodes = fresh.map(({ dueOn, durationDays, rungId, ...draft }, index) => ({
    ...draft,
    rank: insertion.ranks[index] ?? "",
    dueOn: dueOn ?? null,
    durationDays: durationDays ?? null,
    rungId: rungId ?? null,
  }));
  const written = await insertNodeRows(scope, goal.goalId, where.parentId, nodes);
  if (written < nodes.length) throw new Problem("notFound");
  await settleAround(scope, insertion);
  await recordActivity(scope, {
    kind: "node.added",
    goalId: goal.goalId,
    nodeId: first.id,
    detail: { title: first.title, count: nodes.length, madeMilestoneId: insertion.madeMilestoneId },
  });
  return changedById(scope, goal, [...ids, ...insertion.rebalanced.keys(), insertion.madeMilestoneId]);
}

/** Which of them are new. An id that is used elsewhere is nobody's to use here; one that was deleted here is gone. */
async function unwritten(scope: Scope, { goalId }: GoalAccess, drafts: readonly NodeDraft[]) {
  const fresh = new Map(drafts.map((draft) => [draft.id, draft]));
  for (const holder of await whoHas(scope, [...fresh.keys()])) {
    if (holder.goalId !== goalId) throw new Problem("notFound");
    if (holder.deleted) throw new Problem("nodeGone");
    fresh.delete(holder.id);
  }
  return [...fresh.values()];
}
