import { isAnswered, type ParsedStatement } from "./read-statement";
import { namesNoRung, twoGoals } from "./rung-findings";
import { overlaps, slice, spansOf, trimmedSpan, wordsOf } from "./text";
import type { RefineFinding, RefineInput, Span, WordRule } from "./types";
import { endlessStudyPattern, numbersPattern, wordRules } from "./vocabulary";

/**
 * Finds what is vague in the words of the statement. Each range of the text has at most one finding: where two rules
 * match overlapping words, the first rule wins.
 */
export function statementFindings(statement: ParsedStatement, input: RefineInput): RefineFinding[] {
  const { text } = statement;
  const whole = trimmedSpan(text);
  const phrase = slice(text, whole);
  if (text.trim() === "") {
    return [{ rule: "empty", in: "statement", span: whole, values: { phrase } }];
  }

  const findings: RefineFinding[] = [];
  const candidates = [
    ...twoGoals(statement),
    ...namesNoRung(statement, input.ladder ?? null),
    ...wordFindings(statement, isAnswered(input.smart?.measurable)),
  ];
  for (const candidate of candidates) {
    if (findings.some(({ span }) => overlaps(span, candidate.span))) continue;
    findings.push(candidate);
  }
  if (findings.length === 0 && isFragment(statement)) {
    findings.push({ rule: "noOutcome", in: "statement", span: whole, values: { phrase } });
  }
  if (lacksDate(statement, input) && !findings.some(({ rule }) => rule === "vagueTime")) {
    findings.push({ rule: "noDate", in: "statement", span: whole, values: { phrase } });
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function wordFindings(statement: ParsedStatement, measured: boolean): RefineFinding[] {
  const { text, mentions, targets, measures } = statement;
  const hasEnd = targets.length > 0 || measures.length > 0;
  const rules: (readonly [WordRule, RegExp])[] = [...wordRules, ["noMeasure", endlessStudyPattern]];
  const found: RefineFinding[] = [];
  for (const [rule, pattern] of rules) {
    if (rule === "noOutcome" && hasEnd) continue;
    if (rule === "noMeasure" && (hasEnd || measured)) continue;
    for (const span of spansOf(text, pattern)) {
      if (mentions.some((mention) => overlaps(mention.span, span))) continue;
      if (rule === "vagueAmount" && followsNumber(text, span)) continue;
      found.push({ rule, in: "statement", span, values: { phrase: slice(text, span) } });
    }
  }
  return found;
}

/** Whether a number precedes the words, so that the amount is stated: "20 % more", "three more reports". */
function followsNumber(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const last = spansOf(before, numbersPattern).at(-1);
  return last !== undefined && /^\s*%?\s*$/u.test(before.slice(last.end));
}

/** Whether the statement has at most one word besides the date ("Success by 2027"), and so names no outcome. */
function isFragment({ text, times, mentions, measures }: ParsedStatement): boolean {
  if (mentions.length > 0 || measures.length > 0) return false;
  let rest = text;
  for (const { start, end } of [...times].sort((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return readsAsLatin(rest) && wordsOf(rest).filter((word) => !linkingWords.has(word)).length <= 1;
}

const linkingWords = new Set([
  "a",
  "an",
  "the",
  "by",
  "in",
  "on",
  "before",
  "until",
  "my",
  "of",
  "end",
]);

/** The vocabulary of dates is English, so a sentence in another script is not said to lack a date. */
function lacksDate({ text, times }: ParsedStatement, { targetDate, smart }: RefineInput): boolean {
  return times.length === 0 && !targetDate && !isAnswered(smart?.timeBound) && readsAsLatin(text);
}

function readsAsLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
