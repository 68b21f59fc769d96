import type { FitHoursInput, FitVerdict, HoursWindow, OtherWeeks } from "../hours/types";
import type { PlanInput } from "../schedule/types";

export type RepairKind =
  | "park"
  | "runTogether"
  | "shorten"
  | "fewerHours"
  | "moreHours"
  | "shortenBreak"
  | "moveBreak"
  | "windowDate"
  | "moveTarget";

/**
 * One change to a plan. `key` names its sentence and `values` fill it:
 * - `plan.repair.park` { nodeId, days }, `plan.repair.parkSeveral` { count, days }
 * - `plan.repair.runTogether` { firstId, secondId, days }
 * - `plan.repair.shorten` { nodeId, days, fromDays, toDays }
 * - `plan.repair.shortenBreak` { from, to, newTo, days }
 * - `plan.repair.moveBreak` { from, to, newFrom, newTo, days }
 * - `plan.repair.moveTarget` { from, to, days }
 * - `plan.repair.windowDate` { nodeId, date, from, to, days }: another date of its window, and the target moved
 * - `plan.repair.fewerHours` { nodeId, hours, fromHours, toHours }
 * - `plan.repair.moreHours` { from, to, weeklyHours }: whole weeks, the first from today
 *
 * `changedDays` measures how much of what was planned it changes, in days: the work that is parked;
 * the days on which two things that stood one after another are in hand at once; what is taken off a
 * step; the days of a break that are given up, or that fall elsewhere; the days the target moves. Hours
 * that are left out, or that are lacking, count as the days that have as many.
 */
export type RepairPart = {
  readonly kind: RepairKind;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The nodes it touches; none where it is about the target or a break. */
  readonly nodeIds: readonly string[];
  readonly changedDays: number;
};

export type Repair = {
  /** The key of its only part, or `plan.repair.pair`, which is told by its two parts. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly parts: readonly [RepairPart] | readonly [RepairPart, RepairPart];
  /** The plan with the repair made; the plan it was proposed for undoes it. */
  readonly input: PlanInput;
  /** Working days of the shortfall that it takes away. */
  readonly daysGained: number;
  readonly changedDays: number;
  /** Whether it fits the calendar. False only where no repair, single or pair, makes the plan fit. */
  readonly fits: boolean;
  /** What `fitHours` says with the repair made; only where hours were given, and where it fits the calendar. */
  readonly hours?: RepairHours;
  /** All other weeks with the repair made, where it changes them. */
  readonly otherWeeks?: readonly OtherWeeks[];
};

export type RepairHours = {
  readonly verdict: FitVerdict;
  /** Working days by which the worst of it is late; `null` where something is never finished. */
  readonly shortfallDays: number | null;
  /** Where hours are still lacking; `null` where nothing proves it. */
  readonly window: HoursWindow | null;
};

export type RepairOptions = {
  /** Leaves that serve no requirement, and may be offered for parking. */
  readonly unaligned?: readonly string[];
  /** The hours that the plan has to share, with the id that it has among the plans of the request. */
  readonly hours?: PlanHours;
};

export type PlanHours = { readonly planId: string; readonly request: FitHoursInput };

export type Candidate = {
  readonly part: RepairPart;
  readonly input: PlanInput;
  readonly otherWeeks?: readonly OtherWeeks[];
};
