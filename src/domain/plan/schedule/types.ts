import type { IsoDate } from "../shared/calendar";
import type { PlanOrder } from "../shared/order";

/** A range of days on which no work is done; both ends are included. */
export type PlanBreak = { readonly from: IsoDate; readonly to: IsoDate };

/**
 * The node that has this dependency starts only once the whole of node `id` is finished and `lagDays` further working
 * days have passed.
 */
export type PlanDependency = { readonly id: string; readonly lagDays?: number | null };

/**
 * One milestone or step. Siblings run, and are read, in the order in which they stand in `nodes`. A node with children
 * is a parent, whose own duration is ignored; every other node is a leaf.
 */
export type PlanNode = {
  readonly id: string;
  /** The id of the parent; `null` on the first level. */
  readonly parentId: string | null;
  readonly order: PlanOrder;
  /**
   * The least time that the node takes, in whole working days from 0 to 36,500, however many hours of work it has. A
   * leaf without a duration counts as 0 days, or as 1 while hours of work are left on it, and is listed in
   * `unestimated`.
   */
  readonly durationDays?: number | null;
  readonly startNoEarlierThan?: IsoDate | null;
  /** The last day on which the node may be finished. The due date of a parent binds everything under it. */
  readonly dueOn?: IsoDate | null;
  readonly startedOn?: IsoDate | null;
  /** The day of completion. Everything under a completed node is completed too, each with a day of its own. */
  readonly completedOn?: IsoDate | null;
  /** Where this is set, whatever the day, the node and everything under it are not scheduled. */
  readonly parkedOn?: IsoDate | null;
  readonly dependsOn: readonly PlanDependency[];
  /** On a leaf: all the hours that the person works on it, in quarters of an hour, 0 to 10,000. */
  readonly effortHours?: number | null;
  /** On a leaf: how many of those hours are already worked. */
  readonly spentHours?: number | null;
  /** On a leaf: the window on one of whose dates the leaf has to finish, and on no other day. */
  readonly windowId?: string | null;
  /** On a leaf whose work can be counted: how much of it is done. */
  readonly count?: StepCount | null;
};

/** An amount done of an amount to reach, such as 7 of 12 conversations. Whole numbers; `done` may exceed `target`. */
export type StepCount = { readonly target: number; readonly done: number; readonly unit: string };

/** The only days on which an event such as a promotion round can happen, in any order. */
export type PlanWindow = { readonly id: string; readonly dates: readonly IsoDate[] };

export type PlanInput = {
  /** The owner's calendar day. What has not started does not start before it. */
  readonly today: IsoDate;
  /** The last day on which the whole plan may be finished. */
  readonly targetDate: IsoDate;
  /** How the nodes of the first level run. */
  readonly order: PlanOrder;
  readonly breaks?: readonly PlanBreak[] | null;
  readonly windows?: readonly PlanWindow[] | null;
  readonly nodes: readonly PlanNode[];
};

/** The dates of a node, all inclusive: a start is the first day worked on, a finish the last. */
export type ScheduledNode = {
  readonly earliestStart: IsoDate;
  readonly earliestFinish: IsoDate;
  readonly latestStart: IsoDate;
  readonly latestFinish: IsoDate;
  /** Working days the node may slip before the target or a due date is missed; negative where one is already missed. */
  readonly totalSlackDays: number;
  /** Working days the node may slip without moving anything after it; never negative, nor more than its total slack. */
  readonly freeSlackDays: number;
  /** Whether the node is not completed and has the least slack of everything that is not completed. */
  readonly critical: boolean;
};

export type Schedule = {
  /** Every scheduled node, by id: not parked, not under a parked node, and not a parent of only such nodes. */
  readonly nodes: Readonly<Record<string, ScheduledNode>>;
  /** Whether nothing that is still to be done is late for the target or a due date, and each window has a date left. */
  readonly fits: boolean;
  /** The most working days by which any node is late for the target or a due date; 0 where none is late. */
  readonly shortfallDays: number;
  /**
   * The earliest of the latest starts of the leaves that are neither started nor completed; `null` where there are
   * none.
   */
  readonly startBy: IsoDate | null;
  /** The day on which the whole plan is finished if everything runs as early as it can; `null` without any node. */
  readonly earliestFinish: IsoDate | null;
  /**
   * The ids of critical leaves, each of which sets the start of the next. The last is bound by the target, a due date
   * or its window.
   */
  readonly criticalChain: readonly string[];
  /** The ids of the scheduled leaves that are not completed and have no duration. */
  readonly unestimated: readonly string[];
  readonly conflicts: readonly Conflict[];
};

/** A contradiction within a plan that can still be scheduled. `days` counts working days. */
export type Conflict =
  /**
   * A due date is later than the plan allows the node to finish, by `days`. `nodeIds`: the node, then the leaf that
   * waits for it or the parent whose earlier due date binds it; the node alone where the target binds it.
   */
  | {
      readonly kind: "dueAfterLatestFinish";
      readonly nodeIds: readonly string[];
      readonly days: number;
      readonly dueOn: IsoDate;
      readonly latestFinish: IsoDate;
    }
  /**
   * A due date cannot be met, by `days`. `nodeIds`: the node, then the leaf that sets its earliest finish (for a leaf
   * the one that it waits for, for a parent the last one within it); the node alone where no leaf does.
   */
  | {
      readonly kind: "dueBeforeEarliestFinish";
      readonly nodeIds: readonly string[];
      readonly days: number;
      readonly dueOn: IsoDate;
      readonly earliestFinish: IsoDate;
    }
  /**
   * A node waits for another that stands after it among nodes that run side by side (in a sequence this is a cycle, and
   * an error). `nodeIds`: the node that waits, then the node that it waits for. `days`: how much later the first starts
   * than it would without this one dependency.
   */
  | {
      readonly kind: "dependencyAgainstOrder";
      readonly nodeIds: readonly [string, string];
      readonly days: number;
    }
  /**
   * A leaf's window has no date from the earliest to the latest day on which the leaf can finish. The dates given are
   * those that the leaf has without its window, and the plan does not fit.
   */
  | {
      readonly kind: "noWindowLeft";
      readonly nodeIds: readonly [string];
      readonly earliestFinish: IsoDate;
      readonly latestFinish: IsoDate;
    };
