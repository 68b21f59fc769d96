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
/** The target is put out of the way so far while the day is sought on which all can be finished. */
const unreachableDays = 36_500;

/** Where a window has no date left: its next date, with the target moved so far that the plan fits it. */
export function windowDates({ input, schedule }: Situation): Candidate[] {
  return schedule.conflicts
    .flatMap((conflict) => (conflict.kind === "noWindowLeft" ? [conflict] : []))
    .slice(0, maxLeavesTried)
    .flatMap(({ nodeIds, earliestFinish }) => otherDate(input, nodeIds[0], earliestFinish));
}

/** The first date of a leaf's window from this day on; nothing where there is none, or the target needs no move. */
export function otherDate(input: PlanInput, nodeId: string, from: IsoDate): Candidate[] {
  const node = input.nodes.find(({ id }) => id === nodeId);
  const date = node && firstDate(input, node, from);
  if (node === undefined || date === undefined) return [];
  const nodes = input.nodes.map((one) => (one === node ? dueBy(one, date) : one));
  const to = targetFor({ ...input, nodes }, node, date);
  if (to === undefined || to <= input.targetDate) return [];
  const days = daysBetween(input.targetDate, to);
  return [
    {
      part: {
        kind: "windowDate",
        key: "plan.repair.windowDate",
        values: { nodeId, date, from: input.targetDate, to, days },
        nodeIds: [nodeId],
        changedDays: days,
      },
      input: { ...input, nodes, targetDate: to },
    },
  ];
}

function firstDate({ windows, breaks }: PlanInput, { windowId }: PlanNode, from: IsoDate) {
  const dates = windows?.find(({ id }) => id === windowId)?.dates ?? [];
  const isOff = (date: IsoDate) => (breaks ?? []).some((one) => one.from <= date && date <= one.to);
  return [...dates].sort().find((date) => date >= from && !isOff(date));
}

const dueBy = (node: PlanNode, date: IsoDate): PlanNode =>
  node.dueOn && node.dueOn < date ? { ...node, dueOn: date } : node;

/** The day on which everything can be finished, if that leaf is finished on the date and no earlier. */
function targetFor(input: PlanInput, node: PlanNode, date: IsoDate): IsoDate | undefined {
  const id = unusedId(input);
  const far = Math.min(unreachableDays, lastCalendarDay - toDayNumber(date));
  const scheduled = schedulePlan({
    ...input,
    targetDate: addDays(date, far),
    windows: [...(input.windows ?? []), { id, dates: [date] }],
    nodes: input.nodes.map((one) => (one.id === node.id ? { ...one, windowId: id } : one)),
  });
  return scheduled.ok ? (scheduled.value.earliestFinish ?? undefined) : undefined;
}

function unusedId({ windows }: PlanInput): string {
  const used = new Set((windows ?? []).map(({ id }) => id));
  let id = "date";
  while (used.has(id)) id += "+";
  return id;
}
