/** What joins two neighbours of a cycle, so that the one has to come before the other. */
export type CycleLink = "dependency" | "order" | "containment";

/**
 * What makes a plan impossible to read or to schedule. `nodeId` is the node to look at; it is `null` where the goal
 * itself (its dates, its breaks) is at fault. Only the first error found is reported.
 */
export type PlanError =
  /**
   * Nodes that wait for one another. Each has to come before the next, and the last before the first; `links[i]` says
   * what joins node i to the one after it.
   */
  | {
      readonly kind: "cycle";
      readonly nodeId: string;
      readonly nodeIds: readonly string[];
      readonly links: readonly CycleLink[];
    }
  | {
      readonly kind: "unknownId";
      readonly nodeId: string;
      readonly field: "parentId" | "dependsOn" | "windowId" | "nodeId";
      readonly unknownId: string;
    }
  | { readonly kind: "doubledId"; readonly nodeId: string }
  /**
   * A node that lies under itself. `nodeIds` lists the node and then its parents upward, until the node would come
   * again.
   */
  | { readonly kind: "ownDescendant"; readonly nodeId: string; readonly nodeIds: readonly string[] }
  | {
      readonly kind: "notADate";
      readonly nodeId: string | null;
      readonly field: DateField;
      readonly value: unknown;
    }
  | {
      readonly kind: "badDuration";
      readonly nodeId: string;
      readonly field: "durationDays" | "lagDays";
      readonly reason: "negative" | "fractional" | "tooLong" | "notANumber";
      readonly value: unknown;
    }
  /** Hours that are not a whole number of quarters from 0 to the maximum. */
  | {
      readonly kind: "badHours";
      readonly nodeId: string;
      readonly field: "effortHours" | "spentHours";
      readonly reason: HoursFault;
      readonly value: unknown;
    }
  /** A count that is not a whole number, or a target below 1. */
  | {
      readonly kind: "badCount";
      readonly nodeId: string;
      readonly field: "target" | "done";
      readonly reason: "tooFew" | "tooMany" | "fractional" | "notANumber";
      readonly value: unknown;
    }
  | { readonly kind: "doubledWindow"; readonly nodeId: null; readonly windowId: string }
  | { readonly kind: "completedBeforeStarted"; readonly nodeId: string }
  | { readonly kind: "badOrder"; readonly nodeId: string | null; readonly value: unknown }
  | { readonly kind: "breakEndsBeforeItStarts"; readonly nodeId: null; readonly index: number }
  /** A date in the schedule of the node would lie outside the years 1 to 9999. */
  | { readonly kind: "outOfCalendar"; readonly nodeId: string };

export type HoursFault = "negative" | "notInQuarters" | "tooMany" | "notANumber";

export type DateField =
  | "today"
  | "targetDate"
  | "breaks"
  | "windows"
  | "startNoEarlierThan"
  | "dueOn"
  | "startedOn"
  | "completedOn"
  | "parkedOn";
