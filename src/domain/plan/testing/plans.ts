import { fitHours } from "../hours/fit-hours";
import type { FitHours, FitHoursInput } from "../hours/types";
import { schedulePlan } from "../schedule/schedule-plan";
import type { PlanInput, PlanNode, Schedule, ScheduledNode } from "../schedule/types";
import { fromDayNumber, toDayNumber } from "../shared/calendar";
import type { PlanOrder } from "../shared/order";

/** Days on which calendars are awkward: a leap day, the end of a year, and an ordinary Sunday. */
export const testTodays = ["2028-02-29", "2026-12-31", "2026-11-22"] as const;

export function step(id: string, durationDays: number | null, extra: Partial<PlanNode> = {}) {
  return { id, parentId: null, order: "parallel", durationDays, dependsOn: [], ...extra } as const;
}

export function milestone(id: string, order: PlanOrder, children: readonly PlanNode[]): PlanNode[] {
  const inside = children.map((child) => ({ ...child, parentId: child.parentId ?? id }));
  return [{ id, parentId: null, order, dependsOn: [] }, ...inside];
}

export function waitingFor(...ids: string[]): Pick<PlanNode, "dependsOn"> {
  return { dependsOn: ids.map((id) => ({ id })) };
}

/** A plan whose nodes run side by side from `today`, with a target 100 days later, unless `extra` says otherwise. */
export function plan(today: string, nodes: readonly PlanNode[], extra: Partial<PlanInput> = {}) {
  return { today, targetDate: dayAfter(today, 100), order: "parallel", nodes, ...extra } as const;
}

export function mustSchedule(input: PlanInput): Schedule {
  const result = schedulePlan(input);
  if (!result.ok) throw new Error(`Did not schedule: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function nodeOf(schedule: Schedule, id: string): ScheduledNode {
  const node = schedule.nodes[id];
  if (node === undefined) throw new Error(`Takes no part: ${id}`);
  return node;
}

export function dayAfter(date: string, days: number): string {
  return fromDayNumber(toDayNumber(date) + days);
}

export function mustFit(request: FitHoursInput): FitHours {
  const result = fitHours(request);
  if (!result.ok) throw new Error(`Did not fit: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** This day is a Sunday, so that the first week has one day. */
export const sunday = "2026-11-22";
/** The units of `fitHours` in an hour. */
export const unitsPerHour = 28;

/** A step that has hours and no duration. */
export const hours = (id: string, effortHours: number, extra: Partial<PlanNode> = {}) =>
  step(id, null, { effortHours, ...extra });

/** A request with one plan on a Sunday, unless `extra` or `more` say otherwise. */
export function requestOf(
  weeklyHours: number,
  nodes: readonly PlanNode[],
  extra: Partial<PlanInput> = {},
  more: Partial<FitHoursInput> = {},
): FitHoursInput {
  const plans = [{ id: "p", input: plan(sunday, nodes, extra) }];
  return { today: sunday, weeklyHours, plans, ...more };
}
