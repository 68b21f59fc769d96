import type { RungMarkerState } from "@/components/ui/rung-marker";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { NodeState } from "@/domain/goal/plan-model";
import type { BarTone } from "./slack-bar";
import type { DotState, SpineState } from "./spine";
import type { ContradictionView } from "./use-contradiction-views";

/**
 * One row as it is drawn. Its values are flat and its node is another object only where it has changed, so that
 * `isSameRow` finds out quickly whether a row must be drawn again.
 */
export type RowView = {
  node: NodeRow;
  id: string;
  parentId: string | null;
  kind: "milestone" | "step";
  title: string;
  /** 0 for the first level. */
  depth: number;
  /** Counted from 1 among the drawn siblings, of which there are `siblings`. */
  ordinal: number;
  siblings: number;
  hasChildren: boolean;
  /** Null where there is nothing to fold. */
  folded: boolean | null;
  /** How many rows are folded away under it. */
  hidden: number;
  /** Height on the ladder, for a milestone that is a rung. */
  level: number | null;
  /** Whether the row has a tick. A milestone over something to do has none; what becomes of that is asked elsewhere. */
  tickable: boolean;
  done: boolean;
  doneCount: number;
  total: number;
  state: NodeState;
  rungMarker: RungMarkerState;
  dot: DotState;
  spine: SpineState;
  /** Nothing stands above it, so no spine leads up from it. */
  isTop: boolean;
  dateLabel: string;
  /** The day by which the step must start, where that is soon or has passed. */
  startBy: string | null;
  hasStartPassed: boolean;
  comments: number;
  unread: number;
  /** What its due date contradicts; null where there is nothing. */
  contradiction: ContradictionView | null;
  /** The span of the step, in per cent of its milestone's time; null where it has none. */
  bar: { from: number; to: number; slackTo: number; tone: BarTone } | null;
};

/** Whether two rows would be drawn the same. */
export function isSameRow(one: RowView, other: RowView): boolean {
  if (one === other) return true;
  if (!hasSame(one, other, comparedApart)) return false;
  if (one.contradiction?.key !== other.contradiction?.key) return false;
  return one.bar && other.bar ? hasSame(one.bar, other.bar) : one.bar === other.bar;
}

/** These are objects, made anew at each change. */
const comparedApart: readonly (keyof RowView)[] = ["bar", "contradiction"];

/**
 * Whether two objects have the same values, except for some keys. It allocates nothing, because it runs for hundreds of
 * rows at each change.
 */
export function hasSame<Held extends object>(
  one: Held,
  other: Held,
  apart: readonly (keyof Held)[] = [],
): boolean {
  for (const name in one) if (one[name] !== other[name] && !apart.includes(name)) return false;
  return true;
}
