import { type RungMention, rungMentions } from "./rung-mentions";
import { overlaps, spansOf } from "./text";
import { timeSpans } from "./time-words";
import type { RefineLadder, Span } from "./types";
import { certifiedPattern, finishedPattern, nonAnswerPattern, numbersPattern } from "./vocabulary";

/** A statement with what every rule wants to know about it, found once. */
export type Reading = {
  readonly text: string;
  readonly times: readonly Span[];
  readonly mentions: readonly RungMention[];
  /** The rungs it names as what is to be reached. */
  readonly targets: readonly RungMention[];
  /** Numbers that are no dates, and ends anyone can check. */
  readonly measures: readonly Span[];
};

export function readStatement(text: string, ladder: RefineLadder | null): Reading {
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

/** "Earn more money", "publish a lot": nobody can tell when that is done. */
const noAmountNextPattern =
  /^\s+(?:(?:much|many|some|a lot|lots|several|various|enough|better|bigger)(?![\p{L}\p{N}_])|more(?!\s+than)(?![\p{L}\p{N}_]))/iu;

/** Longer than anything people type to say nothing. */
const maxNonAnswerLength = 30;

/** Whether a person's answer says something. */
export function isAnswered(answer: string | null | undefined): boolean {
  return !nonAnswerPattern.test((answer ?? "").trim().slice(0, maxNonAnswerLength));
}
