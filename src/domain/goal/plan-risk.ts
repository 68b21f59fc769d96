import { dateLimits } from "../limits";
import { addDays, daysBetween } from "../plan/shared/calendar";
import type { Plan } from "./plan-input";
import { planModel } from "./plan-model";

/** What decides whether a plan slips, in a form that stays true as days pass, until the plan is changed. */
export type PlanRisk = {
  /** The last day on which the plan still fits if nothing in it is done; null where nothing is left to do. */
  readonly fitsUntil: string | null;
  /** Whether a date of the plan contradicts another, or leaves the calendar. */
  readonly contradicts: boolean;
};

/** Computes it on the owner's calendar date `today`. Each day that passes takes one day from the least slack of a plan. */
export function planRisk(plan: Plan, today: string): PlanRisk {
  // What was done today holds up what follows it until tomorrow, so the days are counted from there.
  const from = today < dateLimits.latest ? addDays(today, 1) : today;
  const { fits, spareDays, shortfallDays, contradictions } = planModel(plan, from);
  const daysLeft = fits === false ? -shortfallDays : spareDays;
  return {
    fitsUntil: daysLeft === null ? null : dayAfter(from, daysLeft),
    contradicts: fits === null || contradictions.length > 0,
  };
}

const dayAfter = (from: string, days: number) =>
  days < daysBetween(from, dateLimits.earliest) ? dateLimits.earliest : addDays(from, days);
