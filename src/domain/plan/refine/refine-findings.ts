import { readStatement } from "./read-statement";
import { smartResults } from "./smart-results";
import { statementFindings } from "./statement-findings";
import { stretchFindings } from "./stretch-findings";
import type { RefineInput, Refinement } from "./types";

/** The limit of what is read, so that pasting a book costs no more than pasting a page of it. */
const maxCharactersRead = 2_000;

/**
 * Finds what is vague about a goal and why, with the words that each finding is about, and which of the SMART questions
 * are answered. The findings come from named rules over a vocabulary of English: they do not judge the goal's worth,
 * and are silent where no rule is sure. An unanswered SMART question is not a finding.
 *
 * Accepts every input: blank parts are read as absent, and only the first 2,000 UTF-16 code units of a statement or
 * stretch are read.
 */
export function refineFindings(input: RefineInput): Refinement {
  const statement = readStatement(
    input.statement.slice(0, maxCharactersRead),
    input.ladder ?? null,
  );
  const findings = statementFindings(statement, input);
  const stretch = (input.stretch ?? "").slice(0, maxCharactersRead);
  return {
    findings: [...findings, ...stretchFindings(stretch, statement, input)],
    smart: smartResults(statement, findings, input),
  };
}
