import { type CalendarDate, fromDate, toCalendarDate } from "@internationalized/date";

/** This node's clock, which decides about nothing: what is kept, and what is past, goes by the database's. */
export const now = (): Date => new Date();

/** The calendar date a person has on their wall, as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, at: Date): string {
  const date: CalendarDate = toCalendarDate(fromDate(at, timeZone));
  return date.toString();
}
