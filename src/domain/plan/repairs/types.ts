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
 * One change to a plan. `key` is the message key of its sentence, and `values` fill the sentence:
 * - `plan.repair.park` { nodeId, days }, `plan.repair.parkSeveral` { count, days }
 * - `plan.repair.runTogether` { firstId, secondId, days }
 * - `plan.repair.shorten` { nodeId, days, fromDays, toDays }
 * - `plan.repair.shortenBreak` { from, to, newTo, days }
 * - `plan.repair.moveBreak` { from, to, newFrom, newTo, days }
 * - `plan.repair.moveTarget` { from, to, days }
 * - `plan.repair.windowDate` { nodeId, date, from, to, days }: the leaf takes another date of its window, and the
 *   target moves from `from` to `to`
 * - `plan.repair.fewerHours` { nodeId, hours, fromHours, toHours }
 * - `plan.repair.moreHours` { from, to, weeklyHours }: in whole weeks, the first of which may begin today
 *
 * `changedDays` measures in days how much of the plan is changed: the work that is parked, the days on which two nodes
 * that ran one after another now run at once, the days taken off a step, the days of a break that are given up or
 * moved, the days by which the target moves. Hours that are left out, or that are lacking, are converted into the
 * number of days that have as many hours.
 */
export type RepairAction = {
  readonly kind: RepairKind;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The ids of the nodes it changes; none where it changes the target or a break. */
  readonly nodeIds: readonly string[];
  readonly changedDays: number;
};

export type Repair = {
  /** The key of the only action, or `plan.repair.pair`, whose sentence is made of those of the two actions. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly actions: readonly [RepairAction] | readonly [RepairAction, RepairAction];
  /** The plan with the repair applied. To undo the repair, go back to the plan for which it was proposed. */
  readonly input: PlanInput;
  /** How many working days the repair takes off the shortfall. */
  readonly daysGained: number;
  readonly changedDays: number;
  /** Whether the plan then fits the calendar. False only where no repair, single or pair, makes the plan fit. */
  readonly fits: boolean;
  /**
   * What `fitHours` says of the plan with the repair applied; set only where hours were given and the plan then fits
   * the calendar.
   */
  readonly hours?: RepairHours;
  /** All entries of `otherWeeks` with the repair applied, where it changes them. */
  readonly otherWeeks?: readonly OtherWeeks[];
};

export type RepairHours = {
  readonly verdict: FitVerdict;
  /** The most working days by which any leaf is late; `null` where a leaf is never finished. */
  readonly shortfallDays: number | null;
  /** The window of days in which hours are still lacking; `null` where nothing proves that any are. */
  readonly window: HoursWindow | null;
};

export type RepairOptions = {
  /** The ids of the leaves that serve no requirement, and that may therefore be offered for parking. */
  readonly unaligned?: readonly string[];
  /** The hours that the plan shares with others, with the plan's id in that request. */
  readonly hours?: PlanHours;
};

export type PlanHours = { readonly planId: string; readonly request: FitHoursInput };

export type Candidate = {
  readonly action: RepairAction;
  readonly input: PlanInput;
  readonly otherWeeks?: readonly OtherWeeks[];
};
