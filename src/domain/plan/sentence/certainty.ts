import type { DateContext } from "../dates/candidates";
import { monthNames, weekdayNames } from "../dates/names";
import type { DateReading } from "../dates/readings";
import { fromDayNumber } from "../shared/calendar";
import { deadlineWords, preposition, setOff } from "./leading-words";
import type { TimePart } from "./time-parts";

/**
 * How surely a part of a sentence is the date or the length of what is to be done.
 *
 * - Certain are: any date with a word of deadline ("by March", "before Q4", "due Friday"); a single day with "on", set
 *   off by a comma, a dash or parentheses, counted from today ("in six weeks", "tomorrow", "next Friday"), with a time
 *   of day, or written with its year; a part of a period with "at" or "in", or set off ("at the end of Q4"); a length
 *   that is set off, or follows "for" or "takes".
 * - Only offered is what may be the subject: a period named alone ("2028 strategy", "Launch in Q4"), a day without a
 *   year ("Plan 1 March event"), a length beside its noun ("90-day plan"), minutes and hours that are not set off, what
 *   may be a share ("by 3/4"), what a word like "of" or "for" ties to the title.
 * - Neither are habits ("every Friday"), beginnings ("from May"), one end of a range, what is past, and words that are
 *   mostly something else ("may", "now", a number such as 1.5).
 */
export type Certainty = "certain" | "offered" | "none";

const deadlineAfter = / (?:at latest|latest)$/;
/** A word before a part that makes it no deadline, or no whole date. */
const notADeadline =
  /(?:^|[\s(])(?:after|from|since|starting|every|each|all|last|past|previous|to|and|or|through|between|once|twice|times|per|not|than|minus|plus|[\d.,]+|[&/+–-])\s*$/i;
/** A word before a part that ties it to the title. */
const tiedToTitle =
  /(?:^|\s)(?:of|for|about|with|the|a|an|this|that|our|my|their|its|his|her|vs\.?|versus|is|was|as|in|on|at|till)\s*$/i;
const joins = /^\s*(?:to|or|and|through|until|[,–—-])?\s*$/i;
const startsWord = /(?:^|[\s,;:(["'“‘–—/-])$/;
const partOfWord = /^(?:[\p{L}\p{N}%$€£/]|[.:'’-]\p{L}|[.,:]\d)/u;
/** What follows a part at the beginning of a sentence and sets it off. */
export const opening = /^\s*(?:[,:]|\s[–—-]\s)/;
const opensWithColon = /^\s*(?::|\s[–—-]\s)/;
const hours = / (?:hour|minute|secs|h)\b/;
const year = /(?:^|[ ./-])(?:19|20|21)\d\d(?:$|[ ./-])/;
const endsOfPeriods = /^(?:eod|cob|eow|eom|eoq|eoy|eofy)$/i;

const monthSource = monthNames.join("|");
const namedAlone = new RegExp(
  `^(?:${monthSource}|${weekdayNames.join("|")}|spring|summer|autumn|winter|christmas|halloween|new year|\\d+(?:st|nd|rd|th)|[hqw] \\d|week \\d+|half|weekend|leap day|may day)$`,
);
const twoFigures = /^(?:[a-z ]+ )?\d{1,2}[./-]\d{1,2}$/;
/** A day and a month that nobody takes for a share of something, nor for "24/7". */
const figuresOfDay = /^(?:[a-z ]+ )?(?!24\/7$)(?!\d\/(?:[2-5]|8|10)$)\d{1,2}\/\d{1,2}$/;
/** Minutes or hours with the unit right behind them: "30m", "2h". */
const partOfDayInShort = /^\d+(?:[.,]\d+)?(?:m|mins?|h|hrs?)$/i;
const partOfPeriod = /^(?:(?:at|in|by) )?(?:end|start|middle|early|late|last day|1st day) /;

const relativeReadings: ReadonlySet<DateReading> = new Set<DateReading>([
  ..."today tomorrow dayAfterTomorrow fromToday fromTodayShorter workingDaysFromToday countedFromDay".split(
    " ",
  ),
  ..."weekdayOfNextWeek weekdayAfterComing weekdayOfWeek weekdayNearDay".split(" "),
] as DateReading[]);

export function certainty(
  text: string,
  part: TimePart,
  parts: readonly TimePart[],
  context: DateContext,
): Certainty {
  const before = text.slice(0, part.from);
  const after = text.slice(part.to);
  if (!startsWord.test(before) || partOfWord.test(after)) return "none";
  if (/^\s*(?:ago|old|older)\b/i.test(after)) return "none";
  const opens = before.trim() === "" && opening.test(after);
  const isSetOff = setOff.test(before) || opens;
  if (!isSetOff && !preposition.test(part.words) && notADeadline.test(before)) return "none";
  if (part.kind === "duration") return ofLength(part, before, isSetOff);
  const next = parts.find(({ from }) => from >= part.to);
  if (next?.kind === "date" && joins.test(text.slice(part.to, next.from))) return "none";
  const typed = text.slice(part.from, part.to);
  if (opens && !opensWithColon.test(after) && isNameAlone(part.words)) return "offered";
  return ofDate(part, typed, {
    isSetOff,
    isTied: !isSetOff && tiedToTitle.test(before),
    isPast: part.date.date < fromDayNumber(context.today),
  });
}

function ofLength(
  { words, duration }: TimePart & { kind: "duration" },
  before: string,
  isSetOff: boolean,
): Certainty {
  const hasLead = /^(?:for|takes|lasts) /.test(words);
  const isArticle = /^an? /i.test(duration.phrase);
  if (/(?:^|\s)(?:by|before|until)\s*$/i.test(before)) return "none";
  if (duration.reading === "partOfDay" && !isSetOff)
    return hasLead || partOfDayInShort.test(duration.phrase) ? "offered" : "none";
  if (hasLead || isSetOff) return "certain";
  return isArticle ? "none" : "offered";
}

type Setting = { readonly isSetOff: boolean; readonly isTied: boolean; readonly isPast: boolean };

function ofDate(
  { words, date }: TimePart & { kind: "date" },
  typed: string,
  { isSetOff, isTied, isPast }: Setting,
): Certainty {
  const { reading } = date;
  const hasDeadline = deadlineWords.test(words) || deadlineAfter.test(words);
  if (/^(?:\w+ )?now$/i.test(typed)) return "none";
  if (figuresOfDay.test(words)) return hasDeadline ? "certain" : "offered";
  if (twoFigures.test(words)) return hasDeadline ? "offered" : "none";
  if (hasDeadline) return "certain";
  if (isPast || (!isSetOff && isNameAlone(words) && !isWholeWeekday(typed))) return "none";
  if (endsOfPeriods.test(typed)) return "certain";
  if (isTied) return "offered";
  if (reading.includes(".")) {
    const isPart = partOfPeriod.test(words) && (/^(?:at|in) /.test(words) || isSetOff);
    return isPart ? "certain" : "offered";
  }
  if (/^in /.test(words) && hours.test(words)) return "offered";
  if (relativeReadings.has(reading) || date.timeOfDay !== undefined || year.test(words))
    return "certain";
  if (reading === "fixedDay") return "offered";
  if (/^on /.test(words)) return "certain";
  const isNamed = !isNameAlone(words) || isWholeWeekday(typed);
  return isSetOff && isNamed ? "certain" : "offered";
}

/** A month, a season or a day by its name alone, which may be a name of something else. */
function isNameAlone(words: string): boolean {
  return namedAlone.test(words);
}

/** "Sat" and "Sun" are also words of their own; "Saturday" is not. */
function isWholeWeekday(typed: string): boolean {
  return /day$/i.test(typed);
}
