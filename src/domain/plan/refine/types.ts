import type { IsoDate } from "../shared/calendar";

/** A range of text: offsets in UTF-16 code units, the end exclusive, as for `String.slice`. */
export type Span = { readonly start: number; readonly end: number };

export type LadderRung = { readonly id: string; readonly name: string };

export type RefineLadder = {
  /** The rungs from the lowest up. Their names are matched without regard to case. */
  readonly rungs: readonly LadderRung[];
  /** Which rung leads to which. Without edges, the list of rungs is one line. */
  readonly edges?: readonly { readonly fromId: string; readonly toId: string }[];
  /** The person's current rung. */
  readonly currentRungId?: string | null;
  /** The target rung that was already chosen apart from the statement, if any. */
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
  /** The person's own answers. Blank ones and non-answers ("n/a", "not sure") count as none. */
  readonly smart?: { readonly [question in SmartQuestion]?: string | null } | null;
  readonly ladder?: RefineLadder | null;
  readonly targetDate?: IsoDate | null;
  readonly stretch?: string | null;
};

/** A rule that words of the statement break; `phrase` is the text of the span. */
export type WordRule =
  /** The outcome depends on what other people decide: "get my boss to". */
  | "notOwnControl"
  /** It says what to get away from, not what to reach: "stop being". */
  | "negative"
  /** It weakens the statement: "try to", "maybe". */
  | "hedge"
  /** It is an activity without an end: "get better at". */
  | "noOutcome"
  /** It is a quality that nobody can measure: "a great communicator". */
  | "noMeasure"
  /** It is a vague time: "soon", "someday". */
  | "vagueTime"
  /** It is a vague amount: "more", "several". */
  | "vagueAmount";

type WordFinding<Rule extends string = WordRule> = {
  readonly rule: Rule;
  readonly in: "statement";
  readonly span: Span;
  readonly values: { readonly phrase: string };
};

type RungFinding = Omit<WordFinding, "rule" | "values"> & {
  /**
   * `namesNoRung`: the statement wishes for a promotion and does not say to which rung ("a leadership role"); `rungs`
   * are those above the person's current one, lowest first. `twoGoals`: one sentence has more than one goal; `rungs`
   * are the target rungs that it names, where it names several.
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
 * One point that is vague, with the words that show it. `empty` and `noDate` are about the whole statement. The rule is
 * the key of the sentence to show, and `values` fill that sentence.
 */
export type RefineFinding =
  | WordFinding
  | WordFinding<"empty" | "noDate">
  | RungFinding
  | StretchFinding;

export type RefineRule = RefineFinding["rule"];

/**
 * Whether a SMART question is answered, and by what. SMART stands for specific, measurable, achievable, relevant,
 * time-bound.
 */
export type SmartResult =
  | { readonly answered: false }
  | { readonly answered: true; readonly by: "statement"; readonly span: Span }
  | { readonly answered: true; readonly by: "answer" | "targetDate" | "targetRung" };

export type Refinement = {
  /** The findings in reading order, those of the statement before those of the stretch. */
  readonly findings: readonly RefineFinding[];
  readonly smart: { readonly [question in SmartQuestion]: SmartResult };
};
