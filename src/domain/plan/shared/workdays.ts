/**
 * Days counted with the breaks cut out. A workday number says how many non-break days lie before a
 * day, so that "seven days of work", "slack" and "lag" become plain additions, and a step that was
 * started before a break goes on after it without anybody having to say so.
 */
export type Workdays = {
  /** The workday number of a day; a day inside a break counts as the first working day after it. */
  readonly fromDay: (dayNumber: number) => number;
  /** The working day with that number. */
  readonly toDay: (workday: number) => number;
};

/** First and last day of a break as day numbers, both inclusive. */
export type BreakDays = { readonly from: number; readonly to: number };

/** Breaks may overlap, touch and stand in any order. Each look-up takes the logarithm of their number. */
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
      const weekendDays = countBelow(ends, day);
      const inBreak = merged[weekendDays];
      const firstWorkingDay = inBreak !== undefined && inBreak.from <= day ? inBreak.from : day;
      return firstWorkingDay - daysOffBefore(weekendDays);
    },
    toDay(workday) {
      return workday + daysOffBefore(countBelow(resumeAt, workday + 1));
    },
  };
}

/** Breaks that may overlap, touch and stand in any order, as the same days in order and apart. */
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
