import { readStatement } from "./reading";
import { smartReadings } from "./smart-readings";
import { statementFindings } from "./statement-findings";
import { stretchFindings } from "./stretch-findings";
import type { RefineInput, Refinement } from "./types";

/** Read no further than this, so that a pasted book costs no more than a page of it. */
const maxCharactersRead = 2_000;

/**
 * What is vague about a goal and why, with the words each finding rests on, and which of the SMART
 * questions are answered. Rules with names over a vocabulary of English; no judgement about the
 * goal's worth, and nothing said where no rule is sure. An unanswered SMART question is no finding.
 *
 * Every input is fine: blank parts are read as absent, and of a statement or stretch only the first
 * 2,000 UTF-16 code units are read.
 */
export function refineFindings(input: RefineInput): Refinement {
  const reading = readStatement(input.statement.slice(0, maxCharactersRead), input.ladder ?? null);
  const findings = statementFindings(reading, input);
  const stretch = (input.stretch ?? "").slice(0, maxCharactersRead);
  return {
    findings: [...findings, ...stretchFindings(stretch, reading, input)],
    smart: smartReadings(reading, findings, input),
  };
}
