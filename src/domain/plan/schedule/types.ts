import type { IsoDate } from "../shared/calendar";

/** How the children of a node, or the first level of the goal, run: one after another, or side by side. */
export type PlanOrder = "sequence" | "parallel";

/** Days on which nothing happens; both ends inclusive. */
export type PlanBreak = { readonly from: IsoDate; readonly to: IsoDate };

/** This node starts only when all of node `id` is finished, and `lagDays` working days later still. */
export type PlanDependency = { readonly id: string; readonly lagDays?: number | null };

/**
 * One milestone or step. Siblings run, and are read, in the order in which they stand in `nodes`.
 * A node with children is a parent and its own duration counts for nothing; any other is a leaf.
 */
export type PlanNode = {
  readonly id: string;
  /** `null` for the first level. */
  readonly parentId: string | null;
  readonly order: PlanOrder;
  /**
   * Whole working days, 0 to 36,500: the least time it takes, whatever the hours. A leaf without one counts
   * as 0, or as 1 while hours of work are left on it, and is listed as unestimated.
   */
  readonly durationDays?: number | null;
  readonly startNoEarlierThan?: IsoDate | null;
  /** The last day on which it may be finished; on a parent it binds everything under it. */
  readonly dueOn?: IsoDate | null;
  readonly startedOn?: IsoDate | null;
  /** On a parent it covers everything under it that has no completion of its own. */
  readonly completedOn?: IsoDate | null;
  /** Set, whatever the day: the node and all under it take no part. */
  readonly parkedOn?: IsoDate | null;
  readonly dependsOn: readonly PlanDependency[];
  /** On a leaf: the person's own work on it, in quarters of an hour, 0 to 10,000. */
  readonly effortHours?: number | null;
  /** On a leaf: what of that work is done. */
  readonly spentHours?: number | null;
  /** On a leaf: it finishes on one of the dates of this window, and on no other day. */
  readonly windowId?: string | null;
  /** On a leaf: how far it is, where that can be counted. */
  readonly count?: StepCount | null;
};

/** So many of so many: 7 of 12 conversations. Whole numbers; `done` may go beyond `target`. */
export type StepCount = { readonly target: number; readonly done: number; readonly unit: string };

/** The days on which something can happen that happens only then (a promotion round), in any order. */
export type PlanWindow = { readonly id: string; readonly dates: readonly IsoDate[] };

export type PlanInput = {
  /** The owner's calendar day: nothing that is not started starts before it. */
  readonly today: IsoDate;
  /** The last day on which the whole may be finished. */
  readonly targetDate: IsoDate;
  /** How the first level runs. */
  readonly order: PlanOrder;
  readonly breaks?: readonly PlanBreak[] | null;
  readonly windows?: readonly PlanWindow[] | null;
  readonly nodes: readonly PlanNode[];
};

/** All dates are inclusive: a start is the first day worked on, a finish the last. */
export type ScheduledNode = {
  readonly earliestStart: IsoDate;
  readonly earliestFinish: IsoDate;
  readonly latestStart: IsoDate;
  readonly latestFinish: IsoDate;
  /** Working days it may slip before the target or a due date is missed; negative where one already is. */
  readonly totalSlackDays: number;
  /** Working days it may slip without moving anything after it, within its total slack; never negative. */
  readonly freeSlackDays: number;
  /** Not completed, and its slack is the least of everything that is not completed. */
  readonly critical: boolean;
};

export type Schedule = {
  /** Every node that takes part: not parked, not under a parked one, not a parent of only such. */
  readonly nodes: Readonly<Record<string, ScheduledNode>>;
  /** Nothing that is still to be done is late for the target or a due date, and each window has a date left. */
  readonly fits: boolean;
  /** Working days by which the worst of it is late; 0 where the plan fits. */
  readonly shortfallDays: number;
  /** The last day on which what is not started can begin; `null` where everything has. */
  readonly startBy: IsoDate | null;
  /** The day on which all is finished if everything runs as early as it can; `null` without any node. */
  readonly earliestFinish: IsoDate | null;
  /** Critical leaves, each of which sets the start of the next; the last is held by the target or a due date. */
  readonly criticalChain: readonly string[];
  /** Leaves that take part, are not completed and have no duration. */
  readonly unestimated: readonly string[];
  readonly conflicts: readonly Conflict[];
};

/** What contradicts itself in a plan that can still be scheduled. Days are working days. */
export type Conflict =
  /**
   * A due date promises more room than there is. `nodeIds`: the node, and the leaf that waits for it
   * or the parent whose earlier due date binds it; the node alone where the target does.
   */
  | {
      readonly kind: "dueAfterLatestFinish";
      readonly nodeIds: readonly string[];
      readonly days: number;
      readonly dueOn: IsoDate;
      readonly latestFinish: IsoDate;
    }
  /**
   * A due date cannot be met. `nodeIds`: the node, and the leaf that sets its earliest finish (for a
   * leaf the one it waits for, for a parent the last one within); the node alone where none does.
   */
  | {
      readonly kind: "dueBeforeEarliestFinish";
      readonly nodeIds: readonly string[];
      readonly days: number;
      readonly dueOn: IsoDate;
      readonly earliestFinish: IsoDate;
    }
  /**
   * A node waits for one that stands after it among things that run side by side (where they run in
   * sequence that is a cycle, and an error). `nodeIds`: who waits, for whom. `days`: how much later
   * it starts than without that dependency alone.
   */
  | {
      readonly kind: "dependencyAgainstOrder";
      readonly nodeIds: readonly [string, string];
      readonly days: number;
    }
  /**
   * A leaf's window has no date from the earliest to the latest day on which it can finish. Its dates
   * are those it has without the window, and the plan does not fit.
   */
  | {
      readonly kind: "noWindowLeft";
      readonly nodeIds: readonly [string];
      readonly earliestFinish: IsoDate;
      readonly latestFinish: IsoDate;
    };
