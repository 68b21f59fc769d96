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

/** Whether two rows are drawn alike. Asked of hundreds of rows at each change, so nothing is built to answer it. */
export function isSameRow(one: RowView, other: RowView): boolean {
  if (one === other) return true;
  for (const name in one) {
    const key = name as keyof RowView;
    if (key !== "bar" && one[key] !== other[key]) return false;
  }
  return isSameBar(one.bar, other.bar);
}

function isSameBar(one: RowView["bar"], other: RowView["bar"]): boolean {
  if (!one || !other) return one === other;
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.slackTo === other.slackTo &&
    one.tone === other.tone
  );
}
