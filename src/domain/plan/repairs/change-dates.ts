import type { PlanBreak } from "../schedule/types";
import {
  daysBetween,
  fromDayNumber,
  type IsoDate,
  lastCalendarDay,
  toDayNumber,
} from "../shared/calendar";
import type { Situation } from "./situation";
import type { Candidate } from "./types";

const maxBreaksTried = 4;

/** Moves the target to the first day by which everything that is late can be finished. */
export function targetMoves(situation: Situation): Candidate[] {
  const { input } = situation;
  const { targetDate: from } = input;
  const to = lastLateFinish(situation);
  if (to <= from) return [];
  const days = daysBetween(from, to);
  const values = { from, to, days };
  return [
    {
      action: {
        kind: "moveTarget",
        key: "plan.repair.moveTarget",
        values,
        nodeIds: [],
        changedDays: days,
      },
      input: { ...input, targetDate: to },
    },
  ];
}

/**
 * The last day on which a late leaf finishes; the target itself where none finishes after it. A completed leaf is never
 * late, even where its completion is dated ahead.
 */
function lastLateFinish({ input, schedule, childrenOf }: Situation): IsoDate {
  let last = input.targetDate;
  for (const { id } of input.nodes) {
    const scheduled = schedule.nodes[id];
    if (scheduled === undefined || scheduled.totalSlackDays >= 0 || childrenOf.has(id)) continue;
    if (scheduled.earliestFinish > last) last = scheduled.earliestFinish;
  }
  return last;
}

/** Shortens a break that delays the plan at its end, or moves the whole break to after the target. */
export function breakChanges(situation: Situation): Candidate[] {
  const { input, schedule } = situation;
  const until = schedule.earliestFinish ?? input.targetDate;
  return (input.breaks ?? [])
    .filter(({ from, to }) => to >= input.today && from <= until)
    .slice(0, maxBreaksTried)
    .flatMap((planBreak) => [
      ...shorterBreak(situation, planBreak),
      ...laterBreak(situation, planBreak),
    ]);
}

function shorterBreak({ input, schedule }: Situation, planBreak: PlanBreak): Candidate[] {
  // A break that has begun can end yesterday at the earliest; a break in the future keeps one day.
  const lastUnchanged =
    planBreak.from < input.today ? toDayNumber(input.today) - 1 : toDayNumber(planBreak.from);
  // The days of the break after the target are given up first, and gain nothing by themselves.
  const afterTarget = Math.max(0, daysBetween(input.targetDate, planBreak.to));
  const days = Math.min(
    schedule.shortfallDays + afterTarget,
    toDayNumber(planBreak.to) - lastUnchanged,
  );
  if (days <= 0) return [];
  const newTo = fromDayNumber(toDayNumber(planBreak.to) - days);
  const values = { from: planBreak.from, to: planBreak.to, newTo, days };
  return [
    {
      action: {
        kind: "shortenBreak",
        key: "plan.repair.shortenBreak",
        values,
        nodeIds: [],
        changedDays: days,
      },
      input: {
        ...input,
        breaks: replaced(input.breaks, planBreak, { from: planBreak.from, to: newTo }),
      },
    },
  ];
}

function laterBreak({ input }: Situation, planBreak: PlanBreak): Candidate[] {
  const days = daysBetween(planBreak.from, planBreak.to) + 1;
  const last = toDayNumber(input.targetDate) + days;
  if (planBreak.from < input.today || planBreak.from > input.targetDate || last > lastCalendarDay)
    return [];
  const newFrom = fromDayNumber(last - days + 1);
  const newTo = fromDayNumber(last);
  const values = { from: planBreak.from, to: planBreak.to, newFrom, newTo, days };
  return [
    {
      action: {
        kind: "moveBreak",
        key: "plan.repair.moveBreak",
        values,
        nodeIds: [],
        changedDays: days,
      },
      input: { ...input, breaks: replaced(input.breaks, planBreak, { from: newFrom, to: newTo }) },
    },
  ];
}

function replaced(
  breaks: readonly PlanBreak[] | null | undefined,
  old: PlanBreak,
  by: PlanBreak,
): PlanBreak[] {
  return (breaks ?? []).map((planBreak) => (planBreak === old ? by : planBreak));
}
