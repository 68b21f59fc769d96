import type { HoldState } from "@/components/ui/hold";
import type { DotState, RopeState } from "./rope";
import type { BarTone } from "./slack-bar";

/** One row as it is drawn: flat values only, so that `isSameRow` sees an unchanged row to be unchanged. */
export type RowView = {
  id: string;
  parentId: string | null;
  kind: "milestone" | "step";
  title: string;
  version: number;
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
  state: "done" | "late" | "slipping" | "ahead";
  hold: HoldState;
  dot: DotState;
  ropeAbove: RopeState;
  ropeBelow: RopeState;
  dueOn: string | null;
  durationDays: number | null;
  dateLabel: string;
  /** Set where the step must start soon: the day in words. */
  startBy: string | null;
  comments: number;
  unread: number;
  /** In hundredths of the way from today to the target; null where there is nothing to show. */
  bar: { from: number; to: number; slackTo: number; tone: BarTone } | null;
};

/** Whether two rows are drawn alike. */
export function isSameRow({ bar, ...one }: RowView, { bar: otherBar, ...other }: RowView): boolean {
  return isSame(one, other) && isSame(bar, otherBar);
}

function isSame<Flat extends object>(one: Flat | null, other: Flat | null): boolean {
  if (!one || !other) return one === other;
  const names = Object.keys(one) as (keyof Flat)[];
  return names.every((name) => one[name] === other[name]);
}
