import type { HoursFault, PlanError } from "../schedule/plan-error";
import type { PlanInput } from "../schedule/types";
import type { IsoDate } from "../shared/calendar";

/** From a day to a day, both included, another number of hours a week. */
export type OtherWeeks = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly weeklyHours: number;
};

export type FitHoursInput = {
  /** The person's calendar day; it stands in for the `today` of every plan. */
  readonly today: IsoDate;
  /** What the person can give in a week, in quarters of an hour, 0 to 80. */
  readonly weeklyHours: number;
  /** A later entry wins over an earlier one. */
  readonly otherWeeks?: readonly OtherWeeks[] | null;
  /** All open plans of the person, who has the hours once for all of them. Node ids are unique across them. */
  readonly plans: readonly { readonly id: string; readonly input: PlanInput }[];
};

export type FitVerdict = "fits" | "cannot" | "unknown";

/** Work on a leaf on a day. All `units` are 28ths of an hour: a quarter of an hour a week is one a day. */
export type Allocation = {
  readonly nodeId: string;
  readonly day: IsoDate;
  readonly units: number;
};

/**
 * The proof that the hours do not suffice: the leaves named are open, cannot start before `from` and have
 * to be finished by `to`, and need more than the days between have. A day counts unless every plan that
 * has one of these leaves has a break on it. Leaves on which nothing is left to do are not named.
 */
export type HoursWindow = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly neededUnits: number;
  readonly availableUnits: number;
  readonly nodeIds: readonly string[];
};

/** An open leaf in the schedule found. What the hours never reach has no `finish`, what waits for it no `start`. */
export type FittedNode = {
  /** The first day on which it can be worked on; the day on which it was started. */
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  /** Working days from its latest finish by the calendar to its finish; `null` where it is never finished. */
  readonly lateDays: number | null;
  /**
   * The last day, not after the latest start by the calendar, from which the hours of the days up to its
   * latest finish hold what is left to do, other leaves aside. `null` once it is started, and where no
   * day is early enough.
   */
  readonly latestStart: IsoDate | null;
  readonly latestStartBy: "calendar" | "hours";
};

/** Monday to Sunday, the first from today. */
export type FittedWeek = {
  readonly from: IsoDate;
  readonly capacityUnits: number;
  readonly plannedUnits: number;
};

type Figures = {
  readonly allocation: readonly Allocation[];
  readonly plans: Readonly<Record<string, { readonly verdict: FitVerdict }>>;
  readonly nodes: Readonly<Record<string, FittedNode>>;
  /** Working days by which the worst of it is late; `null` where something is never finished. */
  readonly shortfallDays: number | null;
  /** To the last target, or to the last day with work after it. Days on which all plans have a break hold nothing. */
  readonly weeks: readonly FittedWeek[];
  /** Capacity less what is planned, from today to the last target. */
  readonly spareUnits: number;
  /** Open leaves whose hours nobody has told. */
  readonly unestimatedHours: readonly string[];
};

export type FitHours = Figures &
  (
    | { readonly verdict: "fits" }
    | { readonly verdict: "cannot"; readonly because: "calendar" }
    | { readonly verdict: "cannot"; readonly because: "hours"; readonly window: HoursWindow }
    | { readonly verdict: "unknown" }
  );

/** What makes a request impossible to read: the first thing found. */
export type FitHoursError =
  | { readonly kind: "badPlan"; readonly planId: string; readonly error: PlanError }
  | { readonly kind: "doubledPlan"; readonly planId: string }
  /** Two plans have a node of the same id. */
  | {
      readonly kind: "doubledNode";
      readonly nodeId: string;
      readonly planIds: readonly [string, string];
    }
  | { readonly kind: "notADate"; readonly field: "today" | "otherWeeks"; readonly value: unknown }
  | { readonly kind: "endsBeforeItStarts"; readonly field: "otherWeeks"; readonly index: number }
  /** `index`: the index in `otherWeeks`; `null` where it is the plain number of hours a week. */
  | {
      readonly kind: "badWeeklyHours";
      readonly index: number | null;
      readonly reason: HoursFault;
      readonly value: unknown;
    };
