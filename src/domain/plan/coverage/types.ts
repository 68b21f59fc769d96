import type { OutlineNode } from "../progress/outline";
import type { PlanError } from "../schedule/plan-error";
import type { PlanNode } from "../schedule/types";
import type { IsoDate } from "../shared/calendar";

export type CoverageExpectation = { readonly id: string; readonly rungId: string };

export type CoverageNode = OutlineNode &
  Pick<PlanNode, "durationDays"> & {
    /** The ids of the expectations to which the node is aligned, of any rung. */
    readonly expectationIds?: readonly string[] | null;
    /** The rung of which the node is the milestone, where it is one. */
    readonly rungId?: string | null;
    /** Why the node is in the plan although it serves no expectation. A blank text counts as none. */
    readonly reason?: string | null;
  };

export type Assessor = "manager" | "self";

/** One verdict on one expectation. */
export type Assessment = {
  readonly expectationId: string;
  readonly by: Assessor;
  readonly on: IsoDate;
  readonly met: boolean;
};

export type CoverageInput = {
  /** The ids of the rungs on the path, in order, without the current one and with the target. */
  readonly path: readonly string[];
  /** The expectations of any rungs of the ladder. Those of rungs that are not on the path are not counted. */
  readonly expectations: readonly CoverageExpectation[];
  readonly nodes: readonly CoverageNode[];
  readonly assessments: readonly Assessment[];
};

export type ExpectationCoverage = {
  readonly expectationId: string;
  readonly state: "met" | "covered" | "open";
  /** The assessor whose verdict makes the expectation met; `null` where it is not met. */
  readonly metBy: Assessor | null;
  /** The ids of the live nodes aligned to the expectation, in the order of the input, also where it is met. */
  readonly nodeIds: readonly string[];
};

/** The number of expectations in each state; `met + covered + open` is `total`. */
export type CoverageCounts = {
  readonly met: number;
  readonly covered: number;
  readonly open: number;
  readonly total: number;
};

export type RungCoverage = CoverageCounts & {
  readonly rungId: string;
  /** The expectations in the order of the input. */
  readonly expectations: readonly ExpectationCoverage[];
};

export type UnalignedLeaf = {
  readonly nodeId: string;
  /** Whole calendar days; `null` where the leaf has no duration. */
  readonly days: number | null;
  readonly completed: boolean;
};

export type Coverage = {
  readonly whole: CoverageCounts;
  /** The rungs in the order of the path. A rung without expectations is included, with a total of 0. */
  readonly rungs: readonly RungCoverage[];
  readonly unaligned: {
    /** The unaligned leaves in the order of the input. */
    readonly leaves: readonly UnalignedLeaf[];
    /** The sum of the days of all these leaves that have a duration. */
    readonly days: number;
    /** The same sum for the leaves that are not completed, which could still be linked, parked or dropped. */
    readonly openDays: number;
  };
};

export type CoverageError =
  | PlanError
  | { readonly kind: "doubledRung"; readonly rungId: string }
  | { readonly kind: "doubledExpectation"; readonly expectationId: string };
