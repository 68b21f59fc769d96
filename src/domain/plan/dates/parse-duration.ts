import { err, ok, type Result } from "../shared/result";
import { type Amount, daysOfAmount, type Length, readAmounts, wholeDays } from "./amounts";
import type { DurationReading } from "./readings";
import {
  joined,
  maxTextLength,
  maxTokens,
  shortened,
  type Token,
  tokenize,
  typed,
  unwrapped,
  withoutTokens,
} from "./tokens";
import type { NotUnderstood } from "./types";
import { calendarDaysOf } from "./working-days";

export type DurationAlternative = { readonly days: number; readonly reading: DurationReading };

export type Duration = DurationAlternative & {
  /** The words that gave the duration, as typed: without "about" or "for". */
  readonly phrase: string;
  readonly alternatives?: readonly DurationAlternative[];
};

/** The longest duration of a step, as in `schedulePlan`. */
const maxDurationDays = 36_500;

const leadingPattern =
  /^(?:about|around|roughly|approximately|approx|circa|~|for|up to|at most|max|no more than|not more than|less than|under|within|takes|lasts)$/;
const trailingPattern = /^(?:max|at most|or less|or so|of work|work|long|altogether|in total)$/;

/** Hours of work in a working day, where a length of more hours than a day has is read as work. */
const hoursPerWorkingDay = 8;

function readingOf({ months, workingDays }: Amount): DurationReading {
  if (months > 0) return "calendarUnits";
  return workingDays > 0 ? "workingDays" : "days";
}

/**
 * The durations that a length may mean. Minutes and hours count as one day. More hours than a day has may be hours of
 * work or hours of the clock: whole days of the clock ("48 hours") are likelier to be just that.
 */
function durationsOf({ amount, ofRange }: Length): DurationAlternative[] {
  const { hours } = amount;
  const days = daysOfAmount(amount);
  const onlyHours = hours > 0 && daysOfAmount({ ...amount, hours: 0 }) === 0;
  if (!onlyHours) return [{ days, reading: ofRange ?? readingOf(amount) }];
  if (hours <= 24) return [{ days, reading: "partOfDay" }];
  const workingDays = wholeDays(hours / hoursPerWorkingDay);
  const work = { days: calendarDaysOf(workingDays), reading: ofRange ?? "workingHours" } as const;
  const clock = { days, reading: ofRange ?? "clockHours" } as const;
  return Number.isInteger(hours / 24) ? [clock, work] : [work, clock];
}

/** Abbreviations that mean something else where a date is read: "2q" is the second quarter, "mon" Monday. */
const unitsOfLength = [
  [/(?<=\d )q\b/g, "quarter"],
  [/(?<=\d )monday\b/g, "month"],
] as const;

function readDuration(tokens: readonly Token[]): DurationAlternative[] | undefined {
  const text = unitsOfLength.reduce(
    (words, [sign, unit]) => words.replace(sign, unit),
    joined(tokens),
  );
  if (/^\d+$/.test(text)) return [{ days: Number(text), reading: "plainNumber" }];
  const durations = readAmounts(text)?.flatMap(durationsOf);
  return durations?.filter(
    ({ days }, at) => durations.findIndex((each) => each.days === days) === at,
  );
}

/**
 * The tokens without words that only say how certain or how strict the duration is: "about", "no more than", "or so".
 */
function withoutBounds(tokens: readonly Token[]): readonly Token[] {
  for (const length of [3, 2, 1]) {
    if (tokens.length <= length) continue;
    if (leadingPattern.test(joined(tokens.slice(0, length))))
      return withoutBounds(tokens.slice(length));
    if (trailingPattern.test(joined(tokens.slice(-length))))
      return withoutBounds(tokens.slice(0, -length));
  }
  return tokens;
}

/**
 * Reads a duration in English words as whole calendar days (0 to 36,500), parts of a day rounded up: a week is 7 days,
 * a month 30, a quarter three months, twelve months 365; five working days are a week, minutes and hours one day. Of a
 * range the longer duration counts, and the shorter one is the alternative; "30m" is minutes or months, both offered. A
 * number alone counts days. Never throws.
 */
export function parseDuration(typedText: string): Result<Duration, NotUnderstood> {
  const text = typedText.length > maxTextLength ? typedText : unwrapped(typedText);
  const tokens = text.length > maxTextLength ? undefined : tokenize(text);
  if (!tokens || tokens.length > maxTokens) {
    return err({ reason: "tooLong", understood: "", notUnderstood: shortened(text) });
  }
  if (tokens.length === 0) {
    return err({ reason: "empty", understood: "", notUnderstood: text.trim() });
  }
  const used = withoutBounds(tokens);
  const durations = readDuration(used);
  if (!durations) return err(partlyUnderstood(text, tokens));
  const phrase = typed(text, used);
  const [likeliest, ...alternatives] = durations.filter(({ days }) => days <= maxDurationDays);
  if (!likeliest) return err({ reason: "outOfRange", understood: "", notUnderstood: phrase });
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
