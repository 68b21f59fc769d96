import { weekday } from "../shared/calendar";
import {
  type Candidate,
  type DateContext,
  existingDay,
  fixed,
  isRefusal,
  type Meaning,
  monthIndex,
  resolveDay,
  yearAndMonth,
} from "./candidates";
import { weekdayNames } from "./names";
import { readNumericDate } from "./numeric-dates";

const weekdayFirstPattern = new RegExp(`^(${weekdayNames.join("|")}) (.+)$`);
const dayOfMonthPattern = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** Every weekday falls on every day of the month within these months, but on a 31st or 29 February. */
const monthsSearched = 12 * 14;

/** The next month in which this day is that weekday. */
function nextDayOfMonth(
  isoWeekday: number,
  dayOfMonth: number,
  { year, month, today }: DateContext,
): number | undefined {
  for (let later = 0; later < monthsSearched; later++) {
    const at = yearAndMonth(monthIndex(year, month) + later);
    const day = existingDay(at.year, at.month, dayOfMonth);
    if (day !== undefined && day >= today && weekday(day) === isoWeekday) return day;
  }
  return undefined;
}

/**
 * Reads a date in figures with its weekday: "Mon 30/11", "Tue 2027-03-02", "Friday the 13th". The weekday decides
 * between two readings of the figures; where it fits none, the date is refused.
 */
export function readDateWithWeekday(text: string, context: DateContext): Meaning {
  const [, name = "", date = ""] = weekdayFirstPattern.exec(text) ?? [];
  if (!name) return undefined;
  const isoWeekday = weekdayNames.indexOf(name) + 1;
  const figure = dayOfMonthPattern.exec(date)?.[1];
  if (figure) {
    const day = nextDayOfMonth(isoWeekday, Number(figure), context);
    return day === undefined ? { refused: "noSuchDay", culprit: date } : [fixed("dayOfMonth", day)];
  }
  const days = readNumericDate(date, context);
  if (!days || isRefusal(days)) return days;
  const fitting = days.filter((each: Candidate) => {
    const day = resolveDay(each, context.today);
    return day !== undefined && weekday(day) === isoWeekday;
  });
  return fitting.length > 0 ? fitting : { refused: "weekdayMismatch", culprit: name };
}
