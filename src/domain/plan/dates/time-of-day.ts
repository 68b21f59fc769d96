import { blanked, type PlainText } from "./plain-text";

/**
 * A time of day beside a date. A plan has days and no times, so it is taken out before the day is read, and the result
 * says so.
 */
const hours24 = "(?:[01]?\\d|2[0-4])";
const minutes = "[0-5]\\d";
const halfOfDay = " ?[ap]\\.?m\\b\\.?";
const hours12 = "(?:0?[1-9]|1[0-2])";
/** A full stop between hours and minutes also separates day and month: it is a time where the second is no month. */
const minutesNoMonth = "(?:00|1[3-9]|[2-5]\\d)";
const clock = [
  `${hours12}(?:[:.]${minutes}){0,2}${halfOfDay}`,
  `${hours24}(?::${minutes}){1,2}(?:[.,]\\d{1,9})?`,
  `${hours24}\\.${minutesNoMonth}(?![./\\d-])`,
  // "1h" and "2h" are the halves of a year.
  `(?:0?[3-9]|1\\d|2[0-4])h(?:${minutes})?`,
  `${hours12} ?o ?'?clock`,
  "12 ?(?:noon|midday|midnight)",
].join("|");
const zone =
  " ?(?:(?:utc|gmt|z|[ecmp][sd]?t|cest|cet|bst|ist|jst)\\b)?(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?(?: local time)?";
const partOfDay =
  "(?:in (?:the )?)?(?:(?:early|late) )?(?:morning|afternoon|evening|noon|midday|midnight|night|lunchtime)";
const strictness =
  "(?:(?:at the latest by|no later than|not later than|by|before|until|till|at|@|around|about) ?)?";

const timePattern = new RegExp(
  [
    `(?<=\\d)t${hours24}(?::?${minutes}){1,2}(?:[.,]\\d{1,9})?(?:z|[+-]\\d{2}:?(?:\\d{2})?)?(?![\\p{L}\\d])`,
    `(?<![\\p{L}\\d.:/-])${strictness}(?:(?:${clock})${zone}(?: ?(?:-|to|until) ?(?:${clock})${zone})?|${partOfDay})(?![\\p{L}\\d:/-])`,
    `(?<![\\p{L}\\d])(?:at|@) ?${hours24}(?= *$| (?:on|today|tomorrow)\\b)`,
  ].join("|"),
  "iu",
);

/** The text without its time of day, and where that is; `undefined` where it has none or nothing else. */
export function withoutTimeOfDay(
  plain: PlainText,
): { readonly rest: PlainText; readonly from: number; readonly to: number } | undefined {
  const found = timePattern.exec(plain.text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const rest = blanked(plain, found.index, end);
  return { rest, ...plain.span(found.index, end) };
}
