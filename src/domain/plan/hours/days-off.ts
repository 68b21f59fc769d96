import { itemAt, numberAt } from "../shared/at";
import type { BreakDays } from "../shared/workdays";
import { type Capacity, commonDays, onRanges } from "./capacity";
import type { Request } from "./read-request";

/** How many sets of plans have their tables cached at once; a person has few plans, so few sets occur. */
const maxCached = 256;

/**
 * For each index of a start, the units and days in common breaks before that day; for each index of an end, those
 * through that day.
 */
type Table = {
  readonly unitsBefore: Float64Array;
  readonly daysBefore: Float64Array;
  readonly unitsThrough: Float64Array;
  readonly daysThrough: Float64Array;
};

/**
 * The units and days that do not count from one start to each end: those in breaks that all joined plans have in
 * common.
 */
export type DaysOff = {
  readonly join: (plans: ReadonlySet<number>) => void;
  readonly units: (to: number) => number;
  readonly days: (to: number) => number;
};

/**
 * `from` and `to` are the days on which windows can begin and end. The function returned takes the index of a start and
 * returns the days off of the windows that begin there.
 */
export function daysOffIn(
  { plans, capacity }: Request,
  from: Float64Array,
  to: Float64Array,
): (from: number) => DaysOff {
  const breaks = plans.map(({ plan }) => plan.breaks);
  const tables = new Map<string, Table | undefined>();
  const tableOf = (joined: readonly number[]) => {
    const key = [...joined].sort((a, b) => a - b).join();
    if (!tables.has(key)) {
      if (tables.size >= maxCached) tables.clear();
      const common = joined.map((plan) => itemAt(breaks, plan)).reduce(commonDays);
      tables.set(key, common.length === 0 ? undefined : table(capacity, common, from, to));
    }
    return tables.get(key);
  };
  return (start) => {
    const joined: number[] = [];
    let off: Table | undefined;
    return {
      join(others) {
        if (joined.length === plans.length || (joined.length > 0 && off === undefined)) return;
        const before = joined.length;
        for (const plan of others) if (!joined.includes(plan)) joined.push(plan);
        if (joined.length > before) off = tableOf(joined);
      },
      units: (end) =>
        off ? numberAt(off.unitsThrough, end) - numberAt(off.unitsBefore, start) : 0,
      days: (end) => (off ? numberAt(off.daysThrough, end) - numberAt(off.daysBefore, start) : 0),
    };
  };
}

function table(
  capacity: Capacity,
  ranges: readonly BreakDays[],
  from: Float64Array,
  to: Float64Array,
): Table {
  const { units, days } = onRanges(capacity, ranges);
  return {
    unitsBefore: from.map((day) => units(day)),
    daysBefore: from.map((day) => days(day)),
    unitsThrough: to.map((day) => units(day + 1)),
    daysThrough: to.map((day) => days(day + 1)),
  };
}
