import type { OutlineNode } from "../progress/outline";
import type { PlanError } from "../schedule/plan-error";
import type { PlanNode } from "../schedule/types";
import type { IsoDate } from "../shared/calendar";

export type CoverageExpectation = { readonly id: string; readonly rungId: string };

export type CoverageNode = OutlineNode &
  Pick<PlanNode, "durationDays"> & {
    /** The expectations it is aligned to, of whichever rung. */
    readonly expectationIds?: readonly string[] | null;
    /** Set where the node is the milestone of a rung. */
    readonly rungId?: string | null;
    /** Why it is in the plan although it serves no expectation. Blank counts as none. */
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
  /** Ids of the rungs on the path, in order: the current one exclusive, the target inclusive. */
  readonly path: readonly string[];
  /** Of any rungs of the ladder; those off the path are no part of the counts. */
  readonly expectations: readonly CoverageExpectation[];
  readonly nodes: readonly CoverageNode[];
  readonly assessments: readonly Assessment[];
};

export type ExpectationCoverage = {
  readonly expectationId: string;
  readonly state: "met" | "covered" | "open";
  /** Whose verdict makes it met; `null` where it is not. */
  readonly metBy: Assessor | null;
  /** The live nodes aligned to it, in the order given, also where it is met. */
  readonly nodeIds: readonly string[];
};

/** How many expectations there are and in which state; `met + covered + open` is `total`. */
export type CoverageCounts = {
  readonly met: number;
  readonly covered: number;
  readonly open: number;
  readonly total: number;
};

export type RungCoverage = CoverageCounts & {
  readonly rungId: string;
  /** In the order given. */
  readonly expectations: readonly ExpectationCoverage[];
};

export type UnalignedLeaf = {
  readonly nodeId: string;
  /** Whole calendar days; `null` where nobody has estimated it. */
  readonly days: number | null;
  readonly completed: boolean;
};

export type Coverage = {
  readonly whole: CoverageCounts;
  /** In the order of the path; a rung that expects nothing stands there with a total of 0. */
  readonly rungs: readonly RungCoverage[];
  readonly unaligned: {
    /** In the order given. */
    readonly leaves: readonly UnalignedLeaf[];
    /** Of all of them, as far as estimated. */
    readonly days: number;
    /** Of those not completed: what linking, parking or dropping them is about. */
    readonly openDays: number;
  };
};

export type CoverageError =
  | PlanError
  | { readonly kind: "doubledRung"; readonly rungId: string }
  | { readonly kind: "doubledExpectation"; readonly expectationId: string };
