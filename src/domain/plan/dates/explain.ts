import { type BoundMeaning, readBound } from "./bounds";
import { type DateContext, isRefusal, type Refusal } from "./candidates";
import { resolveDates } from "./resolve-dates";
import { joined, type Token, typed, withoutTokens } from "./tokens";
import type { NotUnderstood } from "./types";

/** Refuses a beginning such as "after March 1st": the day is understood, the word that makes it a beginning is not. */
export function beginningNotEnd(
  text: string,
  tokens: readonly Token[],
  { beginning = [], meaning, used }: BoundMeaning,
  context: DateContext,
): NotUnderstood {
  const understood =
    meaning && !isRefusal(meaning) && resolveDates(meaning, context.today).length > 0;
  return {
    reason: "notADeadline",
    understood: understood ? typed(text, used) : "",
    notUnderstood: typed(text, understood ? beginning : tokens),
  };
}

/** A refusal in the words that were typed: those at fault, and the rest. */
export function refusalAsTyped(
  text: string,
  tokens: readonly Token[],
  { refused: reason, culprit, understood }: Refusal,
): NotUnderstood {
  if (understood !== undefined) return { reason, understood, notUnderstood: culprit };
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= tokens.length; to++) {
      if (joined(tokens.slice(from, to)) !== culprit) continue;
      const notUnderstood = typed(text, tokens.slice(from, to));
      return { reason, understood: withoutTokens(text, tokens, from, to), notUnderstood };
    }
  }
  return { reason, understood: "", notUnderstood: typed(text, tokens) };
}

/** Refuses words that are not a date: finds the longest part of them that is a date, and the rest. */
export function partlyUnderstood(
  text: string,
  tokens: readonly Token[],
  context: DateContext,
): NotUnderstood {
  const reason = tokens.some(({ text: word }) => /^\d{5,}/.test(word)) ? "outOfRange" : "notADate";
  for (let length = tokens.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const part = tokens.slice(from, from + length);
      const { meaning, beginning } = readBound(part, context);
      if (!meaning || beginning || isRefusal(meaning)) continue;
      if (resolveDates(meaning, context.today).length === 0) continue;
      const notUnderstood = withoutTokens(text, tokens, from, from + length);
      return { reason, understood: typed(text, part), notUnderstood };
    }
  }
  return { reason, understood: "", notUnderstood: typed(text, tokens) };
}
