import {
  type AnchorReader,
  type DateContext,
  existingDay,
  fixed,
  isRefusal,
  type Meaning,
  monthIndex,
  resolveDay,
  theDayBefore,
  yearAndMonth,
} from "./candidates";
import { readFixedDay } from "./fixed-days";
import { readMonthOrDay } from "./months-or-days";
import { readNumericDate } from "./numeric-dates";
import { daysBeforePeriod, daysOfPeriod, readPeriod, readPeriodWords } from "./periods";
import { readQualified } from "./qualified-dates";
import { readRelative } from "./relative";
import { partOf } from "./spans";
import { readWeekday } from "./weekdays";
import { readDateWithWeekday } from "./weekdays-of-dates";
import { readWrittenDate } from "./written-dates";

const dayOfMonthPattern = /^(\d{1,2})(?:st|nd|rd|th)(?: day)?(?: (?:of|in) month)?$/;

/** Reads a day of a month that is not named: "the 15th" is the next one. */
function readDayOfMonth(text: string, context: DateContext): Meaning {
  const [word, figure] = dayOfMonthPattern.exec(text) ?? [];
  if (!word) return undefined;
  const thisMonth = monthIndex(context.year, context.month);
  if (Number(figure) < 1 || Number(figure) > 31)
    return { refused: "noSuchDay", culprit: word.split(" ")[0] ?? word };
  const everyMonth = {
    reading: "dayOfMonth",
    repeats: true,
    day: (occurrence: number) => {
      const { year, month } = yearAndMonth(thisMonth + occurrence);
      return existingDay(year, month, Number(figure));
    },
  } as const;
  // Said on the 27th, "the 27th" may be the next one.
  return everyMonth.day(0) === context.today
    ? [everyMonth, fixed("dayOfMonth", resolveDay(everyMonth, context.today + 1))]
    : [everyMonth];
}

const halfOrHoursPattern = /^(in )?([12] h)$/;

/** "2h" is the second half of a year, or two hours; "in 2h" the other way round. */
function readHalfOrHours(text: string, context: DateContext): Meaning {
  const [, within, words] = halfOrHoursPattern.exec(text) ?? [];
  const half = words ? readPeriodWords(words, context, () => undefined) : undefined;
  if (!half || isRefusal(half)) return undefined;
  const days = daysOfPeriod(half);
  const hours = fixed("fromToday", context.today);
  return within ? [hours, ...days] : [...days, hours];
}

/** The end of a single day. The end of a period is read by the periods, which are tried first. */
const endOfDayPattern = /^end of (.+)$/;

function singleDay(context: DateContext): (text: string) => number | undefined {
  return (text) => {
    const meaning = readDay(text, context);
    if (!meaning || isRefusal(meaning) || !meaning[0]) return undefined;
    return resolveDay(meaning[0], context.today);
  };
}

/** Reads words without a preposition as days. The kinds of words are tried from the strictest to the widest. */
export function readDay(text: string, context: DateContext): Meaning {
  const dayOf = singleDay(context);
  const anchorOf: AnchorReader = (words, edge) => readAnchor(words, edge, context);
  const direct =
    readNumericDate(text, context) ??
    readFixedDay(text, context) ??
    readMonthOrDay(text, context) ??
    readHalfOrHours(text, context) ??
    readWeekday(text, context, (words) => readPeriod(words, context, dayOf), anchorOf) ??
    readDayOfMonth(text, context) ??
    readRelative(text, context, anchorOf);
  if (direct) return direct;
  const period = readPeriodWords(text, context, dayOf);
  if (period) return isRefusal(period) ? period : daysOfPeriod(period);
  const ending = endOfDayPattern.exec(text)?.[1];
  if (ending) return readDay(ending, context);
  return (
    readWrittenDate(text, context) ??
    readDateWithWeekday(text, context) ??
    readQualified(text, context, (words) => readDay(words, context))
  );
}

/** Reads days like `readDay`, except that a period named alone means its given edge. */
function readAnchor(text: string, edge: "start" | "end", context: DateContext): Meaning {
  const period = readPeriodWords(text, context, singleDay(context));
  if (period && !isRefusal(period) && !period.part) {
    return period.periods.map((each) => partOf(each, edge));
  }
  return readDay(text, context);
}

/**
 * Reads the words after "before": they mean the day before, or, for the end of a period or of a day, that day itself.
 */
export function readBefore(text: string, context: DateContext): Meaning {
  const period = readPeriodWords(text, context, singleDay(context));
  if (period && isRefusal(period)) return period;
  const beforePeriod = period && daysBeforePeriod(period);
  const monthOrDay = readMonthOrDay(text, context);
  if (monthOrDay && !isRefusal(monthOrDay))
    return [
      ...(beforePeriod ?? []),
      ...monthOrDay.filter(({ reading }) => reading === "nextSuchDay").map(theDayBefore),
    ];
  if (beforePeriod) return beforePeriod;
  const days = readDay(text, context);
  if (!days || isRefusal(days)) return days;
  return endOfDayPattern.test(text) ? days : days.map(theDayBefore);
}
