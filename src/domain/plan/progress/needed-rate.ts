import type { PlanError } from "../schedule/plan-error";
import type { PlanBreak, StepCount } from "../schedule/types";
import { type IsoDate, parseIsoDate } from "../shared/calendar";
import { err, ok, type Result } from "../shared/result";
import { workdaysBetween } from "../shared/workdays";
import { countError } from "./step-count";

const daysPerWeek = 7;

export type NeededRate = {
  /** How many of the items that the step counts are still to be done. */
  readonly left: number;
  /** The days from today to the last day, both included, outside breaks. */
  readonly days: number;
  /**
   * How many items have to be done in every seven of those days, not rounded; `null` where items but no days are left.
   */
  readonly perWeek: number | null;
};

/**
 * The weekly rate that a counted step needs from today to reach its target by a given day. Errors: a count that is not
 * a whole number in range, a value that is not a date, a break that ends before it starts.
 */
export function neededRate(
  { id, count }: { readonly id: string; readonly count: StepCount },
  today: IsoDate,
  by: IsoDate,
  breaks: readonly PlanBreak[] = [],
): Result<NeededRate, PlanError> {
  const error = countError(id, count);
  if (error !== undefined) return err(error);
  const [first, last] = [parseIsoDate(today), parseIsoDate(by)];
  if (first === undefined) return notADate("today", today);
  if (last === undefined) return notADate("dueOn", by);
  const off: { from: number; to: number }[] = [];
  for (const [index, one] of breaks.entries()) {
    const [from, to] = [parseIsoDate(one.from), parseIsoDate(one.to)];
    if (from === undefined || to === undefined) return notADate("breaks", one);
    if (to < from) return err({ kind: "breakEndsBeforeItStarts", nodeId: null, index });
    off.push({ from, to });
  }
  const workdays = workdaysBetween(off);
  const left = Math.max(0, count.target - count.done);
  const days = Math.max(0, workdays.fromDay(last + 1) - workdays.fromDay(first));
  const perWeek = left === 0 ? 0 : days === 0 ? null : (left * daysPerWeek) / days;
  return ok({ left, days, perWeek });
}

function notADate(field: "today" | "dueOn" | "breaks", value: unknown) {
  return err<PlanError>({ kind: "notADate", nodeId: null, field, value });
}
