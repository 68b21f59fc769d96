/**
 * Day numbers that leave out the breaks. A workday number says how many days outside breaks lie before a day, so that
 * durations, slack and lags are plain additions, and work that started before a break goes on after it without a
 * special case.
 */
export type Workdays = {
  /** The workday number of a day; a day inside a break counts as the first working day after it. */
  readonly fromDay: (dayNumber: number) => number;
  /** The day that has this workday number. */
  readonly toDay: (workday: number) => number;
};

/** The first and the last day of a break as day numbers, both included. */
export type BreakDays = { readonly from: number; readonly to: number };

/**
 * Converts between days and workday numbers for these breaks, which may overlap, touch and come in any order. The time
 * of one conversion grows with the logarithm of their number.
 */
export function workdaysBetween(breaks: readonly BreakDays[]): Workdays {
  const merged = mergeBreaks(breaks);
  if (merged.length === 0) return { fromDay: (day) => day, toDay: (workday) => workday };

  const ends = merged.map(({ to }) => to);
  const resumeAt: number[] = [];
  const daysOffThrough: number[] = [];
  let daysOff = 0;
  for (const { from, to } of merged) {
    resumeAt.push(from - daysOff);
    daysOff += to - from + 1;
    daysOffThrough.push(daysOff);
  }
  const daysOffBefore = (count: number) => daysOffThrough[count - 1] ?? 0;

  return {
    fromDay(day) {
      const breaksBefore = countBelow(ends, day);
      const nextBreak = merged[breaksBefore];
      const firstWorkingDay =
        nextBreak !== undefined && nextBreak.from <= day ? nextBreak.from : day;
      return firstWorkingDay - daysOffBefore(breaksBefore);
    },
    toDay(workday) {
      return workday + daysOffBefore(countBelow(resumeAt, workday + 1));
    },
  };
}

/**
 * Merges breaks, which may overlap, touch and come in any order, into ranges that cover the same days, are sorted and
 * have at least a day between them.
 */
export function mergeBreaks(breaks: readonly BreakDays[]): BreakDays[] {
  const merged: BreakDays[] = [];
  for (const next of [...breaks].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && next.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    } else {
      merged.push(next);
    }
  }
  return merged;
}

/** How many of the ascending numbers are below the bound. */
function countBelow(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
