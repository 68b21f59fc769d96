import type { PlanInput } from "../schedule/types";

export type RepairKind =
  | "park"
  | "runTogether"
  | "shorten"
  | "shortenBreak"
  | "moveBreak"
  | "moveTarget";

/**
 * One change to a plan. `key` names its sentence and `values` fill it:
 * - `plan.repair.park` { nodeId, days }, `plan.repair.parkSeveral` { count, days }
 * - `plan.repair.runTogether` { firstId, secondId, days }
 * - `plan.repair.shorten` { nodeId, days, fromDays, toDays }
 * - `plan.repair.shortenBreak` { from, to, newTo, days }
 * - `plan.repair.moveBreak` { from, to, newFrom, newTo, days }
 * - `plan.repair.moveTarget` { from, to, days }
 *
 * `changedDays` measures how much of what was planned it changes, in days: the work that is parked;
 * the days on which two things that stood one after another are in hand at once; what is taken off a
 * step; the days of a break that are given up, or that fall elsewhere; the days the target moves.
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
  /** False only where no repair, single or pair, makes the plan fit. */
  readonly fits: boolean;
};

export type RepairOptions = {
  /** Leaves that serve no requirement, and may be offered for parking. */
  readonly unaligned?: readonly string[];
};

export type Candidate = { readonly part: RepairPart; readonly input: PlanInput };
