import {
  type DateContext,
  existingDay,
  fixed,
  isRefusal,
  type Meaning,
  monthIndex,
  resolveDay,
  yearAndMonth,
} from "./candidates";
import { monthNames } from "./names";
import { readWrittenDate } from "./written-dates";

/** Reads words as a day. It is passed in because the words beside "next year" can be any. */
type DayReader = (text: string) => Meaning;

const monthSource = `(?:${monthNames.join("|")})`;
const daySource = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const dayMonthSource = `(?:${daySource} (?:of )?${monthSource}|${monthSource} ${daySource})`;
const nextDatePattern = new RegExp(
  `^(?:(next|this) (${dayMonthSource})|(${dayMonthSource}) next)$`,
);
const whichMonth = "(this|next|following) month|(month after next)";
const dayThenMonthPattern = new RegExp(
  String.raw`^(\d{1,2}(?:st|nd|rd|th))(?: day)?(?: (?:of|in))? (?:${whichMonth})$`,
);
const monthThenDayPattern = new RegExp(
  String.raw`^(?:in )?(?:${whichMonth})(?: on)? (\d{1,2}(?:st|nd|rd|th)?)$`,
);
const yearFirstPattern = /^(?:in )?((?:this|next|following) year)(?: (?:in|on))? (.+)$/;
const ordinalWeekdayLastPattern =
  /^(?:in )?((?:this|next|following) (?:week|month|quarter|year))(?: on)? ((?:\d(?:st|nd|rd|th)|last) [a-z]+(?: day)?)$/;

/**
 * Reads "next 1 July" as the coming one. Where that is still in this year, the one after it is an alternative, as with
 * "next Christmas".
 */
function nextDate(text: string, context: DateContext): Meaning {
  const [, which = "next", before, after] = nextDatePattern.exec(text) ?? [];
  const found = readWrittenDate(before ?? after ?? "", context);
  const everyYear = found && !isRefusal(found) ? found[0] : undefined;
  if (!everyYear?.repeats || which === "this")
    return found && !isRefusal(found) ? found.slice(0, 1) : found;
  const coming = resolveDay(everyYear, context.today + 1);
  const newYear = existingDay(context.year + 1, 1, 1);
  if (coming === undefined || newYear === undefined || coming >= newYear)
    return [fixed("nextSuchDay", coming)];
  return [fixed("nextSuchDay", coming), fixed("nextSuchDay", resolveDay(everyYear, newYear))];
}

/** Reads a day of a month near today: "the 12th of next month", "next month 12th", "next month on the 12th". */
function dayOfMonth(text: string, context: DateContext): Meaning {
  const [, figure, which, afterNext] = dayThenMonthPattern.exec(text) ?? [];
  const [, whichFirst, afterNextFirst, figureLast] = monthThenDayPattern.exec(text) ?? [];
  const word = figure ?? figureLast;
  if (!word) return undefined;
  const step =
    (afterNext ?? afterNextFirst) ? 2 : (which ?? whichFirst ?? "this") === "this" ? 0 : 1;
  const { year, month } = yearAndMonth(monthIndex(context.year, context.month) + step);
  const day = existingDay(year, month, Number.parseInt(word, 10));
  return day === undefined ? { refused: "noSuchDay", culprit: word } : [fixed("dayOfMonth", day)];
}

/** Reads dates with a word beside them that says which one is meant, before or after them. */
export function readQualified(text: string, context: DateContext, dayOf: DayReader): Meaning {
  const day = nextDate(text, context) ?? dayOfMonth(text, context);
  if (day) return day;
  const [, year, date] = yearFirstPattern.exec(text) ?? [];
  if (year && date && !/\byear\b/.test(date)) return dayOf(`${date} ${year}`);
  const [, period, ordinalWeekday] = ordinalWeekdayLastPattern.exec(text) ?? [];
  return period && ordinalWeekday ? dayOf(`${ordinalWeekday} of ${period}`) : undefined;
}
