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

/** Moves the target to the first day on which everything that is late can be finished. */
export function targetMoves(situation: Situation): Candidate[] {
  const { input } = situation;
  const { targetDate: from } = input;
  const to = lastLateFinish(situation);
  if (to <= from) return [];
  const days = daysBetween(from, to);
  const values = { from, to, days };
  return [
    {
      part: {
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

/** The target where nothing is finished after it. A completion, even one dated ahead, is never late. */
function lastLateFinish({ input, schedule, childrenOf }: Situation): IsoDate {
  let last = input.targetDate;
  for (const { id } of input.nodes) {
    const scheduled = schedule.nodes[id];
    if (scheduled === undefined || scheduled.totalSlackDays >= 0 || childrenOf.has(id)) continue;
    if (scheduled.earliestFinish > last) last = scheduled.earliestFinish;
  }
  return last;
}

/** Gives up days at the end of a break that lies in the way, or takes the whole of it after the target. */
export function breakChanges(situation: Situation): Candidate[] {
  const { input, schedule } = situation;
  const until = schedule.earliestFinish ?? input.targetDate;
  return (input.breaks ?? [])
    .filter(({ from, to }) => to >= input.today && from <= until)
    .slice(0, maxBreaksTried)
    .flatMap((one) => [...shorterBreak(situation, one), ...laterBreak(situation, one)]);
}

function shorterBreak({ input, schedule }: Situation, one: PlanBreak): Candidate[] {
  // A break that has begun can end yesterday; one that is to come keeps a day.
  const lastUnchanged =
    one.from < input.today ? toDayNumber(input.today) - 1 : toDayNumber(one.from);
  // What of it lies after the target is given up first, and gains nothing yet.
  const afterTarget = Math.max(0, daysBetween(input.targetDate, one.to));
  const days = Math.min(schedule.shortfallDays + afterTarget, toDayNumber(one.to) - lastUnchanged);
  if (days <= 0) return [];
  const newTo = fromDayNumber(toDayNumber(one.to) - days);
  const values = { from: one.from, to: one.to, newTo, days };
  return [
    {
      part: {
        kind: "shortenBreak",
        key: "plan.repair.shortenBreak",
        values,
        nodeIds: [],
        changedDays: days,
      },
      input: { ...input, breaks: replaced(input.breaks, one, { from: one.from, to: newTo }) },
    },
  ];
}

function laterBreak({ input }: Situation, one: PlanBreak): Candidate[] {
  const days = daysBetween(one.from, one.to) + 1;
  const last = toDayNumber(input.targetDate) + days;
  if (one.from < input.today || one.from > input.targetDate || last > lastCalendarDay) return [];
  const newFrom = fromDayNumber(last - days + 1);
  const newTo = fromDayNumber(last);
  const values = { from: one.from, to: one.to, newFrom, newTo, days };
  return [
    {
      part: {
        kind: "moveBreak",
        key: "plan.repair.moveBreak",
        values,
        nodeIds: [],
        changedDays: days,
      },
      input: { ...input, breaks: replaced(input.breaks, one, { from: newFrom, to: newTo }) },
    },
  ];
}

function replaced(
  breaks: readonly PlanBreak[] | null | undefined,
  old: PlanBreak,
  by: PlanBreak,
): PlanBreak[] {
  return (breaks ?? []).map((one) => (one === old ? by : one));
}
