import {
  firstCalendarDay,
  fromDayNumber,
  type IsoDate,
  lastCalendarDay,
  parseIsoDate,
} from "../shared/calendar";
import { err, ok, type Result } from "../shared/result";
import { addMonths, monthsUntil } from "./months";
import { type Share, type ShareError, sharesOf } from "./shares";

export type BackcastInput = {
  /** The ids of the rungs on the path, in order, without the current one and with the target. */
  readonly path: readonly string[];
  readonly targetDate: IsoDate;
  readonly today: IsoDate;
  /**
   * For each rung of the ladder, by id: how many months people typically need to reach it from the rung below,
   * fractions allowed; `null` where the ladder does not say.
   */
  readonly typicalMonths: { readonly [rungId: string]: number | null };
};

type RungMilestone = {
  readonly rungId: string;
  /** The day by which the rung is to be reached. */
  readonly date: IsoDate;
  /** The months from which its share of the time was computed; `null` where no rung of the path has any. */
  readonly months: number | null;
  /** Whether the ladder gives no months for the rung, so that `months` is the mean of the others. */
  readonly assumed: boolean;
};

export type Backcast = {
  /** The milestones from the lowest rung up; the last is the target, on the target date. */
  readonly milestones: readonly RungMilestone[];
  /** Whether there is as much time between today and the target date as people typically need. */
  readonly fits: boolean;
  /** The whole months, rounded up, by which the target date is too early; 0 where the path fits. */
  readonly shortfallMonths: number;
  /** The first target date that would fit. It lies on or before the target date where the path fits. */
  readonly firstFit: IsoDate;
};

export type BackcastError =
  | {
      readonly kind: "notADate";
      readonly field: "today" | "targetDate";
      readonly value: unknown;
    }
  | { readonly kind: "targetBeforeToday"; readonly targetDate: IsoDate; readonly today: IsoDate }
  | ShareError
  /** A date of the result would lie outside the years 1 to 9999. */
  | { readonly kind: "outOfCalendar" };

/**
 * The rungs on the path to a target, with dates computed backward from the target date.
 *
 * - The time from today to the target date is divided in proportion to the typical months: with more time than that
 *   every part grows in the same proportion, with less every part shrinks.
 * - A rung for which the ladder gives no months counts the mean of those on the path that have some, and is marked as
 *   assumed. Where none has any, all count the same, and the path fits wherever there is a day for each rung.
 * - The target is exactly on its date, dates strictly increase, and none lies before today unless there are fewer days
 *   than rungs.
 * - The path fits where today plus the typical months (whole months by the calendar) is no later than the target date,
 *   and there is a day for each rung.
 *
 * Errors: a value that is not a date, a target before today, an empty path, a rung twice on the path or missing from
 * the ladder, months not above 0 or above 600, a date of the result outside the years 1 to 9999.
 */
export function backcast(input: BackcastInput): Result<Backcast, BackcastError> {
  const today = parseIsoDate(input.today);
  const target = parseIsoDate(input.targetDate);
  if (today === undefined) return err({ kind: "notADate", field: "today", value: input.today });
  if (target === undefined) {
    return err({ kind: "notADate", field: "targetDate", value: input.targetDate });
  }
  if (target < today) {
    const { targetDate } = input;
    return err({ kind: "targetBeforeToday", targetDate, today: input.today });
  }
  const shared = sharesOf(input.path, input.typicalMonths);
  if (!shared.ok) return shared;
  const { shares, known } = shared.value;

  const months = shares.reduce((sum, share) => sum + share.months, 0);
  const typicalEnd = known ? addMonths(today, months) : today;
  const firstFit = Math.max(typicalEnd, today + shares.length - 1);
  const lowest = target - (shares.length - 1);
  if (firstFit > lastCalendarDay || lowest < firstCalendarDay)
    return err({ kind: "outOfCalendar" });

  const days = datesOf(shares, today, target);
  return ok({
    milestones: shares.map(({ rungId, months, assumed }, n) => ({
      rungId,
      date: fromDayNumber(days[n] ?? target),
      months: known ? months : null,
      assumed,
    })),
    fits: target >= firstFit,
    shortfallMonths: monthsUntil(target, firstFit),
    firstFit: fromDayNumber(firstFit),
  });
}

/**
 * The day numbers of the rungs: first in proportion to their months, then moved apart where two are the same day. The
 * last is the target.
 */
function datesOf(shares: readonly Share[], today: number, target: number): number[] {
  const total = shares.reduce((sum, { months }) => sum + months, 0);
  let reached = 0;
  let earliest = today;
  const dates = shares.map(({ months }) => {
    reached += months;
    const date = Math.max(earliest, today + Math.round(((target - today) * reached) / total));
    earliest = date + 1;
    return date;
  });
  dates[dates.length - 1] = target;
  for (let n = dates.length - 2; n >= 0; n--) {
    dates[n] = Math.min(dates[n] ?? target, (dates[n + 1] ?? target) - 1);
  }
  return dates;
}
