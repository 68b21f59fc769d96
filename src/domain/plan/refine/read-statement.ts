import { type RungMention, rungMentions } from "./rung-mentions";
import { overlaps, spansOf } from "./text";
import { timeSpans } from "./time-words";
import type { RefineLadder, Span } from "./types";
import { certifiedPattern, finishedPattern, nonAnswerPattern, numbersPattern } from "./vocabulary";

/** A statement with the spans that the rules need, which are found once. */
export type ParsedStatement = {
  readonly text: string;
  readonly times: readonly Span[];
  readonly mentions: readonly RungMention[];
  /** The mentions of rungs that are to be reached. */
  readonly targets: readonly RungMention[];
  /** Numbers that are not dates, and outcomes that anyone can check. */
  readonly measures: readonly Span[];
};

export function readStatement(text: string, ladder: RefineLadder | null): ParsedStatement {
  const times = timeSpans(text);
  const mentions = rungMentions(text, ladder);
  const taken = [...times, ...mentions.map(({ span }) => span)];
  return {
    text,
    times,
    mentions,
    targets: mentions.filter(({ role }) => role === "target"),
    measures: [numbersPattern, certifiedPattern, finishedPattern]
      .flatMap((pattern) => spansOf(text, pattern))
      .filter(({ end }) => !noAmountNextPattern.test(text.slice(end)))
      .filter((span) => !taken.some((other) => overlaps(other, span))),
  };
}

/** An amount follows that nobody can check: "earn more money", "publish a lot". */
const noAmountNextPattern =
  /^\s+(?:(?:much|many|some|a lot|lots|several|various|enough|better|bigger)(?![\p{L}\p{N}_])|more(?!\s+than)(?![\p{L}\p{N}_]))/iu;

/** Non-answers are shorter than this. */
const maxNonAnswerLength = 30;

/** Whether an answer says something, and is neither blank nor a non-answer. */
export function isAnswered(answer: string | null | undefined): boolean {
  return !nonAnswerPattern.test((answer ?? "").trim().slice(0, maxNonAnswerLength));
}
