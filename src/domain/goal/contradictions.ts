import { lineage } from "../node/tree";
import type { Conflict } from "../plan/schedule/types";
import { daysBetween } from "../plan/shared/calendar";
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
  /** By how many days it is later than the other date of which the sentence speaks. */
  readonly daysAfter: number;
};

type Rows = ReadonlyMap<string, PlanRow>;
type LateDue = Extract<Conflict, { kind: "dueAfterLatestFinish" }>;

/**
 * The contradictions of a plan, in the order of `rows`. Where the plan does not fit, the dates before what has to begin are
 * all too late, so that is no contradiction between them. What contradicts the same date as a node above it, and not that
 * node's own date, is left out: it is one contradiction, and where moving the upper date leaves another, that one is found
 * then.
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
  const isImplied = ({ parentId }: PlanRow, { nodeIds, dueOn }: LateDue) => {
    const uppers = lineage(rows, parentId);
    const sameOther = uppers.some((upper) => {
      const conflict = found.get(upper.id);
      return conflict !== undefined && conflict.nodeIds[1] === nodeIds[1];
    });
    return sameOther && !dueBefore(dueOn, uppers);
  };
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
  const upper = lineage(rows, row.parentId);
  const after = lineage(rows, nodeIds[1] ?? null).filter((each) => !upper.includes(each));
  const otherDates = [
    { kind: "part", other: dueBefore(dueOn, upper) },
    { kind: "order", other: dueBefore(dueOn, after) },
  ] as const;
  for (const { kind, other } of otherDates)
    if (other)
      return { ...given, kind, otherId: other.id, daysAfter: daysBetween(other.dueOn, dueOn) };
  const otherId = nodeIds[1];
  return otherId === undefined || dueOn > targetDate
    ? { ...given, kind: "target", otherId: null, daysAfter: daysBetween(targetDate, dueOn) }
    : { ...given, kind: "begin", otherId, daysAfter: days };
}

/** The first of some rows that is due before a day. */
function dueBefore(day: string, rows: readonly PlanRow[]): { id: string; dueOn: string } | null {
  for (const { id, dueOn } of rows) if (dueOn !== null && dueOn < day) return { id, dueOn };
  return null;
}
