import { isAnswered, type ParsedStatement } from "./read-statement";
import { rungsAbove } from "./rung-mentions";
import { spansOf, trimmedSpan, wordsOf } from "./text";
import type {
  RefineFinding,
  RefineInput,
  Refinement,
  RefineRule,
  SmartQuestion,
  SmartResult,
  Span,
} from "./types";
import { meansPattern, reasonPattern } from "./vocabulary";

/** A statement that breaks one of these rules does not say exactly what it wants. */
const unspecificRules: ReadonlySet<RefineRule> = new Set([
  "empty",
  "namesNoRung",
  "noOutcome",
  "noMeasure",
  "twoGoals",
  "negative",
]);

/**
 * Which of the SMART questions are answered. The words of the statement count before everything beside it, and the
 * target date and target rung of the plan before an answer.
 */
export function smartResults(
  statement: ParsedStatement,
  findings: readonly RefineFinding[],
  { smart, ladder, targetDate }: RefineInput,
): Refinement["smart"] {
  const { text, times, targets, measures } = statement;
  const inStatement: { readonly [question in SmartQuestion]: Span | undefined } = {
    specific:
      targets[0]?.span ?? (ladder?.targetRungId ? undefined : wholeWhereSpecific(text, findings)),
    measurable: targets[0]?.span ?? measures[0],
    achievable: careerStep(statement, ladder) ?? spansOf(text, meansPattern)[0],
    relevant: spansOf(text, reasonPattern)[0],
    timeBound: times[0],
  };
  const read = (question: SmartQuestion): SmartResult => {
    const span = inStatement[question];
    if (span) return { answered: true, by: "statement", span };
    if (question === "timeBound" && targetDate) return { answered: true, by: "targetDate" };
    const isAboutSpecifics = question === "specific" || question === "measurable";
    if (isAboutSpecifics && ladder?.targetRungId) return { answered: true, by: "targetRung" };
    return isAnswered(smart?.[question]) ? { answered: true, by: "answer" } : { answered: false };
  };
  return {
    specific: read("specific"),
    measurable: read("measurable"),
    achievable: read("achievable"),
    relevant: read("relevant"),
    timeBound: read("timeBound"),
  };
}

function wholeWhereSpecific(text: string, findings: readonly RefineFinding[]): Span | undefined {
  const vague = findings.some(({ rule }) => unspecificRules.has(rule));
  return vague || wordsOf(text).length < 2 ? undefined : trimmedSpan(text);
}

/**
 * The span from the rung that is left to the rung that is to be reached, where the ladder leads from one to the other.
 */
function careerStep(
  { mentions, targets }: ParsedStatement,
  ladder: RefineInput["ladder"],
): Span | undefined {
  const start = mentions.find(({ role }) => role === "start");
  const target = targets.find(
    ({ rung }) => ladder && start && rungsAbove(ladder, start.rung.id).includes(rung),
  );
  if (!start || !target) return undefined;
  return {
    start: Math.min(start.span.start, target.span.start),
    end: Math.max(start.span.end, target.span.end),
  };
}
