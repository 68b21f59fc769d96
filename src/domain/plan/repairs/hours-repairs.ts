import { dateLimits } from "../../limits";
import { fitHours } from "../hours/fit-hours";
import type { FitHours, FitHoursInput } from "../hours/types";
import { schedulePlan } from "../schedule/schedule-plan";
import type { PlanInput } from "../schedule/types";
import { addDays, daysBetween } from "../shared/calendar";
import { fewerHours, type HoursSituation, moreHours } from "./change-hours";
import { parking } from "./change-steps";
import type { Situation } from "./situation";
import type { Candidate, PlanHours, Repair, RepairHours } from "./types";
import { otherDate } from "./window-dates";

/** How many candidates are tried through `fitHours`; the search for more hours counts as one. */
const maxFitted = 12;
const maxLeavesTried = 4;

type TriedRepair = { readonly candidate: Candidate; readonly hours: RepairHours };

/**
 * Adds to each repair that fits the calendar whether the hours then suffice. The repairs with which they do come first.
 */
export function withHours(repairs: readonly Repair[], hours: PlanHours): Repair[] {
  const withVerdicts = repairs.slice(0, maxFitted).map((repair) => {
    if (!repair.fits) return repair;
    const after = hoursAfter(hours, repair.input);
    return after === undefined ? repair : { ...repair, hours: after };
  });
  const fitting = withVerdicts.filter((repair) => repair.hours?.verdict === "fits");
  return [...fitting, ...withVerdicts.filter((repair) => repair.hours?.verdict !== "fits")];
}

/**
 * Repairs for a plan that fits the calendar but not the hours: those after which everything fits, the smallest first;
 * where there are none, those after which less is late, the most helpful first.
 */
export function hoursRepairs(
  situation: Situation,
  { planId, request }: PlanHours,
  rankOf: (kind: Repair["actions"][0]["kind"]) => number,
): Repair[] {
  const { input } = situation;
  const own = { planId, request: requestWith(request, planId, input) };
  const fitted = fitHours(own.request);
  if (!fitted.ok || fitted.value.verdict === "fits") return [];
  const fit = fitted.value;
  // Another plan is late whatever the hours, so no change to this one makes all of them fit.
  if (fit.verdict === "cannot" && fit.because === "calendar") return [];
  const window = "window" in fit ? fit.window : undefined;
  const short: HoursSituation = { ...own, input, fit, window };

  const tried = candidatesFor(situation, short)
    .filter((candidate) => fitsCalendar(candidate.input))
    .sort(
      (a, b) =>
        a.action.changedDays - b.action.changedDays ||
        rankOf(a.action.kind) - rankOf(b.action.kind),
    )
    .slice(0, maxFitted)
    .flatMap((candidate): TriedRepair[] => {
      const after = hoursAfter(own, candidate.input, candidate.otherWeeks);
      return after === undefined ? [] : [{ candidate, hours: after }];
    });
  const enough = tried.filter(({ hours }) => hours.verdict === "fits");
  const offered = enough.length > 0 ? enough : tried.filter(helps(fit)).sort(byShortfall);
  return offered.map((one) => repairFrom(one, fit));
}

function candidatesFor(situation: Situation, short: HoursSituation): Candidate[] {
  const { input, unaligned, schedule } = situation;
  const named = new Set(short.window?.nodeIds);
  const inWindow = input.nodes.filter(({ id }) => named.has(id));
  const parked = inWindow
    .filter(({ id }) => unaligned.has(id))
    .slice(0, maxLeavesTried)
    .map(({ id, durationDays }) => {
      const days = Math.max(1, durationDays ?? 0);
      return parking(situation, [id], days, "plan.repair.park", { nodeId: id, days });
    });
  const otherDates = inWindow
    .filter(({ windowId }) => windowId)
    .slice(0, maxLeavesTried)
    .flatMap(({ id }) => {
      const last = schedule.nodes[id]?.latestFinish;
      return last === undefined || last === dateLimits.latest
        ? []
        : otherDate(input, id, addDays(last, 1));
    });
  return [
    ...parked,
    ...fewerHours(short),
    ...moreHours(short),
    ...otherDates,
    ...laterTarget(input, short.fit),
  ];
}

/** Moves the target to the day on which the schedule that was found ends. */
function laterTarget(input: PlanInput, { nodes }: FitHours): Candidate[] {
  const { targetDate: from } = input;
  let to = from;
  for (const { id } of input.nodes) {
    const finish = nodes[id]?.finish;
    if (finish === null) return [];
    if (finish !== undefined && finish > to) to = finish;
  }
  if (to === from) return [];
  const days = daysBetween(from, to);
  const values = { from, to, days };
  const key = "plan.repair.moveTarget";
  const action = { kind: "moveTarget", key, values, nodeIds: [], changedDays: days } as const;
  return [{ action, input: { ...input, targetDate: to } }];
}

function fitsCalendar(input: PlanInput): boolean {
  const scheduled = schedulePlan(input);
  return scheduled.ok && scheduled.value.fits;
}

function hoursAfter(
  { planId, request }: PlanHours,
  input: PlanInput,
  otherWeeks = request.otherWeeks,
): RepairHours | undefined {
  const fitted = fitHours({ ...requestWith(request, planId, input), otherWeeks });
  if (!fitted.ok) return undefined;
  const { verdict, shortfallDays } = fitted.value;
  const window = "window" in fitted.value ? fitted.value.window : null;
  return { verdict, shortfallDays, window };
}

function requestWith(request: FitHoursInput, planId: string, input: PlanInput): FitHoursInput {
  const plans = request.plans.map((plan) => (plan.id === planId ? { id: planId, input } : plan));
  return { ...request, plans };
}

const late = (days: number | null) => days ?? Number.POSITIVE_INFINITY;

function helps(before: FitHours): (one: TriedRepair) => boolean {
  return ({ hours }) => late(hours.shortfallDays) < late(before.shortfallDays);
}

function byShortfall(a: TriedRepair, b: TriedRepair): number {
  return late(a.hours.shortfallDays) - late(b.hours.shortfallDays);
}

function repairFrom({ candidate, hours }: TriedRepair, before: FitHours): Repair {
  const { action, input, otherWeeks } = candidate;
  const gained = late(before.shortfallDays) - late(hours.shortfallDays);
  return {
    key: action.key,
    values: action.values,
    actions: [action],
    input,
    daysGained: Number.isFinite(gained) ? gained : 0,
    changedDays: action.changedDays,
    fits: true,
    hours,
    ...(otherWeeks === undefined ? {} : { otherWeeks }),
  };
}
