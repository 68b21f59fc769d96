import { firstCalendarDay } from "../shared/calendar";
import type { Capacity } from "./capacity";
import type { CalendarPlan } from "./read-request";

/** The units that the days from one to another, both included, have outside the breaks of a plan. */
function unitsBetween(
  capacity: Capacity,
  { onBreaks }: CalendarPlan,
  from: number,
  to: number,
): number {
  const all = capacity.before(to + 1) - capacity.before(from);
  return all - (onBreaks.units(to + 1) - onBreaks.units(from));
}

/**
 * The last day, not after `latest`, from which the days up to `end` have so many units outside the breaks of the plan,
 * with all other work ignored; `undefined` where no day of the calendar is early enough.
 */
export function latestDayHolding(
  capacity: Capacity,
  plan: CalendarPlan,
  units: number,
  latest: number,
  end: number,
): number | undefined {
  const isEnoughFrom = (day: number) => unitsBetween(capacity, plan, day, end) >= units;
  if (isEnoughFrom(latest)) return latest;
  let tooLate = latest;
  let far = 1;
  while (tooLate - far > firstCalendarDay && !isEnoughFrom(tooLate - far)) {
    tooLate -= far;
    far *= 2;
  }
  let early = Math.max(firstCalendarDay, tooLate - far);
  if (!isEnoughFrom(early)) return undefined;
  while (tooLate - early > 1) {
    const middle = Math.floor((early + tooLate) / 2);
    if (isEnoughFrom(middle)) early = middle;
    else tooLate = middle;
  }
  return early;
}
