import type { Conflict } from "../plan/schedule/types";
import type { PlanRow } from "./plan-input";

/**
 * A due date that no other date of the plan leaves room for:
 * - `part`: it is later than that of a milestone it is part of, `otherId`;
 * - `target`: it is later than the goal's target date;
 * - `order`: it is later than that of `otherId`, which comes after it;
 * - `begin`: it is later than the day on which `otherId`, which comes after it, has to begin.
 */
export type Contradiction = {
  readonly kind: "part" | "target" | "order" | "begin";
  readonly nodeId: string;
  /** Null for the target date. */
  readonly otherId: string | null;
  /** The date of the node, and the last day that the rest of the plan leaves it. */
  readonly dueOn: string;
  readonly latest: string;
  /** By how many days it is later than that. */
  readonly days: number;
};

type Planned = { readonly row: PlanRow };
type PlannedNodes = ReadonlyMap<string, Planned>;
type LateDue = Extract<Conflict, { kind: "dueAfterLatestFinish" }>;

/**
 * The contradictions of a plan, in the order of `nodes`. Where the plan does not fit, the dates before what has to begin are
 * all too late, so that is no contradiction between them. What contradicts the same date as a node above it is left out:
 * it is one contradiction, and where moving the upper date leaves another, that one is found then.
 */
export function contradictionsOf(
  nodes: PlannedNodes,
  { conflicts, fits }: { readonly conflicts: readonly Conflict[]; readonly fits: boolean },
  targetDate: string,
): Contradiction[] {
  const found = new Map(
    conflicts.flatMap((conflict) => {
      const [nodeId] = conflict.nodeIds;
      return conflict.kind === "dueAfterLatestFinish" && nodeId !== undefined
        ? [[nodeId, conflict] as const]
        : [];
    }),
  );
  if (found.size === 0) return [];
  const isImplied = ({ row }: Planned, { nodeIds }: LateDue) =>
    above(nodes, row.parentId).some((upper) => {
      const conflict = found.get(upper.row.id);
      return conflict !== undefined && conflict.nodeIds[1] === nodeIds[1];
    });
  return [...nodes.values()].flatMap((node) => {
    const conflict = found.get(node.row.id);
    if (!conflict || isImplied(node, conflict)) return [];
    const contradiction = contradictionOf(nodes, node, conflict, targetDate);
    return fits || contradiction.kind !== "begin" ? [contradiction] : [];
  });
}

function contradictionOf(
  nodes: PlannedNodes,
  { row }: Planned,
  { nodeIds, days, dueOn, latestFinish }: LateDue,
  targetDate: string,
): Contradiction {
  const given = { nodeId: row.id, dueOn, latest: latestFinish, days };
  const otherId = nodeIds[1];
  if (otherId === undefined) return { ...given, kind: "target", otherId: null };
  const upper = above(nodes, row.parentId).map((each) => each.row.id);
  if (upper.includes(otherId)) return { ...given, kind: "part", otherId };
  const after = above(nodes, otherId).filter((each) => !upper.includes(each.row.id));
  const dated = after.find((each) => each.row.dueOn !== null && each.row.dueOn < dueOn);
  if (dated) return { ...given, kind: "order", otherId: dated.row.id };
  return dueOn > targetDate
    ? { ...given, kind: "target", otherId: null }
    : { ...given, kind: "begin", otherId };
}

/** The node with this id and those above it, from the bottom up. */
function above(nodes: PlannedNodes, id: string | null): Planned[] {
  const line: Planned[] = [];
  for (let at = id; at !== null; ) {
    const node = nodes.get(at);
    if (!node) break;
    line.push(node);
    at = node.row.parentId;
  }
  return line;
}
