import type { ActivityEvent, ActivityEventOf } from "@/domain/activity/event";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { PlanChange, PlanChangeOf } from "@/domain/node/change";
import { madeMilestoneIn, type PlanDifference } from "@/domain/node/difference";
import type { PlanRows } from "@/server/data/plan";

/** The event of a change that was made to the plan of a goal. */
export function eventOf(
  goalId: string,
  change: PlanChange,
  { nodes: before }: Pick<PlanRows, "nodes">,
  { nodes, removed }: PlanDifference,
): ActivityEvent {
  const known = new Map([...before, ...nodes].map((node) => [node.id, node]));
  const at = (nodeId: string) => ({ goalId, nodeId });
  const title = (nodeId: string) => known.get(nodeId)?.title ?? null;
  const madeMilestoneId = madeMilestoneIn(before, { nodes });
  switch (change.type) {
    case "add": {
      const fresh = new Set(nodes.map(({ id }) => id));
      const written = change.nodes.filter(({ id }) => fresh.has(id)).map(({ id }) => id);
      const nodeId = firstOf(written);
      const detail = { title: title(nodeId), count: written.length, madeMilestoneId };
      return { kind: "node.added", ...at(nodeId), detail };
    }
    case "set":
      return setEvent(goalId, change, before, known);
    case "setKind": {
      const detail = { title: title(change.nodeId), kind: change.kind };
      return { kind: "node.kindChanged", ...at(change.nodeId), detail };
    }
    case "setOrder": {
      const detail = { title: title(change.nodeId), order: change.order };
      return { kind: "node.orderChanged", ...at(change.nodeId), detail };
    }
    case "move": {
      const detail = { title: title(change.nodeId), madeMilestoneId };
      return { kind: "node.moved", ...at(change.nodeId), detail };
    }
    case "complete": {
      const completedOn = known.get(change.nodeId)?.completedOn ?? null;
      const detail = { title: title(change.nodeId), completedOn };
      return { kind: "node.completed", ...at(change.nodeId), detail };
    }
    case "reopen": {
      const detail = { title: title(change.nodeId) };
      return { kind: "node.reopened", ...at(change.nodeId), detail };
    }
    case "delete": {
      const nodeId = firstOf(removed.map(({ withId }) => withId));
      const detail = { title: title(nodeId), count: removed.length };
      return { kind: "node.deleted", ...at(nodeId), detail };
    }
    case "restore": {
      const nodeId = firstOf(change.deletedIds);
      const count = nodes.filter(({ id }) => id !== madeMilestoneId).length;
      const detail = { title: title(nodeId), count, madeMilestoneId };
      return { kind: "node.restored", ...at(nodeId), detail };
    }
  }
}

/** The first id; a change that was made has at least one. */
function firstOf([first]: readonly string[]): string {
  if (first === undefined) throw new Error("a change without a node");
  return first;
}

function setEvent(
  goalId: string,
  { nodeId }: PlanChangeOf<"set">,
  before: readonly NodeRow[],
  known: ReadonlyMap<string, NodeRow>,
): ActivityEventOf<"node.renamed" | "node.redated" | "node.edited"> {
  const was = before.find(({ id }) => id === nodeId);
  const is = known.get(nodeId);
  const isDated = was?.dueOn !== is?.dueOn || was?.durationDays !== is?.durationDays;
  const kind = was?.title !== is?.title ? "node.renamed" : isDated ? "node.redated" : "node.edited";
  const dates = { dueOn: is?.dueOn ?? null, durationDays: is?.durationDays ?? null };
  return { kind, goalId, nodeId, detail: { title: is?.title ?? null, ...dates } };
}
