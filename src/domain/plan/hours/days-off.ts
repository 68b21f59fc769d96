import { itemAt, numberAt } from "../shared/at";
import type { BreakDays } from "../shared/workdays";
import { type Capacity, commonDays, onRanges } from "./capacity";
import type { Request } from "./read-request";

/** So many sets of plans are remembered at once; a person has few plans, and few sets of them come up. */
const maxCached = 256;

/** Units and days that do not count, by index: before the day of a start, and through the day of an end. */
type Table = {
  readonly unitsBefore: Float64Array;
  readonly daysBefore: Float64Array;
  readonly unitsThrough: Float64Array;
  readonly daysThrough: Float64Array;
};

/** What does not count between one start and each end, for the plans that have joined: their common breaks. */
export type DaysOff = {
  readonly join: (plans: ReadonlySet<number>) => void;
  readonly units: (to: number) => number;
  readonly days: (to: number) => number;
};

/** `from` and `to`: the days that windows begin and end with; returns, by the index of a start, who begins there. */
export function daysOffIn(
  { plans, capacity }: Request,
  from: Float64Array,
  to: Float64Array,
): (from: number) => DaysOff {
  const breaks = plans.map(({ plan }) => plan.breaks);
  const remembered = new Map<string, Table | undefined>();
  const tableOf = (joined: readonly number[]) => {
    const key = [...joined].sort((a, b) => a - b).join();
    if (!remembered.has(key)) {
      if (remembered.size >= maxCached) remembered.clear();
      const common = joined.map((plan) => itemAt(breaks, plan)).reduce(commonDays);
      remembered.set(key, common.length === 0 ? undefined : table(capacity, common, from, to));
    }
    return remembered.get(key);
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
