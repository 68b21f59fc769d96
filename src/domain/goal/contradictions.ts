import { lineage } from "../node/tree";
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

type Rows = ReadonlyMap<string, PlanRow>;
type LateDue = Extract<Conflict, { kind: "dueAfterLatestFinish" }>;

/**
 * The contradictions of a plan, in the order of `rows`. Where the plan does not fit, the dates before what has to begin are
 * all too late, so that is no contradiction between them. What contradicts the same date as a node above it is left out:
 * it is one contradiction, and where moving the upper date leaves another, that one is found then.
 */
export function contradictionsOf(
  rows: Rows,
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
  const isImplied = ({ parentId }: PlanRow, { nodeIds }: LateDue) =>
    lineage(rows, parentId).some((upper) => {
      const conflict = found.get(upper.id);
      return conflict !== undefined && conflict.nodeIds[1] === nodeIds[1];
    });
  return [...rows.values()].flatMap((row) => {
    const conflict = found.get(row.id);
    if (!conflict || isImplied(row, conflict)) return [];
    const contradiction = contradictionOf(rows, row, conflict, targetDate);
    return fits || contradiction.kind !== "begin" ? [contradiction] : [];
  });
}

function contradictionOf(
  rows: Rows,
  row: PlanRow,
  { nodeIds, days, dueOn, latestFinish }: LateDue,
  targetDate: string,
): Contradiction {
  const given = { nodeId: row.id, dueOn, latest: latestFinish, days };
  const otherId = nodeIds[1];
  if (otherId === undefined) return { ...given, kind: "target", otherId: null };
  const upper = lineage(rows, row.parentId).map(({ id }) => id);
  if (upper.includes(otherId)) return { ...given, kind: "part", otherId };
  const after = lineage(rows, otherId).filter(({ id }) => !upper.includes(id));
  const dated = after.find((each) => each.dueOn !== null && each.dueOn < dueOn);
  if (dated) return { ...given, kind: "order", otherId: dated.id };
  return dueOn > targetDate
    ? { ...given, kind: "target", otherId: null }
    : { ...given, kind: "begin", otherId };
}
