import { civilDate, toDayNumber } from "../shared/calendar";
import { err, ok, type Result } from "../shared/result";
import { readBound } from "./bounds";
import { type DateContext, isRefusal } from "./candidates";
import { beginningNotEnd, partlyUnderstood, refusalAsTyped } from "./explain";
import { writesMonthFirst } from "./locale";
import { plainText } from "./plain-text";
import { resolveDates } from "./resolve-dates";
import { withoutTimeOfDay } from "./time-of-day";
import {
  maxTextLength,
  maxTokens,
  shortened,
  type Token,
  tokensOf,
  typed,
  unwrapped,
} from "./tokens";
import type { DateRules, NotUnderstood, TargetDate } from "./types";

export function contextOf({ today, fiscalYearStartMonth, locale }: DateRules): DateContext {
  if (
    !Number.isInteger(fiscalYearStartMonth) ||
    fiscalYearStartMonth < 1 ||
    fiscalYearStartMonth > 12
  ) {
    throw new RangeError(`Not a month: ${fiscalYearStartMonth}`);
  }
  const day = toDayNumber(today);
  const { year, month } = civilDate(day);
  return { today: day, year, month, fiscalYearStartMonth, monthFirst: writesMonthFirst(locale) };
}

/**
 * The day that a deadline in English words means, computed from `today` in whole calendar days.
 *
 * A period named alone means its last day. Its middle is the 15th of a month, the 15th of the second month of a
 * quarter, 30 June of a year. Quarters and halves are those of the fiscal year, which is named by the year in which it
 * ends; where the calendar's differ, they are among the alternatives. A date without a year means its next occurrence,
 * today included. "By" keeps the day, "before" takes the day before (before the end of a period: its last day). Weeks
 * run from Monday to Sunday. A date written in full may lie in the past; words that point to the past ("yesterday",
 * "two weeks ago") are refused, as are those for a beginning ("after", "from"). A time of day is no part of the
 * day: it is in the result, so that it can be said that it does not count.
 *
 * Never throws because of the text; throws `RangeError` where `today` is not a date or the fiscal year's first month is
 * not 1 to 12.
 */
export function parseTargetDate(text: string, rules: DateRules): Result<TargetDate, NotUnderstood> {
  const result = readTargetDate(text, contextOf(rules));
  return result.ok ? result : err(result.error.explain());
}

/** Why words are no day to come. It is explained only where it is called for, which takes much longer. */
type Refused = {
  /** Whether a rule recognized the words and refused them, instead of no rule knowing them. */
  readonly isKnown: boolean;
  readonly explain: () => NotUnderstood;
};

const known = (explain: () => NotUnderstood) => err({ isKnown: true, explain });

/** Reads like `parseTargetDate`, and leaves a refusal to be explained. */
export function readTargetDate(
  typedText: string,
  context: DateContext,
): Result<TargetDate, Refused> {
  if (typedText.length > maxTextLength) return known(() => tooLong(typedText));
  const text = unwrapped(withoutDistance(unwrapped(typedText)));
  const plain = plainText(text);
  const result = readTokens(text, tokensOf(plain), context);
  const timed = result.ok ? undefined : withoutTimeOfDay(plain);
  const day = timed && readTokens(text, tokensOf(timed.rest), context);
  return day?.ok
    ? ok({ ...day.value, timeOfDay: text.slice(timed?.from, timed?.to).trim() })
    : result;
}

function readTokens(
  text: string,
  tokens: readonly Token[],
  context: DateContext,
): Result<TargetDate, Refused> {
  if (tokens.length === 0)
    return known(() => ({ reason: "empty", understood: "", notUnderstood: text.trim() }));
  if (tokens.length > maxTokens) return known(() => tooLong(text));
  const bound = readBound(tokens, context);
  const { meaning, used } = bound;
  if (bound.beginning) return known(() => beginningNotEnd(text, tokens, bound, context));
  if (!meaning)
    return err({ isKnown: false, explain: () => partlyUnderstood(text, tokens, context) });
  if (isRefusal(meaning)) return known(() => refusalAsTyped(text, used, meaning));
  const [likeliest, ...alternatives] = resolveDates(meaning, context.today);
  if (!likeliest) {
    const notUnderstood = typed(text, tokens);
    return known(() => ({ reason: "outOfRange", understood: "", notUnderstood }));
  }
  const phrase = typed(text, used);
  // What is counted from today may not lie before it, whatever the words; a date that is written in full may.
  if (toDayNumber(likeliest.date) < context.today && used.some(({ text: word }) => word === "this"))
    return known(() => ({ reason: "past", understood: "", notUnderstood: phrase }));
  return ok({ ...likeliest, phrase, ...(alternatives.length > 0 && { alternatives }) });
}

/** The text without the distance in brackets that is shown after a date and may have been copied with it. */
function withoutDistance(text: string): string {
  return text.replace(
    /\s*\((?:today|tomorrow|yesterday|in [\d,]+ [a-z]+|[\d,]+ [a-z]+ ago)\)\s*$/i,
    "",
  );
}

function tooLong(text: string): NotUnderstood {
  return { reason: "tooLong", understood: "", notUnderstood: shortened(text) };
}
