import { monthNames, weekdayNames } from "../dates/names";
import { plainText } from "../dates/plain-text";
import { type Token, tokensOf } from "../dates/tokens";

/**
 * Words of a sentence that may together be a date or a length: tokens that stand side by side, all of which the grammar
 * of dates knows.
 */
export type Run = readonly Token[];

const grammarWords = new Set([
  ...monthNames,
  ...weekdayNames,
  ...weekdayNames.map((name) => `${name}s`),
  ..."today tomorrow day week month quarter year decade weekend half spring summer autumn winter christmas".split(
    " ",
  ),
  ..."eve new boxing halloween valentine leap working work fiscal calendar hour minute secs d w m y h q t".split(
    " ",
  ),
  ..."am pm a p noon midday midnight morning afternoon evening night lunchtime clock o'clock @ at utc gmt z".split(
    " ",
  ),
  ..."by before until due deadline no not later than on or in within during through latest up to less most max".split(
    " ",
  ),
  ..."prior ahead of earlier advance sooner inclusive end start middle early late last next this following first".split(
    " ",
  ),
  ..."after from and an the about around for takes lasts approx approximately roughly circa ~ between full".split(
    " ",
  ),
  ..."whole time same so number part -".split(" "),
]);

const knownPattern = /^-?\d/;

function isKnown({ text }: Token): boolean {
  return knownPattern.test(text) || grammarWords.has(text);
}

/** Signs between two words that end a date or a length, unless they belong to it. */
const separator = /[;:!?()[\]{}|"“”„«»<>\n\r\u2028\u2029…]|[.](?=\s|$)/;
const abbreviated =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|[ap]\.?m)$/i;

/** Whether two neighbours may belong to one date: "Friday, 1 March", "March 1, 2027", "Mar. 1" and "17. 5. 2027". */
function belongTogether(text: string, left: Token, right: Token): boolean {
  if (right.from <= left.from) return true;
  const between = text.slice(left.to, right.from);
  if (between.includes(","))
    return weekdayNames.includes(left.text) || /^(?:19|20|21)\d\d$/.test(right.text);
  if (!separator.test(between)) return true;
  if (between.trim() === ":") return left.text === "due" || left.text === "deadline";
  return between.trim() === "." && abbreviated.test(text.slice(left.from, left.to));
}

/** The runs of a sentence, in order. */
export function timeRuns(text: string): Run[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokensOf(plainText(text))) {
    const previous = run.at(-1);
    const goesOn = isKnown(token) && (!previous || belongTogether(text, previous, token));
    if (!goesOn) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (isKnown(token)) run.push(token);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
