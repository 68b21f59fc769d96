import { dayAt, itemAt, numberAt } from "../shared/at";
import { fromDayNumber, type IsoDate, lastCalendarDay, weekday } from "../shared/calendar";
import { commonDays, onRanges } from "./capacity";
import { type FoundSchedule, maxLateDays } from "./find-schedule";
import { latestDayHolding } from "./latest-day";
import type { Request } from "./read-request";
import type { Work } from "./run";
import type { Task } from "./tasks";
import type { FittedNode, FittedWeek, FitVerdict } from "./types";

const daysPerWeek = 7;

export function fittedNodes(
  request: Request,
  tasks: readonly Task[],
  found: FoundSchedule,
): Record<string, FittedNode> {
  // The record has no prototype, so that an id may be any text, even "__proto__" or "constructor".
  const nodes: Record<string, FittedNode> = Object.create(null);
  for (const task of tasks) {
    const finish = dateOf(numberAt(found.run.finish, task.index));
    nodes[task.id] = {
      start: dateOf(numberAt(found.run.start, task.index)),
      finish,
      lateDays: finish === null ? null : numberAt(found.lateDays, task.index),
      ...latestStartOf(request, task),
    };
  }
  return nodes;
}

function latestStartOf(
  { plans, capacity }: Request,
  { plan, node, units, latestFinish, isStarted }: Task,
): Pick<FittedNode, "latestStart" | "latestStartBy"> {
  if (isStarted) return { latestStart: null, latestStartBy: "calendar" };
  const calendar = itemAt(plans, plan);
  const latest = dayAt(calendar.spans.latestStart, node);
  const day = latestDayHolding(capacity, calendar, units, latest, latestFinish);
  const latestStartBy = day === latest ? "calendar" : "hours";
  return { latestStart: day === undefined ? null : fromDayNumber(day), latestStartBy };
}

export function shortfallOf(tasks: readonly Task[], found: FoundSchedule): number | null {
  const isAnyUnfinished = tasks.some(
    ({ index }) => dateOf(numberAt(found.run.finish, index)) === null,
  );
  return isAnyUnfinished ? null : maxLateDays(found);
}

/** The date of a day; `null` after the end of the calendar, which means that the hours never reach it. */
function dateOf(day: number): IsoDate | null {
  return day > lastCalendarDay ? null : fromDayNumber(day);
}

/**
 * A plan fits where all of it is on time in the schedule found. It cannot fit where its own calendar or the proof says
 * so. Otherwise its verdict is unknown.
 */
export function planVerdicts(
  { plans }: Request,
  tasks: readonly Task[],
  found: FoundSchedule,
  inWindow: readonly Task[],
): Record<string, { verdict: FitVerdict }> {
  const cannot = new Set(inWindow.map(({ plan }) => plan));
  const late = new Set(
    tasks.flatMap(({ index, plan }) => (numberAt(found.lateDays, index) > 0 ? [plan] : [])),
  );
  const verdicts: Record<string, { verdict: FitVerdict }> = Object.create(null);
  plans.forEach(({ id, schedule }, index) => {
    const isImpossible = !schedule.fits || cannot.has(index);
    verdicts[id] = { verdict: isImpossible ? "cannot" : late.has(index) ? "unknown" : "fits" };
  });
  return verdicts;
}

export function weeksOf(
  request: Request,
  work: readonly Work[],
): { weeks: FittedWeek[]; spareUnits: number } {
  const { plans, today, capacity } = request;
  const breaks = plans.map(({ plan }) => plan.breaks);
  const off = onRanges(capacity, breaks.length === 0 ? [] : breaks.reduce(commonDays));
  const before = (day: number) => capacity.before(day) - off.units(day);
  const lastTarget = plans.reduce((last, { plan }) => Math.max(last, plan.target), today - 1);
  const lastDay = Math.max(lastTarget, work.at(-1)?.day ?? lastTarget);

  const weeks: FittedWeek[] = [];
  let at = 0;
  let plannedByTarget = 0;
  for (let from = today; from <= lastDay; ) {
    const next = from + daysPerWeek + 1 - weekday(from);
    let plannedUnits = 0;
    for (let one = work[at]; one !== undefined && one.day < next; one = work[++at]) {
      plannedUnits += one.units;
      if (one.day <= lastTarget) plannedByTarget += one.units;
    }
    const capacityUnits = before(next) - before(from);
    weeks.push({ from: fromDayNumber(from), capacityUnits, plannedUnits });
    from = next;
  }
  return { weeks, spareUnits: before(lastTarget + 1) - before(today) - plannedByTarget };
}
