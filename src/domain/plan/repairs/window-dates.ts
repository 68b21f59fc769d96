import { schedulePlan } from "../schedule/schedule-plan";
import type { PlanInput, PlanNode } from "../schedule/types";
import {
  addDays,
  daysBetween,
  type IsoDate,
  lastCalendarDay,
  toDayNumber,
} from "../shared/calendar";
import type { Situation } from "./situation";
import type { Candidate } from "./types";

const maxLeavesTried = 4;
const maxDatesTried = 8;
/** How far the target is moved away while the day is sought on which everything can be finished. */
const unreachableDays = 36_500;

/**
 * For a leaf whose window has no date left: the next date of the window, with the target moved as far as that requires.
 */
export function windowDates({ input, schedule }: Situation): Candidate[] {
  return schedule.conflicts
    .flatMap((conflict) => (conflict.kind === "noWindowLeft" ? [conflict] : []))
    .slice(0, maxLeavesTried)
    .flatMap(({ nodeIds, earliestFinish }) => otherDate(input, nodeIds[0], earliestFinish));
}

/**
 * The first date of a leaf's window, from this day on, on which the leaf can be finished. Empty where there is none, or
 * where the target need not move.
 */
export function otherDate(input: PlanInput, nodeId: string, from: IsoDate): Candidate[] {
  const node = input.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) return [];
  for (const date of datesFrom(input, node, from)) {
    const nodes = input.nodes.map((one) => (one === node ? dueBy(one, date) : one));
    const to = targetFor({ ...input, nodes }, node, date);
    if (to === undefined) continue;
    if (to <= input.targetDate) return [];
    const days = daysBetween(input.targetDate, to);
    const values = { nodeId, date, from: input.targetDate, to, days };
    const key = "plan.repair.windowDate";
    const action = {
      kind: "windowDate",
      key,
      values,
      nodeIds: [nodeId],
      changedDays: days,
    } as const;
    return [{ action, input: { ...input, nodes, targetDate: to } }];
  }
  return [];
}

function datesFrom({ windows, breaks }: PlanInput, { windowId }: PlanNode, from: IsoDate) {
  const dates = windows?.find(({ id }) => id === windowId)?.dates ?? [];
  const isOff = (date: IsoDate) => (breaks ?? []).some((one) => one.from <= date && date <= one.to);
  const left = [...new Set(dates)].sort().filter((date) => date >= from && !isOff(date));
  return left.slice(0, maxDatesTried);
}

const dueBy = (node: PlanNode, date: IsoDate): PlanNode =>
  node.dueOn && node.dueOn < date ? { ...node, dueOn: date } : node;

/** The day on which everything can be finished if that leaf is finished on the date; `undefined` where it cannot be. */
function targetFor(input: PlanInput, node: PlanNode, date: IsoDate): IsoDate | undefined {
  const id = unusedId(input);
  const far = Math.min(unreachableDays, lastCalendarDay - toDayNumber(date));
  const scheduled = schedulePlan({
    ...input,
    targetDate: addDays(date, far),
    windows: [...(input.windows ?? []), { id, dates: [date] }],
    nodes: input.nodes.map((one) => (one.id === node.id ? { ...one, windowId: id } : one)),
  });
  if (!scheduled.ok) return undefined;
  const { conflicts, earliestFinish } = scheduled.value;
  const hasDates = !conflicts.some(({ kind }) => kind === "noWindowLeft");
  return hasDates ? (earliestFinish ?? undefined) : undefined;
}

function unusedId({ windows }: PlanInput): string {
  const used = new Set((windows ?? []).map(({ id }) => id));
  let id = "date";
  while (used.has(id)) id += "+";
  return id;
}
