import { randomUUID } from "node:crypto";
import { planRisk } from "@/domain/goal/plan-risk";
import { applyPlanChange, nodesNeeded } from "@/domain/node/apply";
import type { PlanChange, PlanChanged, PlanResponse } from "@/domain/node/change";
import { restoredIdsOf } from "@/domain/node/completion";
import { type ChangeRefusal, withDifference } from "@/domain/node/difference";
import { inverseOf } from "@/domain/node/inverse";
import { versionsOf } from "@/domain/node/preconditions";
import { problemOfRefusal } from "@/domain/node/problem-of-refusal";
import type { GoalAccess } from "@/server/data/goal-access";
import { lockPlan, missingNodesProblem, readPlan } from "@/server/data/plan";
import { writePlan } from "@/server/data/plan-writer";
import { requirePublishedRungs } from "@/server/data/published-rungs";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";
import { eventOf } from "./plan-event";

/**
 * Makes one change to a plan, by the same rules by which the browser drew it. Sent twice, it is made once and gets the
 * same response. Where it expects something else than it finds, it changes nothing and returns the current row.
 */
export async function changePlan(
  scope: Scope,
  goal: GoalAccess<"edit">,
  change: PlanChange,
): Promise<PlanResponse> {
  const { changeId } = change;
  const { revision, ...goalOfPlan } = await lockPlan(scope, goal);
  const wanted = { changeId, ids: nodesNeeded(change), deletedIds: deletedIdsIn(change) };
  const plan = await readPlan(scope, goal, wanted);
  if (plan.response) return plan.response;
  const rungs = await requirePublishedRungs(scope, rungIdsIn(change));

  const context = { today: goal.today, deleted: plan.deleted, rungs };
  const result = applyPlanChange(plan.nodes, change, context);
  if (!result.ok) return refuse(scope, goal, change, result.error);
  const difference = result.value;
  const removed = difference.removed.map(({ id }) => id);
  if (difference.nodes.length === 0 && removed.length === 0)
    return { ok: true, revision, nodes: [], removed: [], inverse: null };

  const response: PlanChanged = {
    ok: true,
    revision: revision + 1,
    nodes: [...difference.nodes],
    removed,
    inverse: inverseOf(plan.nodes, change, difference, randomUUID()),
  };
  const risk =
    wanted.ids === "all"
      ? planRisk(
          { ...goalOfPlan, nodes: withDifference(plan.nodes, { ...difference, removed }) },
          goal.today,
        )
      : null;
  const unwritten = await writePlan(scope, goal, plan, difference, { changeId, response, risk });
  // An id that is in use cannot be used again: here the node was deleted, or belongs to something that the viewer may
  // not see.
  if (unwritten > 0)
    throw await missingNodesProblem(
      scope,
      goal,
      change.type === "add" ? change.nodes.map(({ id }) => id) : [],
    );
  await recordEvent(scope, eventOf(goal.goalId, change, plan, difference));
  return response;
}

async function refuse(
  scope: Scope,
  goal: GoalAccess<"edit">,
  change: PlanChange,
  refusal: ChangeRefusal,
): Promise<PlanResponse> {
  switch (refusal.code) {
    case "stale":
      return { ok: false, reason: "stale", current: refusal.current };
    case "nodeGone":
      throw await missingNodesProblem(scope, goal, nodeIdsIn(change));
    default:
      throw problemOfRefusal(refusal.code);
  }
}

const rungIdsIn = (change: PlanChange) =>
  change.type === "add" ? change.nodes.map(({ rungId }) => rungId) : [];

const deletedIdsIn = (change: PlanChange): readonly string[] =>
  change.type === "delete" ? change.nodeIds : restoredIdsOf(change);

/** The ids of the nodes that a change takes to exist. */
function nodeIdsIn(change: PlanChange): string[] {
  const named = "nodeId" in change ? [change.nodeId] : [];
  return [...named, ...deletedIdsIn(change), ...versionsOf(change).map(({ nodeId }) => nodeId)];
}
