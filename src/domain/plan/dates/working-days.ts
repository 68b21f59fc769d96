import { weekday } from "../shared/calendar";

/**
 * The day so many working days after a day, or before it where the count is negative: Monday to Friday, without regard
 * to holidays. From a weekend the count begins on the working day before it, so that one working day after a Saturday
 * is the Monday; backwards on the one after it.
 */
export function addWorkingDays(day: number, count: number): number {
  if (count === 0) return day;
  if (count < 0) {
    const from = weekday(day) > 5 ? day + 8 - weekday(day) : day;
    const rest = -count % 5;
    const weekend = weekday(from) - rest < 1 ? 2 : 0;
    return from - Math.floor(-count / 5) * 7 - rest - weekend;
  }
  const from = day - Math.max(0, weekday(day) - 5);
  const rest = count % 5;
  const overWeekend = weekday(from) + rest > 5 ? 2 : 0;
  return from + Math.floor(count / 5) * 7 + rest + overWeekend;
}

/** The calendar days that so many working days count: five are a week. */
export function calendarDaysOf(workingDays: number): number {
  return Math.floor(workingDays / 5) * 7 + (workingDays % 5);
}
