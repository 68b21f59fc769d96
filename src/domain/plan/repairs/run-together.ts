import type { PlanInput, PlanNode } from "../schedule/types";
import { byEnough, type Situation, workdaysThrough } from "./situation";
import type { Candidate } from "./types";

const maxNeighboursTried = 6;

type Neighbours = { first: PlanNode; second: PlanNode; days: number };

/** Lets two critical neighbours of a sequence run side by side, and keeps the rest of the sequence as it is. */
export function runTogetherChanges(situation: Situation): Candidate[] {
  const enough = byEnough(situation.schedule.shortfallDays);
  return neighbours(situation)
    .sort((a, b) => enough(a.days, b.days))
    .slice(0, maxNeighboursTried)
    .map(({ first, second, days }) => ({
      action: {
        kind: "runTogether",
        key: "plan.repair.runTogether",
        values: { firstId: first.id, secondId: second.id, days },
        nodeIds: [first.id, second.id],
        changedDays: days,
      },
      input: together(situation, first, second),
    }));
}

function neighbours(situation: Situation): Neighbours[] {
  const { input, schedule, childrenOf } = situation;
  const orderOf = new Map(input.nodes.map(({ id, order }) => [id, order]));
  const found: Neighbours[] = [];
  for (const [parentId, children] of childrenOf) {
    const order = parentId === null ? input.order : orderOf.get(parentId);
    if (order !== "sequence") continue;
    const scheduledChildren = children.filter(({ id }) => schedule.nodes[id] !== undefined);
    scheduledChildren.forEach((second, at) => {
      const first = scheduledChildren[at - 1];
      if (first === undefined || second.startedOn) return;
      if (!schedule.nodes[first.id]?.critical || !schedule.nodes[second.id]?.critical) return;
      const days = Math.min(lengthOf(situation, first), lengthOf(situation, second));
      if (days > 0) found.push({ first, second, days });
    });
  }
  return found;
}

function lengthOf(situation: Situation, { id }: PlanNode): number {
  const scheduled = situation.schedule.nodes[id];
  if (scheduled === undefined) return 0;
  return workdaysThrough(situation, scheduled.earliestStart, scheduled.earliestFinish);
}

/**
 * Where the two are alone on their level, the level becomes parallel. Where they have siblings, a new parallel parent
 * takes in the two at their position.
 */
function together({ input, childrenOf }: Situation, first: PlanNode, second: PlanNode): PlanInput {
  const { parentId } = first;
  if (childrenOf.get(parentId)?.length === 2) {
    if (parentId === null) return { ...input, order: "parallel" };
    const nodes = input.nodes.map((node) =>
      node.id === parentId ? ({ ...node, order: "parallel" } as const) : node,
    );
    return { ...input, nodes };
  }
  const id = unusedId(input, `${first.id}+${second.id}`);
  const group: PlanNode = { id, parentId, order: "parallel", dependsOn: [] };
  const nodes = input.nodes.flatMap((node) => {
    if (node === first) return [group, { ...node, parentId: id }];
    return [node === second ? { ...node, parentId: id } : node];
  });
  return { ...input, nodes };
}

function unusedId(input: PlanInput, wanted: string): string {
  const used = new Set(input.nodes.map(({ id }) => id));
  let id = wanted;
  while (used.has(id)) id += "+";
  return id;
}
