import { firstCalendarDay } from "../shared/calendar";
import type { Capacity } from "./capacity";
import type { CalendarPlan } from "./read-request";

/** What the days from one to another, both included, hold outside the breaks of a plan. */
export function unitsBetween(
  capacity: Capacity,
  { onBreaks }: CalendarPlan,
  from: number,
  to: number,
): number {
  const all = capacity.before(to + 1) - capacity.before(from);
  return all - (onBreaks.units(to + 1) - onBreaks.units(from));
}

/**
 * The last day, not after `latest`, from which the days up to `end` hold so many units outside the breaks
 * of the plan, whatever else there is to do; `undefined` where no day of the calendar does.
 */
export function latestDayHolding(
  capacity: Capacity,
  plan: CalendarPlan,
  units: number,
  latest: number,
  end: number,
): number | undefined {
  const holds = (day: number) => unitsBetween(capacity, plan, day, end) >= units;
  if (holds(latest)) return latest;
  let tooLate = latest;
  let far = 1;
  while (tooLate - far > firstCalendarDay && !holds(tooLate - far)) {
    tooLate -= far;
    far *= 2;
  }
  let early = Math.max(firstCalendarDay, tooLate - far);
  if (!holds(early)) return undefined;
  while (tooLate - early > 1) {
    const middle = Math.floor((early + tooLate) / 2);
    if (holds(middle)) early = middle;
    else tooLate = middle;
  }
  return early;
}
