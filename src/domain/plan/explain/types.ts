import type { IsoDate } from "../shared/calendar";

export type ExplainedDate = "earliestStart" | "earliestFinish" | "latestStart" | "latestFinish";

/**
 * One reason why a date is what it is. The first reason of a list is a fixed day, and its `days` are 0:
 * - `today` and `target`; `notBefore`, `due`, `started` and `completed`, with the node that has this date; `window`, a
 *   date of the window of `nodeId`.
 *
 * Each reason after it is the date of `nodeId` that follows from the date of the reason before:
 * - `break`: the day of the reason before falls in a break, so this is the next working day or, before a target or due
 *   date, the last one.
 * - `order`, `dependency`: the node of this reason follows, or is followed by, the node of the reason before.
 * - `duration`: the time from the node's start to its finish, or back.
 * - `containment`: a parent begins and ends with its children.
 * - `hours`: the person's hours do not suffice to keep to the calendar.
 */
export type ReasonKind =
  | "today"
  | "target"
  | "notBefore"
  | "due"
  | "started"
  | "completed"
  | "window"
  | "break"
  | "order"
  | "dependency"
  | "duration"
  | "containment"
  | "hours";

export type Reason = {
  readonly kind: ReasonKind;
  readonly nodeId?: string;
  readonly date: IsoDate;
  /**
   * Working days from the date of the reason before, negative where this date is earlier. A day in a break counts as
   * the next working day.
   */
  readonly days: number;
};
