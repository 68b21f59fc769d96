import { type CalendarDate, fromDate, toCalendarDate } from "@internationalized/date";

/** The only reading of the clock on the server: everything below is handed "now". */
export const now = (): Date => new Date();

/** The calendar date a person has on their wall, as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, at: Date): string {
  const date: CalendarDate = toCalendarDate(fromDate(at, timeZone));
  return date.toString();
}
