import { err, ok, type Result } from "../shared/result";
import { type Amount, daysPerMonth, readAmounts, wholeDays } from "./amounts";
import type { DurationReading } from "./readings";
import {
  joined,
  maxTextLength,
  maxTokens,
  shortened,
  type Token,
  tokenize,
  typed,
  withoutTokens,
} from "./tokens";
import type { NotUnderstood } from "./types";

export type DurationAlternative = { readonly days: number; readonly reading: DurationReading };

export type Duration = DurationAlternative & {
  /** The words that gave the duration, as typed: without "about" or "for". */
  readonly phrase: string;
  readonly alternatives?: readonly DurationAlternative[];
};

/** The longest duration of a step, as in `schedulePlan`. */
const maxDurationDays = 36_500;

const leadingPattern =
  /^(?:about|around|roughly|approximately|approx|circa|~|for|up to|at most|max|no more than|not more than|less than|under|within|takes)$/;
const trailingPattern = /^(?:max|at most|or less|or so)$/;

/** Converts a length to days: twelve months count as 365 days, every other month as 30. */
function daysOf({ months, days }: Amount): number {
  const years = Math.floor((months + 1e-6) / 12);
  return wholeDays(years * 365 + (months - years * 12) * daysPerMonth + days);
}

function readingOf({ months }: Amount): DurationReading {
  return months > 0 ? "calendarUnits" : "days";
}

function readDuration(tokens: readonly Token[]): DurationAlternative[] | undefined {
  const text = joined(tokens);
  if (/^\d+$/.test(text)) return [{ days: Number(text), reading: "plainNumber" }];
  const amounts = readAmounts(text);
  if (!amounts) return undefined;
  const [amount, shorter] = amounts;
  return shorter
    ? [
        { days: daysOf(amount), reading: "longer" },
        { days: daysOf(shorter), reading: "shorter" },
      ]
    : [{ days: daysOf(amount), reading: readingOf(amount) }];
}

/**
 * The tokens without words that only say how certain or how strict the duration is: "about", "no more than", "or so".
 */
function withoutBounds(tokens: readonly Token[]): readonly Token[] {
  for (const length of [1, 2, 3]) {
    if (tokens.length <= length) break;
    if (leadingPattern.test(joined(tokens.slice(0, length))))
      return withoutBounds(tokens.slice(length));
    if (trailingPattern.test(joined(tokens.slice(-length))))
      return withoutBounds(tokens.slice(0, -length));
  }
  return tokens;
}

/**
 * Reads a duration in English words as whole calendar days (0 to 36,500), parts of a day rounded up: a week is 7 days,
 * a month 30, a quarter three months, twelve months 365. Of a range the longer duration counts, and the shorter one is
 * the alternative. A number alone counts days. Never throws.
 */
export function parseDuration(text: string): Result<Duration, NotUnderstood> {
  const tokens = text.length > maxTextLength ? undefined : tokenize(text);
  if (!tokens || tokens.length > maxTokens) {
    return err({ reason: "tooLong", understood: "", notUnderstood: shortened(text) });
  }
  if (tokens.length === 0) {
    return err({ reason: "empty", understood: "", notUnderstood: text.trim() });
  }
  const used = withoutBounds(tokens);
  const [likeliest, ...alternatives] = readDuration(used) ?? [];
  if (!likeliest) return err(partlyUnderstood(text, tokens));
  const phrase = typed(text, used);
  if (likeliest.days > maxDurationDays) {
    return err({ reason: "outOfRange", understood: "", notUnderstood: phrase });
  }
  return ok({ ...likeliest, phrase, ...(alternatives.length > 0 && { alternatives }) });
}

function partlyUnderstood(text: string, tokens: readonly Token[]): NotUnderstood {
  for (let length = tokens.length - 1; length > 1; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const part = tokens.slice(from, from + length);
      if (!readDuration(part)) continue;
      const notUnderstood = withoutTokens(text, tokens, from, from + length);
      return { reason: "notADuration", understood: typed(text, part), notUnderstood };
    }
  }
  return { reason: "notADuration", understood: "", notUnderstood: typed(text, tokens) };
}
