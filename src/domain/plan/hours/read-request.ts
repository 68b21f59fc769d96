import { type Analysis, analyse } from "../schedule/analyse";
import { hoursFault } from "../schedule/read-hours";
import { scheduleOf } from "../schedule/schedule-plan";
import type { Schedule } from "../schedule/types";
import { parseIsoDate } from "../shared/calendar";
import { err, ok, type Result } from "../shared/result";
import { type Capacity, type CapOnDays, capacityOf, type OnRanges, onRanges } from "./capacity";
import type { FitHoursError, FitHoursInput, OtherWeeks } from "./types";

const maxWeeklyHours = 80;
/** The units (28ths of an hour) a day that make one hour a week: 28 / 7. */
const dailyUnitsPerWeeklyHour = 4;

/** One plan of a request, scheduled by the calendar alone. */
export type CalendarPlan = Analysis & {
  readonly id: string;
  readonly schedule: Schedule;
  readonly onBreaks: OnRanges;
};

export type Request = {
  readonly today: number;
  readonly capacity: Capacity;
  /** Sorted by id, so that the order of the plans in the request does not affect the result. */
  readonly plans: readonly CalendarPlan[];
};

export function readRequest(input: FitHoursInput): Result<Request, FitHoursError> {
  const today = parseIsoDate(input.today);
  if (today === undefined) return notADate("today", input.today);
  const reason = hoursFault(input.weeklyHours, maxWeeklyHours);
  if (reason !== undefined) {
    return err({ kind: "badWeeklyHours", index: null, reason, value: input.weeklyHours });
  }
  const caps = readOtherWeeks(input.otherWeeks ?? []);
  if (!caps.ok) return caps;
  const doubled = doubledIds(input);
  if (doubled !== undefined) return err(doubled);

  const capacity = capacityOf(input.weeklyHours * dailyUnitsPerWeeklyHour, caps.value);
  const plans: CalendarPlan[] = [];
  for (const { id, input: plan } of input.plans) {
    const analysed = analyse({ ...plan, today: input.today });
    if (!analysed.ok) return err({ kind: "badPlan", planId: id, error: analysed.error });
    const onBreaks = onRanges(capacity, analysed.value.plan.breaks);
    plans.push({ ...analysed.value, id, schedule: scheduleOf(analysed.value), onBreaks });
  }
  plans.sort((a, b) => (a.id < b.id ? -1 : 1));
  return ok({ today, capacity, plans });
}

function readOtherWeeks(otherWeeks: readonly OtherWeeks[]): Result<CapOnDays[], FitHoursError> {
  const caps: CapOnDays[] = [];
  for (const [index, { from, to, weeklyHours }] of otherWeeks.entries()) {
    const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
    if (first === undefined) return notADate("otherWeeks", from);
    if (last === undefined) return notADate("otherWeeks", to);
    if (last < first) return err({ kind: "endsBeforeItStarts", field: "otherWeeks", index });
    const reason = hoursFault(weeklyHours, maxWeeklyHours);
    if (reason !== undefined) {
      return err({ kind: "badWeeklyHours", index, reason, value: weeklyHours });
    }
    caps.push({ from: first, to: last, units: weeklyHours * dailyUnitsPerWeeklyHour });
  }
  return ok(caps);
}

function doubledIds({ plans }: FitHoursInput): FitHoursError | undefined {
  const planIds = new Set<string>();
  const planOf = new Map<string, string>();
  for (const { id: planId, input } of plans) {
    if (planIds.has(planId)) return { kind: "doubledPlan", planId };
    planIds.add(planId);
    for (const { id: nodeId } of input.nodes) {
      const other = planOf.get(nodeId);
      if (other !== undefined && other !== planId) {
        return { kind: "doubledNode", nodeId, planIds: [other, planId] };
      }
      planOf.set(nodeId, planId);
    }
  }
  return undefined;
}

function notADate(field: "today" | "otherWeeks", value: unknown) {
  return err<FitHoursError>({ kind: "notADate", field, value });
}
