import { useFormatter } from "@/components/providers/use-formatter";

export const dayStyles = {
  short: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  weekday: { weekday: "long", timeZone: "UTC" },
  dayAndMonth: { day: "numeric", month: "long", timeZone: "UTC" },
  full: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  month: { month: "short", year: "numeric", timeZone: "UTC" },
  year: { year: "numeric", timeZone: "UTC" },
} as const;

/** Midnight in UTC, in which all calendar dates are formatted. */
export const instantOf = (date: string) => new Date(`${date}T00:00:00Z`);

/** A calendar date in words. It has no clock time, so it is the same day for everyone who reads it. */
export function Day({ date, as = "short" }: { date: string; as?: keyof typeof dayStyles }) {
  const format = useFormatter();
  return <time dateTime={date}>{format.dateTime(instantOf(date), dayStyles[as])}</time>;
}
