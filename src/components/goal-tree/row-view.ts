import type { RungMarkerState } from "@/components/ui/rung-marker";
import type { NodeRow } from "@/domain/goal/climb";
import type { NodeState } from "@/domain/goal/plan-model";
import type { BarTone } from "./slack-bar";
import type { DotState, SpineState } from "./spine";

/**
 * One row as it is drawn: flat values, and the node itself, which is another object only where something of it has changed.
 * So `isSameRow` sees an unchanged row to be unchanged.
 */
export type RowView = {
  node: NodeRow;
  id: string;
  parentId: string | null;
  kind: "milestone" | "step";
  title: string;
  /** 0 for the first level. */
  depth: number;
  /** Among the siblings as drawn, from 1, for screen readers. */
  position: number;
  siblings: number;
  hasChildren: boolean;
  /** Null where there is nothing to fold. */
  folded: boolean | null;
  /** How many rows are folded away under it. */
  hidden: number;
  /** Height on the ladder, for a milestone that is a rung. */
  level: number | null;
  tickable: boolean;
  done: boolean;
  doneCount: number;
  total: number;
  state: NodeState;
  marker: RungMarkerState;
  dot: DotState;
  spine: SpineState;
  /** Nothing stands above it, so no spine leads up from it. */
  isTop: boolean;
  dateLabel: string;
  /** Set where the step must start soon: the day in words. */
  startBy: string | null;
  comments: number;
  unread: number;
  /** In hundredths of the way from today to the target; null where there is nothing to show. */
  bar: { from: number; to: number; slackTo: number; tone: BarTone } | null;
};

/** Whether two rows are drawn alike. */
export function isSameRow(one: RowView, other: RowView): boolean {
  if (one === other) return true;
  if (!hasSame(one, other, "bar")) return false;
  return one.bar && other.bar ? hasSame(one.bar, other.bar) : one.bar === other.bar;
}

/** Whether two hold the same, `apart` from one thing. Asked of hundreds of rows at each change: nothing is built for it. */
export function hasSame<Held extends object>(one: Held, other: Held, apart?: keyof Held): boolean {
  for (const name in one) if (name !== apart && one[name] !== other[name]) return false;
  return true;
}
