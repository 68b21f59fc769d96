import type { IsoDate } from "../shared/calendar";

/** A stretch of text: offsets in UTF-16 code units, the end exclusive, as `String.slice` takes them. */
export type Span = { readonly start: number; readonly end: number };

export type LadderRung = { readonly id: string; readonly name: string };

export type RefineLadder = {
  /** Lowest first. Names are matched whatever their case. */
  readonly rungs: readonly LadderRung[];
  /** Which rung leads to which. Without any, the list is one line. */
  readonly edges?: readonly { readonly fromId: string; readonly toId: string }[];
  /** Where the person stands. */
  readonly currentRungId?: string | null;
  /** The rung already chosen as the target beside the statement, if one is. */
  readonly targetRungId?: string | null;
};

export const smartQuestions = [
  "specific",
  "measurable",
  "achievable",
  "relevant",
  "timeBound",
] as const;
export type SmartQuestion = (typeof smartQuestions)[number];

export type RefineInput = {
  readonly statement: string;
  /** The person's own answers; blank ones and non-answers ("n/a", "not sure") count as none. */
  readonly smart?: { readonly [question in SmartQuestion]?: string | null } | null;
  readonly ladder?: RefineLadder | null;
  readonly targetDate?: IsoDate | null;
  readonly stretch?: string | null;
};

/** A rule found in the words of the statement; `phrase` is the text of the span. */
export type WordRule =
  /** Depends on what other people decide: "get my boss to". */
  | "notOwnControl"
  /** Says what to get away from, not where to go: "stop being". */
  | "negative"
  /** Takes itself back: "try to", "maybe". */
  | "hedge"
  /** An activity without an end: "get better at". */
  | "noOutcome"
  /** A quality nobody could tell to be reached: "a great communicator". */
  | "noMeasure"
  /** "soon", "someday". */
  | "vagueTime"
  /** "more", "several". */
  | "vagueAmount";

type WordFinding<Rule extends string = WordRule> = {
  readonly rule: Rule;
  readonly in: "statement";
  readonly span: Span;
  readonly values: { readonly phrase: string };
};

type RungFinding = Omit<WordFinding, "rule" | "values"> & {
  /**
   * `namesNoRung`: wants to rise and does not say to what ("a leadership role"); `rungs` are those
   * above where the person stands, lowest first. `twoGoals`: more than one goal in one sentence;
   * `rungs` are the targets it names, if it names several.
   */
  readonly rule: "namesNoRung" | "twoGoals";
  readonly values: { readonly phrase: string; readonly rungs: readonly LadderRung[] };
};

type StretchFinding = {
  readonly in: "stretch";
  readonly span: Span;
} & (
  | { readonly rule: "stretchRepeatsGoal"; readonly values: { readonly phrase: string } }
  | {
      readonly rule: "stretchNotAbove";
      readonly values: {
        readonly phrase: string;
        readonly rung: LadderRung;
        readonly target: LadderRung;
      };
    }
);

/**
 * One thing that is vague, and the words it rests on. `empty` and `noDate` rest on the whole
 * statement. The rule is the key of the sentence to show, `values` what goes into it.
 */
export type RefineFinding =
  | WordFinding
  | WordFinding<"empty" | "noDate">
  | RungFinding
  | StretchFinding;

export type RefineRule = RefineFinding["rule"];

/** Whether a SMART question is answered, and by what. */
export type SmartReading =
  | { readonly answered: false }
  | { readonly answered: true; readonly by: "statement"; readonly span: Span }
  | { readonly answered: true; readonly by: "answer" | "targetDate" | "targetRung" };

export type Refinement = {
  /** In reading order, the statement's before the stretch's. */
  readonly findings: readonly RefineFinding[];
  readonly smart: { readonly [question in SmartQuestion]: SmartReading };
};
