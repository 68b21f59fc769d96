import {
  byEnough,
  type CriticalLeaf,
  criticalLeaves,
  durationOf,
  type Situation,
  withNodes,
  workdaysThrough,
} from "./situation";
import type { Candidate } from "./types";

const maxLeavesTried = 5;

/**
 * Shortens each of the longest critical leaves by the shortfall, or by all that it can spare, which leaves it one day.
 */
export function shortenings(situation: Situation): Candidate[] {
  const { input, schedule } = situation;
  return criticalLeaves(situation)
    .map((leaf) => ({ ...leaf, spare: spareDays(situation, leaf) }))
    .filter(({ spare }) => spare > 0)
    .sort((a, b) => b.durationDays - a.durationDays)
    .slice(0, maxLeavesTried)
    .map(({ node, durationDays, spare }) => {
      const days = Math.min(schedule.shortfallDays, spare);
      const toDays = durationDays - days;
      return {
        action: {
          kind: "shorten",
          key: "plan.repair.shorten",
          values: { nodeId: node.id, days, fromDays: durationDays, toDays },
          nodeIds: [node.id],
          changedDays: days,
        },
        input: withNodes(input, new Set([node.id]), (one) => ({ ...one, durationDays: toDays })),
      };
    });
}

function spareDays(situation: Situation, { node, scheduled, durationDays }: CriticalLeaf): number {
  if (!node.startedOn) return durationDays - 1;
  const isInProgress = node.startedOn <= situation.input.today;
  const from = isInProgress ? situation.input.today : node.startedOn;
  const toGo = workdaysThrough(situation, from, scheduled.earliestFinish);
  return Math.min(durationDays, toGo) - 1;
}

/** Parks one critical leaf that serves no requirement, or all leaves that serve none and are late. */
export function parkings(situation: Situation): Candidate[] {
  const { schedule, unaligned } = situation;
  const enough = byEnough(schedule.shortfallDays);
  const single = criticalLeaves(situation)
    .filter(({ node }) => unaligned.has(node.id))
    .sort((a, b) => enough(a.durationDays, b.durationDays))
    .slice(0, maxLeavesTried)
    .map(({ node, durationDays }) =>
      parking(situation, [node.id], durationDays, "plan.repair.park", {
        nodeId: node.id,
        days: durationDays,
      }),
    );
  const late = situation.input.nodes.filter(
    ({ id }) =>
      unaligned.has(id) &&
      !situation.childrenOf.has(id) &&
      (schedule.nodes[id]?.totalSlackDays ?? 0) < 0,
  );
  if (late.length < 2) return single;
  const days = late.reduce((sum, node) => sum + durationOf(node), 0);
  const ids = late.map(({ id }) => id);
  const values = { count: ids.length, days };
  return [...single, parking(situation, ids, days, "plan.repair.parkSeveral", values)];
}

export function parking(
  { input }: Situation,
  nodeIds: readonly string[],
  changedDays: number,
  key: string,
  values: Record<string, string | number>,
): Candidate {
  return {
    action: { kind: "park", key, values, nodeIds, changedDays },
    input: withNodes(input, new Set(nodeIds), (node) => ({ ...node, parkedOn: input.today })),
  };
}
