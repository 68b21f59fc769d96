import { fitHours } from "../hours/fit-hours";
import type { FitHours, FitHoursInput, HoursWindow, OtherWeeks } from "../hours/types";
import type { PlanInput } from "../schedule/types";
import { addDays, daysBetween, type IsoDate, toDayNumber, weekday } from "../shared/calendar";
import type { Result } from "../shared/result";
import type { Candidate } from "./types";

const maxLeavesTried = 5;
const maxWeeklyHours = 80;
const unitsPerHour = 28;
/** The units a day that make one hour a week. */
const dailyUnitsPerWeeklyHour = 4;
const quartersPerHour = 4;

/** A request that does not fit, with the result of `fitHours` for it and the plan in it that is to be repaired. */
export type HoursSituation = {
  readonly planId: string;
  readonly request: FitHoursInput;
  readonly input: PlanInput;
  readonly fit: FitHours;
  /** The window of days in which the hours are proved to be lacking. */
  readonly window: HoursWindow | undefined;
};

/** Converts units into the number of days of the window that have as many. */
function daysFor({ request, window }: HoursSituation, units: number): number {
  const days = window ? daysBetween(window.from, window.to) + 1 : 1;
  const daily = window
    ? window.availableUnits / days
    : request.weeklyHours * dailyUnitsPerWeeklyHour;
  return Math.ceil(units / (daily || dailyUnitsPerWeeklyHour));
}

/**
 * Takes off one leaf of the window the hours that the window lacks, or all but a quarter of an hour of what the leaf
 * has left.
 */
export function fewerHours(situation: HoursSituation): Candidate[] {
  const { input, window } = situation;
  if (window === undefined) return [];
  const named = new Set(window.nodeIds);
  const lacking = Math.ceil(
    ((window.neededUnits - window.availableUnits) * quartersPerHour) / unitsPerHour,
  );
  return input.nodes
    .filter(({ id }) => named.has(id))
    .map((node) => ({
      node,
      left: ((node.effortHours ?? 0) - (node.spentHours ?? 0)) * quartersPerHour,
    }))
    .sort((a, b) => b.left - a.left || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, maxLeavesTried)
    .filter(({ left }) => left > 1)
    .map(({ node, left }) => {
      const hours = Math.min(lacking, left - 1) / quartersPerHour;
      const fromHours = node.effortHours ?? 0;
      const toHours = fromHours - hours;
      return {
        action: {
          kind: "fewerHours",
          key: "plan.repair.fewerHours",
          values: { nodeId: node.id, hours, fromHours, toHours },
          nodeIds: [node.id],
          changedDays: daysFor(situation, hours * unitsPerHour),
        },
        input: {
          ...input,
          nodes: input.nodes.map((one) => (one === node ? { ...one, effortHours: toHours } : one)),
        },
      };
    });
}

/**
 * The least whole number of hours a week, in the weeks of the window, with which everything fits; empty where there is
 * none.
 */
export function moreHours(situation: HoursSituation): Candidate[] {
  const { request, input, window } = situation;
  const weeks = weeksOf(situation);
  const otherWeeksWith = (weeklyHours: number) => [
    ...(request.otherWeeks ?? []),
    { ...weeks, weeklyHours },
  ];
  const from = leastCandidate(request, weeks, situation);
  const weeklyHours = leastThatFits(from, weeks, (hours) =>
    fitHours({ ...request, otherWeeks: otherWeeksWith(hours) }),
  );
  if (weeklyHours === undefined) return [];
  const lacking = window ? window.neededUnits - window.availableUnits : 0;
  return [
    {
      action: {
        kind: "moreHours",
        key: "plan.repair.moreHours",
        values: { ...weeks, weeklyHours },
        nodeIds: window?.nodeIds ?? [],
        changedDays: Math.max(1, daysFor(situation, lacking)),
      },
      input,
      otherWeeks: otherWeeksWith(weeklyHours),
    },
  ];
}

type Weeks = Pick<OtherWeeks, "from" | "to">;

/**
 * With more hours a plan that fits goes on fitting. So the search takes ever larger steps until a number fits, then
 * halves the interval to find the least, and skips the numbers that a proof rules out.
 */
function leastThatFits(
  from: number,
  weeks: Weeks,
  fitWith: (weeklyHours: number) => Result<FitHours, unknown>,
): number | undefined {
  let low = from;
  let high: number | undefined;
  for (let step = 1; low <= (high ?? maxWeeklyHours) && low !== high; step *= 2) {
    const tried =
      high === undefined ? Math.min(maxWeeklyHours, low + step - 1) : Math.floor((low + high) / 2);
    const result = fitWith(tried);
    if (!result.ok) return undefined;
    if (result.value.verdict === "fits") {
      high = tried;
      continue;
    }
    const next = "window" in result.value ? result.value.window : undefined;
    const least = next ? leastBeyond(tried, next, weeks) : 0;
    if (least === undefined) return undefined;
    low = Math.max(tried + 1, least);
  }
  return high;
}

/**
 * The whole weeks, Monday to Sunday, that contain the window, from today at the earliest; without a window, those from
 * today to the last target.
 */
function weeksOf({ request, window }: HoursSituation): Pick<OtherWeeks, "from" | "to"> {
  const targets = request.plans.map(({ input }) => input.targetDate).sort();
  const from = window?.from ?? request.today;
  const to = window?.to ?? targets.at(-1) ?? request.today;
  const sinceMonday = weekday(toDayNumber(from)) - 1;
  const sinceToday = Math.max(0, daysBetween(request.today, from));
  return { from: addDays(from, -Math.min(sinceMonday, sinceToday)), to: sundayAfter(to) };
}

function sundayAfter(date: IsoDate): IsoDate {
  const days = 7 - weekday(toDayNumber(date));
  return date > "9999-12-24" ? date : addDays(date, days);
}

/** The least number worth trying: more than the hours of some day in these weeks, and not ruled out by the window. */
function leastCandidate(
  { weeklyHours, otherWeeks }: FitHoursInput,
  weeks: Weeks,
  { window }: HoursSituation,
): number {
  const others = (otherWeeks ?? []).filter(({ from, to }) => from <= weeks.to && to >= weeks.from);
  const caps = [weeklyHours, ...others.map((other) => other.weeklyHours)];
  const more = Math.floor(Math.min(...caps)) + 1;
  if (window === undefined) return more;
  // With fewer hours a week than this, throughout the window, the window lacks some.
  return Math.max(more, Math.ceil(window.neededUnits / unitsOver(window)));
}

/**
 * Given that the window lacks hours with this number a week: the least number with which it might not. `undefined`
 * where the weeks contain no day of the window.
 */
function leastBeyond(
  weeklyHours: number,
  { from, to, neededUnits, availableUnits }: HoursWindow,
  weeks: Weeks,
): number | undefined {
  const shared = {
    from: from > weeks.from ? from : weeks.from,
    to: to < weeks.to ? to : weeks.to,
  };
  if (shared.to < shared.from) return undefined;
  return weeklyHours + Math.ceil((neededUnits - availableUnits) / unitsOver(shared));
}

/** The most units that one hour a week can give in these days, since some of them may lie in a break. */
function unitsOver({ from, to }: Pick<OtherWeeks, "from" | "to">): number {
  return (daysBetween(from, to) + 1) * dailyUnitsPerWeeklyHour;
}
