import type { HoursFault, PlanError } from "../schedule/plan-error";
import type { PlanInput } from "../schedule/types";
import type { IsoDate } from "../shared/calendar";

/** Another number of hours a week, from a day to a day, both included. */
export type OtherWeeks = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly weeklyHours: number;
};

export type FitHoursInput = {
  /** The person's calendar day. It replaces the `today` of every plan. */
  readonly today: IsoDate;
  /** The hours that the person can give in a week, in quarters of an hour, 0 to 80. */
  readonly weeklyHours: number;
  /** Where entries overlap, the later in the list wins. */
  readonly otherWeeks?: readonly OtherWeeks[] | null;
  /** All open plans of the person, which share the hours. Node ids are unique across the plans. */
  readonly plans: readonly { readonly id: string; readonly input: PlanInput }[];
};

export type FitVerdict = "fits" | "cannot" | "unknown";

/**
 * The work on one leaf on one day. All `units` are 28ths of an hour, so that a quarter of an hour a week is one unit a
 * day.
 */
export type Allocation = {
  readonly nodeId: string;
  readonly day: IsoDate;
  readonly units: number;
};

/**
 * The proof that the hours do not suffice: the leaves named are open, cannot start before `from`, have to be finished
 * by `to`, and need more units than the days between have. A day counts unless every plan that has one of these leaves
 * has a break on it. Leaves with no work left are not named.
 */
export type HoursWindow = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly neededUnits: number;
  readonly availableUnits: number;
  readonly nodeIds: readonly string[];
};

/**
 * An open leaf in the schedule that was found. A leaf that the hours never reach has no `finish`, and the leaves that
 * wait for it have no `start`.
 */
export type FittedNode = {
  /** The first day on which the leaf can be worked on, or the day on which it was started. */
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  /**
   * Working days from the leaf's latest finish by the calendar to its finish, 0 where it is on time; `null` where it is
   * never finished.
   */
  readonly lateDays: number | null;
  /**
   * The last day, not after the latest start by the calendar, from which the days up to the leaf's latest finish have
   * enough hours for the work left on it, with all other leaves ignored. `null` once the leaf is started, and where no
   * day is early enough.
   */
  readonly latestStart: IsoDate | null;
  readonly latestStartBy: "calendar" | "hours";
};

/** A week from Monday to Sunday; the first one begins today. */
export type FittedWeek = {
  readonly from: IsoDate;
  readonly capacityUnits: number;
  readonly plannedUnits: number;
};

type Figures = {
  readonly allocation: readonly Allocation[];
  readonly plans: Readonly<Record<string, { readonly verdict: FitVerdict }>>;
  readonly nodes: Readonly<Record<string, FittedNode>>;
  /** The most working days by which any leaf is late; `null` where a leaf is never finished. */
  readonly shortfallDays: number | null;
  /**
   * The weeks from today to the last target, or to the last day with work where that is later. Days on which all plans
   * have a break have no capacity.
   */
  readonly weeks: readonly FittedWeek[];
  /** The capacity that is not planned, from today to the last target. */
  readonly spareUnits: number;
  /** The open leaves for which no effort hours are given. */
  readonly unestimatedHours: readonly string[];
};

export type FitHours = Figures &
  (
    | { readonly verdict: "fits" }
    | { readonly verdict: "cannot"; readonly because: "calendar" }
    | { readonly verdict: "cannot"; readonly because: "hours"; readonly window: HoursWindow }
    | { readonly verdict: "unknown" }
  );

/** What makes a request impossible to read. Only the first error found is reported. */
export type FitHoursError =
  | { readonly kind: "badPlan"; readonly planId: string; readonly error: PlanError }
  | { readonly kind: "doubledPlan"; readonly planId: string }
  /** Two plans have a node with the same id. */
  | {
      readonly kind: "doubledNode";
      readonly nodeId: string;
      readonly planIds: readonly [string, string];
    }
  | { readonly kind: "notADate"; readonly field: "today" | "otherWeeks"; readonly value: unknown }
  | { readonly kind: "endsBeforeItStarts"; readonly field: "otherWeeks"; readonly index: number }
  /** `index` is the index in `otherWeeks`; `null` where the error is in the `weeklyHours` of the request. */
  | {
      readonly kind: "badWeeklyHours";
      readonly index: number | null;
      readonly reason: HoursFault;
      readonly value: unknown;
    };
