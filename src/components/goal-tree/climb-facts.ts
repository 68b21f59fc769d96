import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan, NodeRow } from "@/domain/goal/goal-plan";
import type { PlannedNode } from "@/domain/goal/plan-model";
import { lineage } from "@/domain/node/tree";
import { daysBetween } from "@/domain/plan/shared/calendar";
import type { ClimbTexts } from "./climb-view";

type FactKey = "latestFinish" | "beginBy" | "slack" | "progress" | "done" | "under";
export type Fact = { key: FactKey; value: string };

/** The facts of one node for the panel, as texts. */
export function factsOf(id: string, model: ClimbModel, plan: GoalPlan, texts: ClimbTexts): Fact[] {
  const node = model.byId.get(id);
  if (!node) return [];
  const { row, state, progress, schedule, isLeaf } = node;
  const facts: Fact[] = [];
  const parent = row.parentId === null ? undefined : model.byId.get(row.parentId);
  if (row.completedOn) facts.push({ key: "done", value: texts.day(row.completedOn) });
  if (schedule && state !== "done") {
    const beginBy = isLeaf ? schedule.latestStart : firstStartUnder(id, model);
    facts.push({ key: "latestFinish", value: texts.day(schedule.latestFinish) });
    if (beginBy)
      facts.push({
        key: "beginBy",
        value: texts.dayAndDistance(beginBy, daysBetween(plan.today, beginBy)),
      });
    const slack = texts.slack(schedule.totalSlackDays, schedule.critical);
    facts.push({ key: "slack", value: slack });
  }
  if (progress.total > 0 && !isLeaf)
    facts.push({ key: "progress", value: texts.progress(progress.done, progress.total) });
  if (parent) facts.push({ key: "under", value: parent.row.title });
  return facts;
}

/** The last day on which what is still open under a milestone can begin. */
function firstStartUnder(id: string, model: ClimbModel): string | null {
  const byId = { get: (nodeId: string) => model.byId.get(nodeId)?.row };
  const isUnder = ({ row }: PlannedNode<NodeRow>) =>
    lineage(byId, row.parentId).some((above) => above.id === id);
  const starts = model.next.filter(isUnder).flatMap(({ schedule }) => schedule?.latestStart ?? []);
  return starts.sort()[0] ?? null;
}
