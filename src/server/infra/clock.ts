import { type CalendarDate, fromDate, toCalendarDate } from "@internationalized/date";

/** This node's clock. Nothing is stored or expires by it: the database's clock decides that. */
export const now = (): Date => new Date();

/** The calendar date a person has on their wall, as `YYYY-MM-DD`. */
export function todayIn(timeZone: string, at: Date): string {
  const date: CalendarDate = toCalendarDate(fromDate(at, timeZone));
  return date.toString();
}
