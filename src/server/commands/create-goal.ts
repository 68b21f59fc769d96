import { todayIn } from "@/domain/account/today";
import type { NewGoal } from "@/domain/goal/create";
import { blankFields } from "@/domain/node/blank";
import { rankAt } from "@/domain/node/rank";
import { Problem } from "@/domain/problem";
import { findOwnGoal, insertGoal } from "@/server/data/goals";
import { storePlanRisk } from "@/server/data/plan-risk";
import { insertNodes } from "@/server/data/plan-writer";
import { requirePublishedRungs } from "@/server/data/published-rungs";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/**
 * Creates a goal, with the milestones that the form proposes. A form sent twice creates one goal; what the first one
 * created is left as it is.
 */
export async function createGoal(
  scope: Scope,
  { id, targetRungId, audiences, milestones = [], ...goal }: NewGoal,
): Promise<{ id: string }> {
  await requirePublishedRungs(scope, [targetRungId, ...milestones.map(({ rungId }) => rungId)]);
  const row = { ...goal, id, targetRungId: targetRungId ?? null, audiences: audiences ?? [] };
  if (!(await insertGoal(scope, row))) {
    const found = await findOwnGoal(scope, id);
    if (!found || found.deleted) throw new Problem("notFound");
    return { id };
  }
  const { ranks } = rankAt([], 0, milestones.length);
  const nodes = milestones.map(({ id: nodeId, title, dueOn, rungId }, index) => ({
    ...blankFields,
    id: nodeId,
    parentId: null,
    kind: "milestone" as const,
    order: "parallel" as const,
    version: 1,
    title,
    rank: ranks[index] ?? "",
    dueOn: dueOn ?? null,
    rungId: rungId ?? null,
  }));
  if (nodes.length > 0) {
    const written = await insertNodes(scope, id, nodes);
    if (written < nodes.length) throw new Problem("notFound");
    await storePlanRisk(scope, id, todayIn(scope.viewer.timeZone ?? "UTC", scope.at));
  }
  await recordEvent(scope, {
    kind: "goal.created",
    goalId: id,
    detail: { statement: goal.statement, targetDate: goal.targetDate },
  });
  return { id };
}
