import type { IsoDate } from "../shared/calendar";

export type ExplainedDate = "earliestStart" | "earliestFinish" | "latestStart" | "latestFinish";

/**
 * Why a date is what it is. What holds comes first, and alone has `days` 0 by itself:
 * - `today`, `target`; `notBefore`, `due`, `started`, `completed`, with the node that says so; `window`, a
 *   date of the window of `nodeId`.
 *
 * Then what leads on from there, each the date of `nodeId` that follows from the one before:
 * - `break`: the next working day (before a target or due date: the last), where that day is in a break.
 * - `order`, `dependency`: it follows, or is followed by, what the reason before is about.
 * - `duration`: from its start to its finish, or back.
 * - `containment`: a parent begins and ends with what is in it.
 * - `hours`: there are not enough of them to keep to the calendar.
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
  /** Working days from the date of the reason before; negative where it leads back. A day in a break counts as the next. */
  readonly days: number;
};
