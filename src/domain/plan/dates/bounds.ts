import type { DateContext, Meaning } from "./candidates";
import { readBefore, readDay } from "./days";
import { joined, type Token } from "./tokens";

/** Words before a date that do not change its day. */
const neutralPrefixes = [
  "no later than",
  "not later than",
  "not after",
  "on or before",
  // The tokens of "on/before".
  "on before",
  "before or on",
  "at or before",
  "at latest by",
  "at latest",
  "latest by",
  "latest",
  "up to",
  "at most",
  "no more than",
  "not more than",
  "less than",
  "max",
  "week end",
  "by",
  "until",
  "through",
  "due",
  "deadline",
  "end of day",
  "end of working day",
  "end of working",
  "on",
  "in",
  "at",
  "within",
  "during",
];
/** Words before a date that mean the day before it. */
export const beforePhrases = ["before", "prior to", "ahead of", "earlier than", "in advance of"];
/** Words before a date that make it a beginning, which a deadline is not. */
const beginningPhrases = [
  "no earlier than",
  "not earlier than",
  "no sooner than",
  "not before",
  "not until",
  "later than",
  "as of",
  "after",
  "following",
  "from",
  "since",
  "starting",
  "beyond",
];
const neutralSuffixes = [
  "at latest",
  "or earlier",
  "or sooner",
  "or before",
  "latest",
  "inclusive",
  "at most",
  "or less",
  "max",
];

/** Words after a date that name its end, which is the day itself; alone they are today. */
const endsOfDay = ["", "by ", "at "].flatMap((preposition) =>
  ["end of day", "end of working day", "end of working"].map((end) => preposition + end),
);

export type BoundMeaning = {
  readonly meaning: Meaning;
  /** The tokens that gave the day: without "by", with "before". */
  readonly used: readonly Token[];
  /** Set where the text begins with a word that makes it a beginning. `meaning` is then that of the rest. */
  readonly beginning?: readonly Token[];
};

function lengthOfPrefix(tokens: readonly Token[], prefixes: readonly string[]): number {
  const text = `${joined(tokens)} `;
  const prefix = prefixes.find((each) => text.startsWith(`${each} `));
  return prefix ? prefix.split(" ").length : 0;
}

function lengthOfSuffix(tokens: readonly Token[], suffixes: readonly string[]): number {
  const text = ` ${joined(tokens)}`;
  const suffix = suffixes.filter((each) => text.endsWith(` ${each}`)).sort(byLength)[0];
  return suffix ? suffix.split(" ").length : 0;
}

const byLength = (one: string, other: string): number => other.length - one.length;

/** Reads a deadline with the prepositions before and after it. */
export function readBound(tokens: readonly Token[], context: DateContext): BoundMeaning {
  const suffix = lengthOfSuffix(tokens, neutralSuffixes);
  if (suffix > 0) return readBound(tokens.slice(0, -suffix), context);
  const meaning = readDay(joined(tokens), context);
  if (meaning) return { meaning, used: tokens };
  const end = lengthOfSuffix(tokens, endsOfDay);
  const ending = end > 0 && end < tokens.length ? readBound(tokens.slice(0, -end), context) : null;
  if (ending?.meaning) return ending;
  const neutral = lengthOfPrefix(tokens, neutralPrefixes);
  const before = lengthOfPrefix(tokens, beforePhrases);
  // The longer one counts: "in" begins "in advance of", and "before" begins "before or on".
  if (neutral > before) return readBound(tokens.slice(neutral), context);
  if (before > 0)
    return { meaning: readBefore(joined(tokens.slice(before)), context), used: tokens };
  const beginning = lengthOfPrefix(tokens, beginningPhrases);
  if (beginning === 0) return { meaning: undefined, used: tokens };
  const rest = tokens.slice(beginning);
  return { ...readBound(rest, context), beginning: tokens.slice(0, beginning) };
}
