import { intAt, itemAt, numberAt } from "../shared/at";
import { firstCalendarDay } from "../shared/calendar";
import type { BreakDays } from "../shared/workdays";

/** A cap in units a day for a range of days, both ends included. */
export type CapOnDays = { readonly from: number; readonly to: number; readonly units: number };

/**
 * The units of each day, stored as a step function over the calendar. The sum over a range of days is the difference of
 * two look-ups, however long the range is.
 */
export type Capacity = {
  readonly on: (day: number) => number;
  /** The units of all days before a day, counted from a fixed first day. */
  readonly before: (day: number) => number;
  /** The first day, this one or later, that has any units; `undefined` where none has. */
  readonly firstDayFrom: (day: number) => number | undefined;
};

/**
 * The capacity with `units` a day, except on the days of the other caps. Where those overlap, the later in the list
 * wins.
 */
export function capacityOf(units: number, others: readonly CapOnDays[]): Capacity {
  const bounds = [firstCalendarDay, ...others.flatMap(({ from, to }) => [from, to + 1])];
  const starts = Float64Array.from(new Set(bounds)).sort();
  const caps = new Float64Array(starts.length).fill(units);
  applyCaps(starts, caps, others);

  const sums = new Float64Array(starts.length);
  for (let k = 1; k < starts.length; k++) {
    const days = numberAt(starts, k) - numberAt(starts, k - 1);
    sums[k] = numberAt(sums, k - 1) + days * numberAt(caps, k - 1);
  }
  const stepAt = (day: number) => Math.max(0, countUntil(starts, day) - 1);
  return {
    on: (day) => numberAt(caps, stepAt(day)),
    before(day) {
      const k = stepAt(day);
      return numberAt(sums, k) + (day - numberAt(starts, k)) * numberAt(caps, k);
    },
    firstDayFrom(day) {
      const from = stepAt(day);
      const k = caps.findIndex((cap, at) => at >= from && cap > 0);
      return k < 0 ? undefined : Math.max(day, numberAt(starts, k));
    },
  };
}

/**
 * Applies the caps from the last to the first, each to the steps that no later cap has set. `nextFree` skips the steps
 * already set, as in a disjoint-set forest, so that every step is visited about once.
 */
function applyCaps(starts: Float64Array, caps: Float64Array, others: readonly CapOnDays[]): void {
  const nextFree = Int32Array.from({ length: starts.length + 1 }, (_, k) => k);
  const free = (from: number) => {
    let k = from;
    while (intAt(nextFree, k) !== k) {
      nextFree[k] = intAt(nextFree, intAt(nextFree, k));
      k = intAt(nextFree, k);
    }
    return k;
  };
  for (const { from, to, units } of [...others].reverse()) {
    const end = countUntil(starts, to);
    for (let k = free(countUntil(starts, from) - 1); k < end; k = free(k)) {
      caps[k] = units;
      nextFree[k] = k + 1;
    }
  }
}

/** The units and the number of days that lie within some ranges and before a given day. */
export type OnRanges = {
  readonly units: (before: number) => number;
  readonly days: (before: number) => number;
};

/** Sums over the days of these ranges, which must be sorted and must not overlap. */
export function onRanges(capacity: Capacity, ranges: readonly BreakDays[]): OnRanges {
  const ends = Float64Array.from(ranges, ({ to }) => to);
  const unitsThrough = new Float64Array(ranges.length + 1);
  const daysThrough = new Float64Array(ranges.length + 1);
  ranges.forEach(({ from, to }, k) => {
    const units = capacity.before(to + 1) - capacity.before(from);
    unitsThrough[k + 1] = numberAt(unitsThrough, k) + units;
    daysThrough[k + 1] = numberAt(daysThrough, k) + to - from + 1;
  });
  const through = (sums: Float64Array, day: number, part: (from: number) => number) => {
    const k = countUntil(ends, day - 1);
    const open = ranges[k];
    const sum = numberAt(sums, k);
    return open !== undefined && open.from < day ? sum + part(open.from) : sum;
  };
  return {
    units: (day) =>
      through(unitsThrough, day, (from) => capacity.before(day) - capacity.before(from)),
    days: (day) => through(daysThrough, day, (from) => day - from),
  };
}

/** The ranges of days that both lists contain; each list must be sorted and without overlaps. */
export function commonDays(
  some: readonly BreakDays[],
  others: readonly BreakDays[],
): readonly BreakDays[] {
  const common: BreakDays[] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    const [a, b] = [itemAt(some, i), itemAt(others, j)];
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    if (from <= to) common.push({ from, to });
    if (a.to < b.to) i++;
    else j++;
  }
  return common;
}

/** How many of the ascending numbers are at most the bound. */
function countUntil(ascending: Float64Array, bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(ascending, middle) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
