import {
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
import { readNumericDate } from "./numeric-dates";
import { daysBeforePeriod, daysOfPeriod, readPeriod, readPeriodWords } from "./periods";
import { readRelative } from "./relative";
import { partOf } from "./spans";
import { readWeekday } from "./weekdays";
import { readWrittenDate } from "./written-dates";

const dayOfMonthPattern =
  /^(\d{1,2})(?:st|nd|rd|th)(?: day)?(?: (?:of|in) (?:(this|next) )?month)?$/;

/** Reads a day of the month: "the 15th", "the 1st of next month". */
function readDayOfMonth(text: string, context: DateContext): Meaning {
  const [word, figure, which] = dayOfMonthPattern.exec(text) ?? [];
  if (!word) return undefined;
  const thisMonth = monthIndex(context.year, context.month);
  const dayIn = (index: number) => {
    const { year, month } = yearAndMonth(index);
    return existingDay(year, month, Number(figure));
  };
  const missing = { refused: "noSuchDay", culprit: word.split(" ")[0] ?? word } as const;
  if (which) {
    const day = dayIn(which === "next" ? thisMonth + 1 : thisMonth);
    return day === undefined ? missing : [fixed("dayOfMonth", day)];
  }
  if (Number(figure) < 1 || Number(figure) > 31) return missing;
  return [
    { reading: "dayOfMonth", repeats: true, day: (occurrence) => dayIn(thisMonth + occurrence) },
  ];
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
  const direct =
    readNumericDate(text, context) ??
    readFixedDay(text, context) ??
    readWeekday(text, context, (words) => readPeriod(words, context, dayOf)) ??
    readDayOfMonth(text, context) ??
    readRelative(text, context, (words, edge) => readAnchor(words, edge, context));
  if (direct) return direct;
  const period = readPeriodWords(text, context, dayOf);
  if (period) return isRefusal(period) ? period : daysOfPeriod(period);
  const ending = endOfDayPattern.exec(text)?.[1];
  return ending ? readDay(ending, context) : readWrittenDate(text, context);
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
  if (period) return isRefusal(period) ? period : daysBeforePeriod(period);
  const days = readDay(text, context);
  if (!days || isRefusal(days)) return days;
  return endOfDayPattern.test(text) ? days : days.map(theDayBefore);
}
