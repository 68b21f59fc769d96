import type { ActivityKind } from "@/domain/activity/kinds";
import type { NodeRow } from "@/domain/goal/climb";
import type { PlanChange, PlanChangeOf } from "@/domain/node/change";
import type { PlanDifference } from "@/domain/node/difference";
import type { ActivityEntry } from "@/server/data/activity";
import type { PlanRows } from "@/server/data/plan";

type Entry = Pick<ActivityEntry, "kind" | "nodeId" | "detail">;

/** What is recorded of a change that was made. */
export function activityOf(
  change: PlanChange,
  { nodes: before }: Pick<PlanRows, "nodes">,
  { nodes, removed }: PlanDifference,
): Entry {
  const known = new Map([...before, ...nodes].map((node) => [node.id, node]));
  const entry = (kind: ActivityKind, nodeId: string, detail: Entry["detail"] = {}): Entry => {
    const title = known.get(nodeId)?.title ?? null;
    return { kind, nodeId, detail: { title, ...detail } };
  };
  const madeMilestoneId = newMilestone(before, nodes);
  switch (change.type) {
    case "add": {
      const fresh = new Set(nodes.map(({ id }) => id));
      const written = change.nodes.filter(({ id }) => fresh.has(id)).map(({ id }) => id);
      const [first = ""] = written;
      return entry("node.added", first, { count: written.length, madeMilestoneId });
    }
    case "set":
      return entry(kindOfSet(change, nodes, before), change.nodeId, datesOf(known, change));
    case "setKind":
      return entry("node.kindChanged", change.nodeId, { kind: change.kind });
    case "setOrder":
      return entry("node.orderChanged", change.nodeId, { order: change.order });
    case "move":
      return entry("node.moved", change.nodeId, { madeMilestoneId });
    case "complete": {
      const completedOn = known.get(change.nodeId)?.completedOn ?? null;
      return entry("node.completed", change.nodeId, { completedOn });
    }
    case "reopen":
      return entry("node.reopened", change.nodeId);
    case "delete":
      return entry("node.deleted", removed[0]?.withId ?? "", { count: removed.length });
    case "restore": {
      const count = nodes.filter(({ id }) => id !== madeMilestoneId).length;
      const [first = ""] = change.deletedIds;
      return entry("node.restored", first, { count, madeMilestoneId });
    }
  }
}

function kindOfSet(
  { nodeId }: PlanChangeOf<"set">,
  nodes: readonly NodeRow[],
  before: readonly NodeRow[],
): ActivityKind {
  const [was, is] = [before, nodes].map((rows) => rows.find(({ id }) => id === nodeId));
  if (was?.title !== is?.title) return "node.renamed";
  const isDated = was?.dueOn !== is?.dueOn || was?.durationDays !== is?.durationDays;
  return isDated ? "node.redated" : "node.edited";
}

const datesOf = (known: ReadonlyMap<string, NodeRow>, { nodeId }: PlanChangeOf<"set">) => ({
  dueOn: known.get(nodeId)?.dueOn ?? null,
  durationDays: known.get(nodeId)?.durationDays ?? null,
});

/** The step that has become a milestone, because something now stands under it. */
function newMilestone(before: readonly NodeRow[], nodes: readonly NodeRow[]): string | null {
  const steps = new Set(before.flatMap(({ id, kind }) => (kind === "step" ? [id] : [])));
  return nodes.find(({ id, kind }) => kind === "milestone" && steps.has(id))?.id ?? null;
}
