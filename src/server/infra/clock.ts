import { type CalendarDate, fromDate, toCalendarDate } from "@internationalized/date";

/** The clock of this server. The database's clock, not this one, decides what is stored and what expires. */
export const now = (): Date => new Date();

/** The calendar date in a time zone, as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, at: Date): string {
  const date: CalendarDate = toCalendarDate(fromDate(at, timeZone));
  return date.toString();
}
