import { civilDate, dayNumberOf, daysInMonth } from "../shared/calendar";

/** The mean length of a month of the Gregorian calendar (4,800 months in 146,097 days), for fractions of a month. */
const meanMonthDays = 146_097 / 4_800;

/** A sum of fractions of months may miss a whole number by less than this. */
const roundingError = 1e-6;

/**
 * The day so many months later: whole months by the calendar, where a day that the later month does not have becomes
 * its last day (31 January and a month: 28 February), and the fraction of a month in days, rounded up. The result may
 * lie after the year 9999.
 */
export function addMonths(dayNumber: number, months: number): number {
  const whole = Math.floor(months + roundingError);
  const { year, month, day } = civilDate(dayNumber);
  const count = year * 12 + (month - 1) + whole;
  const laterYear = Math.floor(count / 12);
  const laterMonth = (count % 12) + 1;
  const laterDay = Math.min(day, daysInMonth(laterYear, laterMonth));
  const rest = Math.max(0, Math.ceil((months - whole - roundingError) * meanMonthDays));
  return dayNumberOf(laterYear, laterMonth, laterDay) + rest;
}

/** The fewest whole months that lead from one day to the other or past it; 0 where the other is no later. */
export function monthsUntil(fromDay: number, toDay: number): number {
  if (toDay <= fromDay) return 0;
  const from = civilDate(fromDay);
  const to = civilDate(toDay);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(fromDay, months) >= toDay ? months : months + 1;
}
